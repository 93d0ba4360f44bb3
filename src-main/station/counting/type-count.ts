import { write } from '#ledger/append.ts'
import { differences } from '#rules/count/typed-twice.ts'
import { areTwo, type Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Figures, Round, RoundName } from '#counting/contest-round.ts'
import { roundFacts, withdrawnIn } from '#counting/round-facts.ts'
import { voterOf } from '#roll/election.ts'
import { candidateAmong, rowAgain } from '#words/written-in.ts'
import { standingBatches } from '#counting/batches.ts'
import { brokenOn } from './sheet-identities.ts'
import { stillCounted } from './still-counted.ts'

export type { Figures } from '#counting/contest-round.ts'

/**
 * One typist's reading of the count sheet of a contest. Both readings stay; a typist corrects by typing again, until two different
 * persons' newest readings are the same. Refuses what `stillCounted` refuses, `count.by-calls` where papers were called aloud,
 * `count.candidates` when the names are not those of the ballot, `count.is-candidate` when one of them is written in as well (W4),
 * `check-in.not-on-roll` for a card that stands beside a written-in name and on no roll here, `count.same-name` when a written-in name has
 * two rows, and `count.identity` when the sheet does not add up.
 */
export function typeCount(
  ledger: Ledger,
  actor: Actor,
  typed: { readonly contest: string; readonly round: Round; readonly figures: Figures },
): Result<{ ref: string; differing: readonly string[] | undefined }> {
  const found = stillCounted(ledger, typed)
  if (!found.ok) return found
  const round = found.value
  const { constituency } = round.contest
  if (standingBatches(ledger, round).length > 0) return refuse('count.by-calls', { contest: typed.contest })
  const ballot = round.candidates.map(({ candidate }) => candidate)
  const names = typed.figures.votes.map(({ candidate }) => candidate)
  const stray =
    names.find((name, i) => !ballot.includes(name) || names.indexOf(name) !== i) ?? ballot.find((name) => !names.includes(name))
  if (stray !== undefined) return refuse('count.candidates', { contest: typed.contest, candidate: stray })
  const listed = candidateAmong(round.candidates, typed.figures.writeIns)
  if (listed) return refuse('count.is-candidate', { contest: typed.contest, name: listed.name })
  const unlisted = cardOnNoRoll(ledger, typed.figures)
  if (unlisted !== undefined) return refuse('check-in.not-on-roll', { voter: unlisted })
  const double = rowAgain(typed.figures.writeIns)
  if (double) return refuse('count.same-name', { contest: typed.contest, name: double.name })
  const wrong = brokenOn(round, typed.figures)
  if (wrong) return refuse('count.identity', { contest: typed.contest, identity: wrong })
  return write(ledger, { actor }, (append): Result<{ ref: string; differing: readonly string[] | undefined }> => {
    const reading = append(constituency, 'count.typed', { ...typed, figures: typed.figures })
    const other = newestBy(ledger, round, ({ actor: [typist] }) => areTwo([typist!, actor[0]!]))
    if (!other) return done({ ref: reading.hash, differing: undefined })
    const differing = differences(other.body.figures, typed.figures)
    if (differing.length === 0)
      append(constituency, 'count.agreed', { contest: typed.contest, round: typed.round, refs: [other.hash, reading.hash] })
    return done({ ref: reading.hash, differing })
  })
}

/** A card beside a written-in name that is on no roll here: a count that names it would count for nothing. */
export const cardOnNoRoll = (ledger: Ledger, { writeIns }: Pick<Figures, 'writeIns'>): string | undefined =>
  writeIns.find(({ voter }) => voter !== undefined && !voterOf(ledger, voter))?.voter

/** Readings typed in a round, in the order of their books; the sums of an agreement by calls that was withdrawn are none. */
export function readingsIn(ledger: Ledger, round: RoundName): readonly Fact<'count.typed'>[] {
  const withdrawn = withdrawnIn(ledger, round.contest.constituency)
  const agreements = roundFacts(ledger, 'count.agreed', round).filter(({ hash }) => withdrawn.has(hash))
  const sums = new Set(agreements.flatMap(({ body }) => body.refs))
  return roundFacts(ledger, 'count.typed', round).filter(({ hash }) => !sums.has(hash))
}

/** The newest reading of a round by whom `by` accepts; undefined where there is none. */
export const newestBy = (
  ledger: Ledger,
  round: RoundName,
  by: (fact: Fact<'count.typed'>) => boolean,
): Fact<'count.typed'> | undefined => readingsIn(ledger, round).findLast(by)
