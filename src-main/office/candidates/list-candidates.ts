import { write } from '#ledger/append.ts'
import { electionOf } from '#roll/election.ts'
import type { Proposal } from '#words/proposal.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { inListOrder } from '#rules/nomination/candidate-list.ts'
import { formalNumbers } from '#rules/nomination/candidate-numbers.ts'
import { packById } from '#rules/packs/index.ts'
import { consultationOf } from '../consultations/consult.ts'

export type { Proposal } from '#words/proposal.ts'

/**
 * States a contest's proposals and its formal list, in stroke order (S2 36). Refuses `candidates.number` when the list is not
 * between seats + ⌈seats/3⌉ and 2 × seats (S1 31), and `candidates.no-consultation` before the voter groups discussed it (S1 32; S2 36).
 */
export function listCandidates(ledger: Ledger, actor: Actor, contest: string, proposals: readonly Proposal[]): Result<number> {
  const { contests, pack, kind } = electionOf(ledger).body
  const seats = contests.find(({ code }) => code === contest)?.seats
  if (seats === undefined) return refuse('contest.unknown', { contest })
  const { least, most } = formalNumbers(seats, packById(pack)!, kind)
  if (proposals.length < least || (most !== null && proposals.length > most))
    return refuse('candidates.number', { contest, seats, least, ...(most !== null && { most }) })
  if (consultationOf(ledger, contest).rounds.length === 0) return refuse('candidates.no-consultation', { contest })
  return write(ledger, { actor }, (append) => {
    for (const proposal of proposals) append('town', 'candidate.proposed', { contest, ...proposal })
    const ordered = inListOrder(
      proposals.map(({ candidate, name }) => ({ person: candidate, name })),
      packById(pack)!,
    )
    append('town', 'candidate.listed', {
      contest,
      list: 'formal',
      candidates: ordered.map(({ person, name }) => ({ candidate: person, name })),
    })
    return done(ordered.length)
  })
}
