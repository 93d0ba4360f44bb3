import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { differences, readTheSame, type Reading } from '#rules/count/typed-twice.ts'
import { standingBatches, sumFigures } from './batches.ts'
import type { RoundName } from './contest-round.ts'
import { roundFacts } from './round-facts.ts'

/**
 * Whether an agreement rests on what it names: two equal readings by two people, or every batch that stands, confirmed, and the reading of their sums
 * (S1 43; S2 47). An agreement that does not counts for nothing, and is asked about.
 */
export function restsOnReadings(ledger: Ledger, name: RoundName, { body }: Fact<'count.agreed'>): boolean {
  const [first, second] = body.refs
  const readings = readingsByHash(ledger, name)
  const last = readings.get(second!)
  if (!last) return false
  const other = readings.get(first!)
  if (other) return readTheSame(readingOf(other), readingOf(last))
  const calledOut = calledOutByHash(ledger, name).get(first!)
  if (!calledOut) return false
  const { refs, isConfirmed, figures } = calledInAll(ledger, name, proofsKept(ledger))
  const named = new Set(calledOut.body.refs)
  const isEach = named.size === calledOut.body.refs.length && named.size === refs.length && refs.every((ref) => named.has(ref))
  return isEach && isConfirmed && differences(figures, last.body.figures).length === 0
}

const nameOf = ({ contest, round }: RoundName): string => `${contest.code} ${round}`
const byHash = <F extends { readonly hash: string }>(facts: readonly F[]) =>
  new Map(facts.map((fact) => [fact.hash, fact] as const))

/** Kept, because whoever agrees over and over has each agreement laid beside all readings. */
const readingsByHash = remembered(
  'every entry',
  (ledger: Ledger, name: RoundName) => byHash(roundFacts(ledger, 'count.typed', name)),
  nameOf,
)
const calledOutByHash = remembered(
  'every entry',
  (ledger: Ledger, name: RoundName) => byHash(roundFacts(ledger, 'count.called-out', name)),
  nameOf,
)

/** All batches of a round that stand, whether each is confirmed, and their sums. */
const calledInAll = remembered(
  'every entry',
  (ledger: Ledger, name: RoundName, _: number) => {
    const batches = standingBatches(ledger, name)
    return {
      refs: batches.map(({ ref }) => ref),
      isConfirmed: batches.every((batch) => batch.isConfirmed),
      figures: sumFigures(batches.map(({ figures }) => figures)),
    }
  },
  (name, proofs) => `${nameOf(name)} ${proofs}`,
)

const readingOf = ({ actor, body }: Fact<'count.typed'>): Reading => ({ by: actor[0]!, figures: body.figures })
