import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { inCountOrder } from './counting-books.ts'
import { doubtOf } from './doubt.ts'
import { ALL_WITH_BEARING } from './without-bearing.ts'

/** `sound`: what counts; `brought`: what is in doubt, too, to see what would be asked. */
export type Believing = 'sound' | 'brought'

/**
 * Facts of counting, oldest first: those that the laptop which leads the station states by the people the table wants, and before them
 * those of a lead the office revoked, up to what it accepted.
 */
export const countFacts = <T extends TypeName>(
  ledger: Ledger,
  type: T,
  constituency: string,
  believing: Believing = 'sound',
): readonly Fact<T>[] => asProven(ledger, type, constituency, believing, proofsKept(ledger)) as readonly Fact<T>[]

/** Each round asks for every type of every round some ten times over. */
const asProven = remembered(
  ALL_WITH_BEARING,
  (ledger: Ledger, type: TypeName, constituency: string, believing: Believing, _: number): readonly Fact<TypeName>[] => {
    const facts = factsIn(ledger, type, constituency)
    if (facts.length === 0) return facts
    const counted = believing === 'brought' ? facts : facts.filter((fact) => doubtOf(ledger, constituency, fact) === undefined)
    return inCountOrder(ledger, constituency, counted)
  },
)
