import type { LaterRound } from '#words/fields.ts'
import type { CountContest, CountRound } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { roundResult } from '#counting/contest-result.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { ballotNames, roundsOf, type ContestRound } from '#counting/contest-round.ts'
import type { Contest } from '#roll/election.ts'
import { participantsWithinRoll } from '#rules/count/count-checks.ts'
import { participantsOf } from '#rules/count/count-input.ts'
import { mayStandAgain } from '#rules/count/separate-election.ts'
import { issuedIfAllThere } from '#rules/count/paper-accounts.ts'
import { readingsIn } from './type-count.ts'
import { calledIn } from '#counting/batches.ts'
import { isSigned } from '#counting/signatures.ts'
import { roundOfLead } from './round-to-count.ts'

type Asked = NonNullable<CountContest['next']> & { readonly least: number; readonly most: number; readonly after: ContestRound }

/** The round the law asks for after the newest signed result of a contest (S1 45), or undefined. */
export function nextRound(ledger: Ledger, contest: Contest): Asked | undefined {
  const rounds = roundsOf(ledger, contest)
  const after = rounds.at(-1)
  const result = after && isSigned(ledger, after) ? roundResult(ledger, after) : undefined
  if (!after || result?.state !== 'counted') return undefined
  const { revote, separate } = result.result
  const started = (round: LaterRound) => rounds.some((each) => each.round === round)
  if (revote && !started('revote')) {
    const number = revote.candidates.length
    return { round: 'revote', ...revote, least: number, most: number, after }
  }
  if (!separate || started('separate')) return undefined
  const { seats, candidates, min: least, max: most } = separate
  return { round: 'separate', seats, candidates, least, most, after }
}

/**
 * Begins a revote or a separate election with its own seats and names. Refuses `count.contest`, `count.not-lead`, `count.no-round` when the law asks for
 * none, or for another one, `count.round-candidates` for names it does not give, or too few or too many of them.
 */
export function startRound(
  ledger: Ledger,
  request: Request,
  asked: { readonly contest: string; readonly round: LaterRound; readonly candidates: readonly string[] },
): Result<{ readonly round: CountRound; readonly seats: number }> {
  return write(ledger, request, (append) => {
    const first = roundOfLead(ledger, { contest: asked.contest, round: 'first' })
    if (!first.ok) return first
    const { contest, candidates: ballot } = first.value
    const next = nextRound(ledger, contest)
    if (next?.round !== asked.round) return refuse('count.no-round', { contest: contest.code })
    if (!mayStandAgain(asked.candidates, next))
      return refuse('count.round-candidates', { contest: contest.code, least: next.least, most: next.most })
    const shown = ballotNames(ballot)
    const candidates = asked.candidates.map((name) => ({
      candidate: [...shown].find(([, each]) => each === name)?.[0] ?? name,
      name,
    }))
    const { seats, round, after } = next
    const ref = agreedCount(ledger, after)!.agreed.hash
    append(contest.constituency, 'round.started', { contest: contest.code, round, seats, candidates, ref })
    return done({ round, seats })
  })
}

type Closing = {
  readonly contest: string
  readonly round: LaterRound
  readonly participants: Body<'round.closed'>['participants']
  readonly papers: Omit<Body<'round.closed'>['papers'], 'issued'>
  /** Why the figures of the closing are stated again. */
  readonly reason?: string | undefined
}

/**
 * The voting of a later round has ended; who took part was marked on the printed roll. Issued papers are those neither spoiled nor left.
 * Before anything of it was counted, they may be stated again with a reason. Refuses `count.contest`, `count.not-lead`, `count.round`,
 * `count.round-closed`, `count.round-papers` when more are spoiled and left than were printed, `count.round-participants` for more people
 * than the roll has.
 */
export function closeRound(
  ledger: Ledger,
  request: Request,
  { contest, round, participants, papers, reason }: Closing,
): Result<null> {
  return write(ledger, request, (append) => {
    const found = roundOfLead(ledger, { contest, round })
    if (!found.ok) return found
    const { closed, turnout } = found.value
    const counted = readingsIn(ledger, found.value).length + calledIn(ledger, found.value).length > 0
    if (closed && (counted || reason === undefined)) return refuse('count.round-closed', { contest })
    const { roll } = turnout
    if (participantsWithinRoll({ roll, participants }))
      return refuse('count.round-participants', { contest, participants: participantsOf({ participants }), roll })
    const issued = issuedIfAllThere(papers)
    if (issued < 0) return refuse('count.round-papers', { contest })
    append(found.value.contest.constituency, 'round.closed', {
      contest,
      round,
      participants,
      papers: { ...papers, issued },
      ...(closed && reason !== undefined && { reason }),
    })
    return done(null)
  })
}
