import type { Ledger } from '#ledger/open.ts'
import { electionOf, rollOf, voterOf } from '#roll/election.ts'
import { approvalsIn, withdrawalsOf } from '#ledger/standing/authorisations.ts'
import { packById } from '#rules/packs/index.ts'
import type { RegisterDefinition } from '#rules/pack.ts'
import { inHouseholdOrder } from './card-order.ts'
import { linesOfPeople } from './lines-of-people.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'

type RegisterRow = Readonly<Record<string, string>>

export type Register = {
  readonly definition: RegisterDefinition
  readonly rows: readonly RegisterRow[]
  /** Headings of the source's own columns, unknown ones included: they leave with the spreadsheet, not with the print. */
  readonly extraColumns: readonly string[]
}

/** Known fields that no register has a column for; they follow in the spreadsheet, so that nothing of the source is dropped. */
const FURTHER = { head: '户主', village: '村(居)委会', education: '文化程度', party: '政治面貌', status: '人户状态' } as const
const FURTHER_DATES = {
  movedInOn: '迁入日期',
  moveInReason: '迁入原因',
  movedOutOn: '迁出日期',
  movedTo: '迁往地',
  diedOn: '死亡日期',
} as const
export const FURTHER_COLUMNS: Readonly<Record<string, string>> = { ...FURTHER, ...FURTHER_DATES }

/** The four registers of a constituency (四册, domain 3): a partition of everyone decided, in household order. */
export function registersOf(ledger: Ledger, constituency: string): readonly Register[] {
  const election = electionOf(ledger).body
  const people = inHouseholdOrder(decidedPersons(ledger, constituency))
  const lines = linesOfPeople(people, rollOf(ledger, constituency))
  const proxies = proxiesBy(ledger, constituency)
  const level = (contest: string) => (election.contests.find(({ code }) => code === contest)?.level === '县级' ? '县' : '乡')
  const levels = new Map(rollOf(ledger, constituency).map(({ voter, fields }) => [voter, fields.contests.map(level).join('、')]))
  return packById(election.pack)!.registers.map((definition) => {
    const members = people.filter(({ register }) => register === definition.register)
    const rows = members.map((person, i) => {
      const card = lines.get(person.person)?.voter ?? ''
      return registerRow(person, i + 1, card, levels.get(card) ?? '', proxies.get(card))
    })
    return { definition, rows, extraColumns: [...new Set(members.flatMap(({ extra }) => Object.keys(extra)))] }
  })
}

type Proxy = { readonly document: string; readonly agent: string; readonly reason: string }

function registerRow(person: PersonRow, seq: number, card: string, levels: string, proxy: Proxy | undefined): RegisterRow {
  const { fields, extra, section, category, evidence } = person
  return {
    ...fields,
    ...Object.fromEntries(Object.entries(extra).map(([heading, value]) => [`extra:${heading}`, value])),
    seq: String(seq),
    card,
    levels,
    note: [fields['remark'], fields['sharedNumber'] && `与他人同号，待更正：${fields['sharedNumber']}`]
      .filter(Boolean)
      .join('；'),
    category: category ?? '',
    residence: [fields['address'], fields['workplace']].filter(Boolean).join(' '),
    section: section ?? '',
    ...evidence,
    awayReason: evidence['awayReason'] ?? (person.register === 2 ? (proxy?.reason ?? '') : ''),
    intent: proxy ? '委托投票' : (evidence['intent'] ?? ''),
    proxyNo: proxy?.document ?? '',
    agent: proxy?.agent ?? '',
  }
}

function proxiesBy(ledger: Ledger, constituency: string): ReadonlyMap<string, Proxy> {
  return new Map(
    approvalsIn(ledger, constituency)
      .filter(({ hash }) => withdrawalsOf(ledger, hash).length === 0)
      .map(({ principal, agent, document, reason }) => [
        principal,
        { document, reason, agent: voterOf(ledger, agent)?.fields.name ?? agent },
      ]),
  )
}
