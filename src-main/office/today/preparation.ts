import { entryTypes, type TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { countsOfPersons } from '#ledger/standing/persons.ts'
import { electionOf } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import { marksOf } from '../gates/gates.ts'
import { townView } from '../gates/town-view.ts'
import type { Prepared } from './constituency-steps.ts'

/** What laptops and people come and go with, and what the evening brings: no gate looks at it. */
const NO_PREPARATION: ReadonlySet<TypeName> = new Set([
  'person.signed-in',
  'person.signed-out',
  'person.pin-set',
  'person.replaced',
  'device.named',
  'station.described',
  'station.opened',
  'checked-in',
  'undone',
  'paper.spoiled',
  'papers.counted',
  'reentered',
  'incident',
  'station.closed',
  'desk.left-out',
  'box.listed',
  'box.out',
  'box.in',
  'count.typed',
  'count.agreed',
  'count.called',
  'count.confirmed',
  'count.withdrawn',
  'count.called-out',
  'writein.joined',
  'paper.adjudicated',
  'result.witnessed',
  'result.signed',
  'round.started',
  'round.closed',
  'round.withdrawn',
  'bundle.merged',
  'conflict.decided',
  'result.declared',
])
const PREPARATION = (Object.keys(entryTypes) as TypeName[]).filter((type) => !NO_PREPARATION.has(type))

export type Preparations = ReadonlyMap<string, Prepared>

/**
 * The gates of every constituency on a day, and what waits in it; under `town` what waits and is of none yet. All persons are looked at
 * where a gate was signed, so it is kept until the preparation changes: on the evening nobody waits for it.
 */
export const preparations = remembered(PREPARATION, (ledger: Ledger, now: PlainDate): Preparations => {
  const town = townView(ledger)
  const persons = countsOfPersons(ledger)
  const of = (code: string, gates: Prepared['gates']): readonly [string, Prepared] => [
    code,
    { gates, persons: persons.get(code) ?? 0, waiting: town.waiting.get(code)?.length ?? 0 },
  ]
  const { constituencies } = electionOf(ledger).body
  return new Map([...constituencies.map(({ code }) => of(code, marksOf(town, code, now))), of('town', [])])
})
