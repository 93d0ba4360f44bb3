import { isOf } from '#ledger/books/book.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { reasonedOutcome, type ReasonedOutcome } from '#rules/count/outcome.ts'
import { readCount, type ContestCount } from '#rules/count/tally.ts'
import { agreedCount, countOf, type ContestRound } from './contest-round.ts'
import { countDoubts } from './count-doubts.ts'
import { isSigned } from './signatures.ts'

/**
 * Where a round stands: nothing agreed yet, decided by the law from the agreed count, or figures that cannot stand. `signed`: by everyone
 * whose signature the law wants, as the figures stand now.
 */
export type RoundResult =
  | { readonly state: 'waiting'; readonly signed: false }
  | { readonly state: 'counted'; readonly signed: boolean; readonly count: ContestCount; readonly result: ReasonedOutcome }
  | { readonly state: 'impossible'; readonly signed: boolean; readonly field: string; readonly finding: Finding }

/**
 * What the law says of a round, from the books this ledger holds. Where figures of the count are in doubt, or a book forked, nothing is
 * decided and the committee is asked: with those figures that nobody doubts, or where there are none with those that were brought.
 */
export function roundResult(ledger: Ledger, round: ContestRound): RoundResult {
  const asked = [...forksIn(ledger, round), ...countDoubts(ledger, round.contest)]
  const agreed = agreedCount(ledger, round) ?? (asked.length > 0 ? agreedCount(ledger, round, 'brought') : undefined)
  if (!agreed) return { state: 'waiting', signed: false }
  const signed = isSigned(ledger, round)
  const count = readCount(countOf(ledger, round, agreed.typed.body.figures))
  if (!count.ok) return { state: 'impossible', signed, ...count.error }
  const result = reasonedOutcome(count.value)
  return { state: 'counted', signed, count: count.value, result: asked.length > 0 ? referred(result, asked) : result }
}

/** Nothing is decided: these findings come before what the law itself refers. */
export function referred({ valid, refer, findings }: ReasonedOutcome, asked: readonly Finding[]): ReasonedOutcome {
  return { valid, outcome: 'refer', elected: [], revote: null, separate: null, vacant: 0, refer: [...asked, ...refer], findings }
}

/** Until a branch is chosen nobody knows which facts count. */
const forksIn = (ledger: Ledger, { contest }: ContestRound): readonly Finding[] =>
  forksOf(ledger.statements)
    .filter(({ book, resolved }) => !resolved && isOf(book, contest.constituency))
    .slice(0, 1)
    .map(({ book }) => finding('R.607', { book }))
