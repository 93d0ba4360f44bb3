import { whoAs, peopleAs, type Request } from '#words/acting.ts'
import type { CountFigures } from '#words/sheet.ts'
import type { CallBatch } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { type ContestRound } from '#counting/contest-round.ts'
import { cardOnNoRoll, readingsIn } from './type-count.ts'
import { calledIn, standingBatches, sumFigures } from '#counting/batches.ts'
import { tallyCalls } from './tally-calls.ts'
import { forgetCalls, keptCalls, putCalls, type Calling } from './kept-calls.ts'
import { roundToCount, type At } from './round-to-count.ts'
import { stillCounted } from './still-counted.ts'

const nextBatch = (ledger: Ledger, round: ContestRound): number =>
  calledIn(ledger, round).reduce((most, { body }) => Math.max(most, body.batch), 0) + 1

/** The strokes of the batch under way as this laptop keeps them, outside the chain: a reload finds them again. */
export function callingOf(ledger: Ledger, at: At): Result<Calling> {
  const round = roundToCount(ledger, at)
  if (!round.ok) return round
  const batch = nextBatch(ledger, round.value)
  return done({ batch, papers: keptCalls(ledger, at, batch) })
}

/**
 * Keeps the strokes so far in the place of `was` papers. Refuses what `callable` refuses, `count.batch` for a batch that is not the one
 * under way, and `count.calls-moved` where another window has kept more or fewer since.
 */
export function keepCalls(ledger: Ledger, at: At, { was, ...calling }: Calling & { readonly was: number }): Result<null> {
  const round = callable(ledger, at)
  if (!round.ok) return round
  if (calling.batch !== nextBatch(ledger, round.value)) return refuse('count.batch', { batch: calling.batch })
  const right = tallyCalls(calling.papers, round.value)
  if (!right.ok) return right
  const kept = keptCalls(ledger, at, calling.batch).length
  if (was !== kept) return refuse('count.calls-moved', { batch: calling.batch, kept })
  putCalls(ledger, at, calling)
  return done(null)
}

/**
 * A batch of called papers goes into the ledger, as sums, with the first overseer who confirms it. Refuses what `callable` refuses,
 * `count.batch`, `count.overseers`, `check-in.not-on-roll`, and what `tallyCalls` refuses.
 */
export function callBatch(ledger: Ledger, request: Request, { batch, papers, ...at }: At & Calling): Result<CallBatch> {
  return write(ledger, request, (append): Result<CallBatch> => {
    const round = callable(ledger, at)
    if (!round.ok) return round
    if (batch !== nextBatch(ledger, round.value)) return refuse('count.batch', { batch })
    if (peopleAs('overseer', request.actor) < 1) return refuse('count.overseers', at)
    const figures = tallyCalls(papers, round.value)
    if (!figures.ok) return figures
    const unlisted = cardOnNoRoll(ledger, figures.value)
    if (unlisted !== undefined) return refuse('check-in.not-on-roll', { voter: unlisted })
    const { contest } = round.value
    append(contest.constituency, 'count.called', { ...at, batch, papers: papers.length, figures: figures.value })
    forgetCalls(ledger, at)
    return done(standingBatches(ledger, round.value).find((each) => each.batch === batch)!)
  })
}

/** The second overseer confirms a batch. Refuses `count.unknown-batch`, `count.overseers`, `count.same-overseer`. */
export function confirmBatch(ledger: Ledger, request: Request, ref: string): Result<CallBatch> {
  return write(ledger, request, (append): Result<CallBatch> => {
    const found = batchAt(ledger, ref)
    if (!found.ok) return found
    const { round, batch } = found.value
    if (peopleAs('overseer', request.actor) < 1) return refuse('count.overseers', { contest: round.contest.code })
    const fresh = whoAs('overseer', request.actor).some((person) => !batch.confirmed.includes(person))
    if (!fresh) return refuse('count.same-overseer', { batch: batch.batch })
    append(round.contest.constituency, 'count.confirmed', { ref })
    return done(standingBatches(ledger, round).find((each) => each.ref === ref)!)
  })
}

/** A batch was called wrong: it counts for nothing, and its papers are called again. Refuses `count.unknown-batch`, `count.overseers`. */
export function withdrawBatch(ledger: Ledger, request: Request, ref: string, reason: string): Result<null> {
  return write(ledger, request, (append) => {
    const found = batchAt(ledger, ref)
    if (!found.ok) return found
    const { contest } = found.value.round
    if (peopleAs('overseer', request.actor) < 1) return refuse('count.overseers', { contest: contest.code })
    append(contest.constituency, 'count.withdrawn', { ref, reason })
    return done(null)
  })
}

/**
 * All papers were called: the confirmed batches together are the agreed count. Refuses what `callable` refuses, `count.no-calls`,
 * `count.unconfirmed`, `count.overseers`.
 */
export function agreeCalls(
  ledger: Ledger,
  request: Request,
  at: At,
): Result<{ readonly ref: string; readonly figures: CountFigures }> {
  return write(ledger, request, (append): Result<{ readonly ref: string; readonly figures: CountFigures }> => {
    const round = callable(ledger, at)
    if (!round.ok) return round
    const batches = standingBatches(ledger, round.value)
    if (batches.length === 0) return refuse('count.no-calls', at)
    const open = batches.find((batch) => !batch.isConfirmed)
    if (open) return refuse('count.unconfirmed', { batch: open.batch })
    if (peopleAs('overseer', request.actor) < 1) return refuse('count.overseers', at)
    const { constituency } = round.value.contest
    const figures = sumFigures(batches.map((batch) => batch.figures))
    const calledOut = append(constituency, 'count.called-out', { ...at, refs: batches.map(({ ref }) => ref) })
    const typed = append(constituency, 'count.typed', { ...at, figures })
    const { hash } = append(constituency, 'count.agreed', { ...at, refs: [calledOut.hash, typed.hash] })
    return done({ ref: hash, figures })
  })
}

/** A round in which papers may be called: refuses what `stillCounted` refuses, `count.by-typing`, `count.already-agreed`. */
function callable(ledger: Ledger, at: At): Result<ContestRound> {
  const round = stillCounted(ledger, at)
  if (!round.ok) return round
  if (agreedCount(ledger, round.value)) return refuse('count.already-agreed', at)
  return readingsIn(ledger, round.value).length > 0 ? refuse('count.by-typing', at) : round
}

function batchAt(ledger: Ledger, ref: string): Result<{ readonly round: ContestRound; readonly batch: CallBatch }> {
  const fact = factByHash(ledger, ref)
  if (fact?.type !== 'count.called') return refuse('count.unknown-batch')
  const { contest, round: name } = fact.body
  const round = callable(ledger, { contest, round: name })
  if (!round.ok) return round
  const batch = standingBatches(ledger, round.value).find((each) => each.ref === ref)
  return batch ? done({ round: round.value, batch }) : refuse('count.unknown-batch')
}
