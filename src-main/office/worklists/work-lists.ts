import type { WorkLine, WorkList } from '#contract/work-list-answers.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { isOfAge } from '#rules/roll/eligibility.ts'
import { packById } from '#rules/packs/index.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'
import { fileNames, placeOf } from '../persons/sources.ts'
import { householdsOf } from './households.ts'
import { questionsOf } from './questions.ts'
import { shareOut } from './share-out.ts'

export type WorkListOf = { readonly constituency: string; readonly kind: WorkList['kind']; readonly registrars: number }

/**
 * Work lists of a constituency. `door`: every household with an adult, village by village and group by group, and rows that are nobody
 * yet; `unit`: those who work for a unit, unit by unit, where they may register (S2 27(1)). Shared among registrars by persons to be seen.
 */
export function workList(ledger: Ledger, { constituency, kind, registrars }: WorkListOf): WorkList {
  const { day, pack } = electionOf(ledger).body
  const questions = questionsOf(ledger)
  const ofAge = ({ fields }: Pick<Recorded, 'fields'>): boolean =>
    fields['birth'] === undefined || isOfAge(fields['birth'], day, packById(pack)!)
  const persons = recordedPersons(ledger, constituency).filter(ofAge)
  const waiting = questions.waiting
    .filter((row) => row.constituency === constituency)
    .map(({ fields, source }, i) => ({ constituency, person: `row ${i}`, fields, extra: {}, source }))
  const names = fileNames(ledger)
  const asked = new Map(questions.waiting.map(({ fields, questions: of }) => [fields, of]))
  const all = [...persons, ...waiting]
  const stops = kind === 'door' ? householdsOf(all) : unitsOf(all)
  const shares = shareOut(
    stops.map(({ members }) => ({ load: members.length })),
    registrars,
  )
  const lines = stops.flatMap(({ head, members }, i) =>
    members.map((member) => {
      const ask = asked.get(member.fields) ?? questions.about(member)
      const waits = asked.has(member.fields)
      const of = waits ? placeOf(member.source, names) : { constituency, person: member.person }
      return { ...lineOf(member, head, shares[i]! + 1, ask, waits), of }
    }),
  )
  const loads = Array.from({ length: registrars }, (_, i) => {
    const mine = lines.filter(({ registrar }) => registrar === i + 1)
    return {
      registrar: i + 1,
      stops: shares.filter((share) => share === i).length,
      persons: mine.length,
      questions: mine.filter(({ ask }) => ask !== '').length,
    }
  })
  return { constituency, kind, lines, loads }
}

type Stop = { readonly head: string; readonly members: readonly Recorded[] }

/** Where someone works, if one of the sources says it. */
const unitOf = ({ fields, extra }: Recorded): string =>
  fields['workplace'] ?? extra['服务处所'] ?? extra['工作单位'] ?? extra['单位'] ?? ''

const unitsOf = (persons: readonly Recorded[]): readonly Stop[] =>
  [...Map.groupBy(persons, unitOf)]
    .filter(([unit]) => unit.trim() !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, members]) => ({ head: unit, members }))

function lineOf(member: Recorded, head: string, registrar: number, ask: readonly string[], waits: boolean): Omit<WorkLine, 'of'> {
  const { fields } = member
  const text = (field: string): string => fields[field] ?? ''
  return {
    registrar,
    village: text('village'),
    group: text('group'),
    household: text('household'),
    head,
    name: text('name'),
    sex: text('sex'),
    birth: text('birth'),
    address: text('address'),
    phone: text('phone'),
    unit: unitOf(member),
    ask: ask.join('；'),
    waits,
  }
}
