import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { inCountOrder } from './counting-books.ts'
import { doubtOf } from './doubt.ts'

/** `sound`: what counts; `brought`: what is in doubt, too, to see what would be asked. */
export type Believing = 'sound' | 'brought'

/**
 * Facts of counting, oldest first: those that the laptop which leads the station states by the people the table wants, and before them
 * those of a lead the office revoked, up to what it accepted.
 */
export function countFacts<T extends TypeName>(
  ledger: Ledger,
  type: T,
  constituency: string,
  believing: Believing = 'sound',
): readonly Fact<T>[] {
  const facts = factsIn(ledger, type, constituency)
  if (facts.length === 0) return facts
  const counted = believing === 'brought' ? facts : facts.filter((fact) => doubtOf(ledger, constituency, fact) === undefined)
  return inCountOrder(ledger, constituency, counted)
}
