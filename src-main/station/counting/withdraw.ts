import type { CountRound } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { joinedIn, startOf } from '#counting/contest-round.ts'
import { checkOverseers } from '#rules/day/staffing.ts'
import { byOverseers } from './decide-papers.ts'
import { forgetCalls } from './kept-calls.ts'
import { roundOfLead, type At } from './round-to-count.ts'
import { roundAfter } from './still-counted.ts'

/**
 * What was agreed by calls is open again: batches can be withdrawn and called anew. Refuses what `stillCounted` refuses,
 * `count.not-agreed`, `count.by-typing` (typed figures are corrected by typing again), `count.overseers`.
 */
export const withdrawAgreement = (ledger: Ledger, request: Request, at: At, reason: string): Result<null> =>
  byOverseers(ledger, request, at, checkOverseers, (append, round): Result<null> => {
    const agreed = agreedCount(ledger, round)?.agreed
    if (!agreed) return refuse('count.not-agreed', { contest: at.contest })
    if (factByHash(ledger, agreed.body.refs[0]!)?.type !== 'count.called-out') return refuse('count.by-typing', at)
    append(round.contest.constituency, 'count.withdrawn', { ref: agreed.hash, reason })
    return done(null)
  })

/** Spellings were joined wrongly: they are apart again. Refuses `count.unknown-join`, what `stillCounted` refuses, `count.overseers`. */
export function withdrawJoin(ledger: Ledger, request: Request, ref: string, reason: string): Result<null> {
  const join = factByHash(ledger, ref)
  if (join?.type !== 'writein.joined') return refuse('count.unknown-join')
  return byOverseers(ledger, request, join.body, checkOverseers, (append, round): Result<null> => {
    if (!joinedIn(ledger, round).some(({ hash }) => hash === ref)) return refuse('count.unknown-join')
    append(round.contest.constituency, 'count.withdrawn', { ref, reason })
    return done(null)
  })
}

/**
 * A later round was begun wrongly: it stands no more, with all that was stated of it. Refuses what `roundOfLead` refuses, `count.round`
 * for one that does not stand, `count.later-round`, `count.round-agreed` once its figures are agreed.
 */
export function withdrawRound(
  ledger: Ledger,
  request: Request,
  { reason, ...at }: { readonly contest: string; readonly round: CountRound; readonly reason: string },
): Result<null> {
  return write(ledger, request, (append): Result<null> => {
    const found = roundOfLead(ledger, at)
    if (!found.ok) return found
    const start = startOf(ledger, found.value)
    if (!start) return refuse('count.round', { contest: at.contest })
    const later = roundAfter(ledger, found.value)
    if (later) return refuse('count.later-round', { contest: at.contest, round: later })
    if (agreedCount(ledger, found.value)) return refuse('count.round-agreed', { contest: at.contest })
    append(found.value.contest.constituency, 'round.withdrawn', { ...at, ref: start.hash, reason })
    forgetCalls(ledger, at)
    return done(null)
  })
}
