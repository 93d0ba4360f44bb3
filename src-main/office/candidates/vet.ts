import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { formalList } from '#roll/formal-list.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import type { Finding } from '#rules/findings.ts'
import type { Actor } from '#words/acting.ts'
import { stateProposal } from './propose.ts'
import { contestOf, vettedAnew } from './proposed.ts'
import { formalFindings } from './state-lists.ts'

/**
 * Records what departments answered about somebody proposed; of those not named stays what they answered, and whoever is not asked any more
 * is left out. Once the formal list is stated it answers what speaks against it. Refuses `contest.unknown`, `candidate.unknown`.
 */
export function vetCandidate(
  ledger: Ledger,
  actor: Actor,
  { contest: code, candidate, answers, unasked }: Input<'candidates.vet'>,
): Result<{ readonly findings: readonly Finding[] }> {
  const contest = contestOf(ledger, code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  const proposed = proposedFor(ledger, code).find((each) => each.candidate === candidate)
  if (!proposed) return refuse('candidate.unknown', { candidate })
  const vetting = vettedAnew(proposed, answers).filter(({ department }) => !unasked.includes(department))
  return write(ledger, { actor }, (append) => {
    stateProposal(append, { ...proposed, vetting })
    const listed = new Set(formalList(ledger, code).map((each) => each.candidate))
    const standing = proposedFor(ledger, code).filter((each) => listed.has(each.candidate))
    return done({ findings: standing.length > 0 ? formalFindings(ledger, contest, standing) : [] })
  })
}
