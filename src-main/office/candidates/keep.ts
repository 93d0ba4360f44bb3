import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { vetoedOn } from '#roll/vetoed.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { packById } from '#rules/packs/index.ts'
import type { Actor } from '#words/acting.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { contestOf } from './proposed.ts'

/**
 * Two of the committee decide, with the reason, that somebody stays on the formal list though departments objected after it was stated
 * (docs/decisions/0023); whoever is to go is left out of a list that is stated anew. Refuses `keep.two-people`, `contest.unknown`,
 * `keep.no-veto` where no objection waits, before the list too, and a day that cannot be (`statedDay`).
 */
export function keepCandidate(
  ledger: Ledger,
  actor: Actor,
  { contest: code, candidate, on: asked, reason }: Input<'candidates.keep'>,
): Result<{ readonly departments: readonly string[] }> {
  const contest = contestOf(ledger, code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  if (!areTwoOfCommittee(actor, packById(electionOf(ledger).body.pack)!)) return refuse('keep.two-people')
  const on = statedDay(ledger, asked, { act: 'veto-decision', contest: code })
  if (!on.ok) return on
  const vetoed = vetoedOn(ledger, code).find((each) => each.candidate === candidate)
  if (!vetoed) return refuse('keep.no-veto', { contest: contest.name })
  const vetoes = [...vetoed.open]
  return write(ledger, { actor }, (append) => {
    append('town', 'candidate.kept', {
      contest: code,
      candidate,
      vetoes,
      ...(on.value !== undefined && { on: on.value }),
      reason,
    })
    return done({ departments: vetoes.map(({ department }) => department) })
  })
}
