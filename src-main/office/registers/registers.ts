import { SECTIONS } from '#words/choices.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, rollOf, voterOf } from '#roll/election.ts'
import { approvalsIn, isApproved } from '#ledger/standing/authorisations.ts'
import { inBeijing } from '#words/beijing-day.ts'
import type { Entry } from '#ledger/entry.ts'
import { namesOf } from '#counting/called-people.ts'
import { packById } from '#rules/packs/index.ts'
import type { RegisterDefinition } from '#rules/pack.ts'
import { isMigrant } from '#rules/roll/same-person.ts'
import { inHouseholdOrder } from './card-order.ts'
import { evidenceOf } from '../persons/evidence.ts'
import { lastElectionDay } from '../persons/last-election.ts'
import { factsOfPerson } from '../persons/person-facts.ts'
import { groupName } from '#words/group-name.ts'
import { linesOfPeople } from './lines-of-people.ts'
import { decidedPersons, type PersonRow } from '../persons/persons.ts'

type RegisterRow = Readonly<Record<string, string>>

export type Register = {
  readonly definition: RegisterDefinition
  readonly rows: readonly RegisterRow[]
  /** Before which row a village and group begins, or a section of register four, with how many they are. */
  readonly bands: readonly (readonly [row: number, text: string])[]
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
/** Of people registered elsewhere, as the lists of them call it: the register comes back as such a list, never as a household export. */
const FURTHER_OF_MIGRANTS = { village: '现居住村', livesIn: '组', livesAt: '现住址', workplace: '工作单位' } as const

/** The same people in another register: beside what it has columns for. */
const FURTHER_ELSEWHERE = {
  livesAt: '现住址',
  workplace: '工作单位',
  permit: '居住证号',
  certificateNo: '选民资格证明文号',
  certificateOrgan: '出具机关',
  certificateDate: '出具日期',
  originNotified: '已告知户籍地(日期)',
} as const

/** Columns that follow those of a register in the spreadsheet, by key. */
export function furtherColumns({ definition, rows }: Pick<Register, 'definition' | 'rows'>): Readonly<Record<string, string>> {
  const all = { ...FURTHER, ...FURTHER_DATES }
  const used = (columns: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(columns).filter(([key]) => rows.some((row) => row[key])))
  return definition.register === 3 ? { ...used(all), ...FURTHER_OF_MIGRANTS } : { ...all, ...used(FURTHER_ELSEWHERE) }
}

/** The four registers of a constituency (四册, domain 3): a partition of everyone decided, in household order, register four by its sections. */
export function registersOf(ledger: Ledger, constituency: string): readonly Register[] {
  const election = electionOf(ledger).body
  const people = inHouseholdOrder(decidedPersons(ledger, constituency))
  const lines = linesOfPeople(people, rollOf(ledger, constituency))
  const proxies = proxiesBy(ledger, constituency)
  const level = (contest: string) => (election.contests.find(({ code }) => code === contest)?.level === '县级' ? '县' : '乡')
  const levels = new Map(rollOf(ledger, constituency).map(({ voter, fields }) => [voter, fields.contests.map(level).join('、')]))
  const evidence = evidenceOf(ledger)
  const registeredLast = ({ fields }: PersonRow): string => {
    const known = factsOfPerson(fields, evidence, lastElectionDay(election.day)).registeredLast
    return known === undefined ? '' : known ? '是' : '否'
  }
  return packById(election.pack)!.registers.map((definition) => {
    const members = bySection(people.filter(({ register }) => register === definition.register))
    const rows = members.map((person, i) => {
      const card = lines.get(person.person)?.voter ?? ''
      const { at, actor } = JSON.parse(person.text) as Pick<Entry, 'at' | 'actor'>
      const decidedBy = namesOf(ledger, 'town', actor).join('、')
      return {
        ...registerRow(person, i + 1, card, levels.get(card) ?? '', proxies.get(card)),
        registeredLast: registeredLast(person),
        registeredOn: inBeijing(new Date(at)).slice(0, 10),
        registrar: decidedBy,
        handledBy: person.evidence['handledBy'] ?? decidedBy,
      }
    })
    return {
      definition,
      rows,
      bands: bandsOf(members),
      extraColumns: [...new Set(members.flatMap(({ extra }) => Object.keys(extra)))],
    }
  })
}

const placeOf = ({ section }: PersonRow): number => SECTIONS.findIndex((each) => each === section)

/** Those without a section, which are all of the other registers, stay in their order. */
const bySection = (people: readonly PersonRow[]): readonly PersonRow[] => people.toSorted((a, b) => placeOf(a) - placeOf(b))

const groupOf = ({ section, fields }: PersonRow): string =>
  section !== undefined ? `${section}类` : groupName(fields['village'], fields['group'])

function bandsOf(members: readonly PersonRow[]): Register['bands'] {
  const groups = members.map(groupOf)
  const starts = groups.flatMap((group, at) => (at === 0 || groups[at - 1] !== group ? [at] : []))
  return starts.map((at, n) => [at, `${groups[at] || '村、组不明'}　${(starts[n + 1] ?? members.length) - at} 人`])
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
    // Of somebody who moved here the address is where they live now; their hukou is elsewhere, whichever register they are in.
    ...(isMigrant(person) && {
      address: fields['origin'] ?? '',
      livesIn: fields['group'] ?? '',
      livesAt: fields['address'] ?? '',
    }),
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
      .filter(({ hash }) => isApproved(ledger, hash))
      .map(({ principal, agent, document, reason }) => [
        principal,
        { document, reason, agent: voterOf(ledger, agent)?.fields.name ?? agent },
      ]),
  )
}
