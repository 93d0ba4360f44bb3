import type { ConflictLine, ForkLine, Output, Quarantined, Received } from '#contract/index.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { percentOf, shortName, timeOf } from '../../ui/format.ts'
import type { Standing } from '../../ui/mark.ts'
import type { QueueItem } from '../../ui/Queue.tsx'
import type { Brought } from './brought.ts'

type Conflicts = Output<'conflicts.list'>

/** Everything that is known of a constituency tonight; `town` holds what is of none. */
export type Row = {
  readonly key: string
  readonly name: string
  readonly received: Received | null
  readonly quarantined: readonly Quarantined[]
  readonly brought: readonly Brought[]
  readonly conflicts: readonly ConflictLine[]
  readonly forks: readonly ForkLine[]
  readonly seals: Conflicts['seals']
}

const TOWN = 'town'

/** The constituencies in their order, and the rest where there is any. */
export function rowsOf(
  { constituencies, strays }: Output<'merging.received'>,
  { conflicts, forks, seals }: Conflicts,
  brought: readonly Brought[],
): readonly Row[] {
  const codes = new Set(constituencies.map(({ constituency }) => constituency))
  const home = (code: string | undefined): string => (code !== undefined && codes.has(code) ? code : TOWN)
  const ofBundle = ({ preview, file }: Brought): string => home(preview?.constituency ?? /^([A-Za-z0-9-]+?)_/.exec(file)?.[1])
  // The same entries contradict in each contest of a constituency, and one decision is of all.
  const once = [...new Map(conflicts.map((each) => [each.id, each])).values()]
  const row = (key: string, name: string, received: Received | null, kept: readonly Quarantined[]): Row => ({
    key,
    name,
    received,
    quarantined: kept,
    brought: brought.filter((each) => ofBundle(each) === key),
    conflicts: once.filter((each) => each.constituencies.map(home).includes(key)),
    forks: forks.filter(({ constituency }) => home(constituency) === key),
    seals: seals.filter(({ constituency }) => home(constituency) === key),
  })
  const rest = row(TOWN, t('merge.rest'), null, strays)
  const isEmpty = [rest.quarantined, rest.brought, rest.conflicts, rest.forks, rest.seals].every((each) => each.length === 0)
  return [
    ...constituencies.map((each) => row(each.constituency, shortName(each.name), each, each.quarantined)),
    ...(isEmpty ? [] : [rest]),
  ]
}

/** Those that nobody decided, and then those that were put to the committee: before either nothing is declared. */
export const openConflicts = ({ conflicts }: Pick<Row, 'conflicts'>): readonly ConflictLine[] => [
  ...conflicts.filter(({ decision }) => !decision),
  ...conflicts.filter(({ decision }) => decision?.verdict === 'referred'),
]

export const openForks = ({ forks }: Pick<Row, 'forks'>): readonly ForkLine[] => forks.filter(({ resolved }) => !resolved)

/** The newest quarantined bundle, unless a sound one came since. */
export const keptOut = ({ received, quarantined }: Pick<Row, 'received' | 'quarantined'>): Quarantined | undefined =>
  quarantined.find(({ at }) => !received?.bundle || at > received.bundle.at)

/** What came, in a sentence. */
function cameWords({ bundle, closed }: Received): string {
  if (!bundle) return t('merge.came.nothing')
  if (bundle.kind === 'final') return t('merge.came.final')
  return t(closed ? 'merge.came.closed' : 'merge.came.voting')
}

/** How a constituency stands, and the sentence that says it: the gravest first. */
function verdictOf(row: Row): readonly [Standing, string] {
  const { received, brought } = row
  const came = received ? cameWords(received) : ''
  const bad = brought.find(({ error }) => error !== null)
  if (bad?.error) return ['bad', t('merge.came.notCounted', { why: firstOf(sentence(bad.error)) })]
  if (brought.length > 0)
    return ['waits', t(brought.some(({ preview }) => !preview) ? 'merge.came.looking' : 'merge.came.compare')]
  const out = keptOut(row)
  if (out) return ['bad', t('merge.came.notCounted', { why: firstOf(sentence(out.error)) })]
  if (openForks(row).length > 0) return ['bad', t('merge.came.forked', { came })]
  const n = openConflicts(row).length
  if (n > 0) return ['waits', t('merge.came.conflicts', { came, n })]
  // Once a branch is chosen, what is said of the proof is known and stands on the card.
  if (row.seals.length > 0 && row.forks.length === 0) return ['waits', t('merge.came.seals', { came })]
  if (!received?.bundle) return ['none', came]
  return [received.bundle.kind === 'final' ? 'good' : 'open', came]
}

/** What happened, without what to do: that stands on the card. */
const firstOf = (words: string): string => words.split(/[；;。]|\. /)[0]!

/** A row as the list shows it. */
export function itemOf(row: Row): QueueItem {
  const { key, name, received } = row
  const [standing, verdict] = verdictOf(row)
  const time = received?.bundle ? `　${timeOf(received.bundle.at)}` : ''
  const figures = received?.bundle && t('merge.tookPart', { n: number(received.participants), percent: percentOf(received, 1) })
  return { key, name, standing, what: figures ?? '', note: `${verdict}${time}` }
}
