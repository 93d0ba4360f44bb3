import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { isBelieved } from '#roll/decided-doubts.ts'
import { restsOnReadings } from './agreements.ts'
import type { RoundName } from './contest-round.ts'
import type { Believing } from './counting-facts.ts'
import { roundFacts, withdrawnIn } from './round-facts.ts'

/**
 * The newest agreement on a round's figures that rests on its readings and was not withdrawn, and the figures; undefined before, and while
 * a later reading is another. With `brought`, what is in doubt is believed, and what was withdrawn is shown: those figures are asked about,
 * and decide nothing.
 */
export function agreedCount(
  ledger: Ledger,
  name: RoundName,
  believing: Believing = 'sound',
): { readonly agreed: Fact<'count.agreed'>; readonly typed: Fact<'count.typed'> } | undefined {
  const withdrawn = withdrawnIn(ledger, name.contest.constituency)
  const agreed = roundFacts(ledger, 'count.agreed', name, believing).findLast(
    (fact) =>
      believing === 'brought' ||
      (!withdrawn.has(fact.hash) && (isBelieved(ledger, fact.hash) || restsOnReadings(ledger, name, fact))),
  )
  const typed = roundFacts(ledger, 'count.typed', name, believing).at(-1)
  return agreed && typed && agreed.body.refs[1] === typed.hash ? { agreed, typed } : undefined
}
