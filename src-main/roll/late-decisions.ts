import { inOrder, linksOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { areTwoOfCommittee } from '#rules/count/declaration.ts'
import { hasTerm, type Term } from '#rules/late.ts'
import { packById } from '#rules/packs/index.ts'
import { electionOf } from './election.ts'

/** The election whose terms are counted. */
export function termOf(ledger: Ledger): Term {
  const { day, kind, pack } = electionOf(ledger).body
  return { day, kind: kind ?? 'general', pack: packById(pack)! }
}

/**
 * What two of the committee decided of steps that are late, oldest first, of those that the election has. What a book says one of them decided,
 * or others did, lets nothing be late.
 */
export function lateDecisions(ledger: Ledger): readonly Fact<'lateness.decided'>[] {
  const term = termOf(ledger)
  return inOrder(factsOf(ledger, 'lateness.decided'), linksOf(ledger)).filter(
    ({ actor, body }) => areTwoOfCommittee(actor, term.pack) && hasTerm(body.step, term),
  )
}
