import type { FollowsFrom } from '#ledger/remembered.ts'

/**
 * All that a result, or a contradiction in the books, may follow from: not who came and went, what was printed, the papers left with a laptop meanwhile, and that the committee
 * declared, which follows from results itself. Whoever remembers by it names the proofs as well (`proofsKept`).
 */
export const ALL_WITH_BEARING: FollowsFrom = {
  allBut: ['person.signed-in', 'person.signed-out', 'person.pin-set', 'papers.counted', 'print.made', 'result.declared'],
}
