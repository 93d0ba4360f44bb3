import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { formalList } from '#roll/formal-list.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { mayBeWithdrawn } from '#rules/nomination/withdrawal.ts'
import type { Actor } from '#words/acting.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { proposedFor } from '#roll/proposals.ts'
import { contestOf } from './proposed.ts'

/**
 * Takes a proposal back, with the reason (S2 35); proposed again, the person stands again. Refuses `contest.unknown`, `candidate.unknown`
 * for whom nobody proposes now, `candidate.listed` once the formal list is stated, and a day that cannot be (`statedDay`).
 */
export function withdrawCandidate(
  ledger: Ledger,
  actor: Actor,
  { contest: code, candidate, on: asked, reason }: Input<'candidates.withdraw'>,
): Result<{ readonly left: number }> {
  const contest = contestOf(ledger, code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  const on = statedDay(ledger, asked, { act: 'withdrawal', contest: code })
  if (!on.ok) return on
  if (!proposedFor(ledger, code).some((each) => each.candidate === candidate)) return refuse('candidate.unknown', { candidate })
  if (!mayBeWithdrawn({ isListed: formalList(ledger, code).length > 0 }))
    return refuse('candidate.listed', { contest: contest.name })
  return write(ledger, { actor }, (append) => {
    append('town', 'candidate.withdrawn', { contest: code, candidate, ...(on.value !== undefined && { on: on.value }), reason })
    return done({ left: proposedFor(ledger, code).length })
  })
}
