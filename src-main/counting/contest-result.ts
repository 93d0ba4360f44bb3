import { isOf } from '#ledger/books/book.ts'
import { forksOf } from '#ledger/books/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { reasonedOutcome, type ReasonedOutcome } from '#rules/count/outcome.ts'
import { undecided } from '#rules/count/verdict.ts'
import { readCount, type ContestCount } from '#rules/count/tally.ts'
import { agreedCount } from './agreed-count.ts'
import { countOf, type ContestRound, type Figures } from './contest-round.ts'
import { countDoubts } from './count-doubts.ts'
import { hasGround } from './ground-of-round.ts'
import { isSigned } from './signatures.ts'
import { decisionsTold } from './told-of-decisions.ts'
import { turnoutRange } from './turnout-range.ts'
import { votersUnmarked } from './voters-unmarked.ts'
import { participantsOf } from '#rules/count/count-input.ts'
import { calledBook } from '#trust/device-names.ts'

/**
 * Where a round stands: nothing agreed yet, decided by the law from the agreed count, or figures that cannot stand. `signed`: by everyone
 * whose signature the law wants, as the figures stand now.
 */
export type RoundResult =
  | { readonly state: 'waiting'; readonly signed: false }
  | { readonly state: 'counted'; readonly signed: boolean; readonly count: ContestCount; readonly result: ReasonedOutcome }
  | { readonly state: 'impossible'; readonly signed: boolean; readonly field: string; readonly finding: Finding }

/** What somebody else asks about a round, and the figures that are shown with it where none stand. */
type AskedBeside = { readonly asked: readonly Finding[]; readonly figures?: Figures | undefined }

/**
 * What the law says of a round, from the books this ledger holds. Where figures of the count are in doubt, or a book forked, nothing is
 * decided and the committee is asked: with those figures that nobody doubts, or where there are none with those that were brought.
 */
export function roundResult(ledger: Ledger, round: ContestRound, beside: AskedBeside = { asked: [] }): RoundResult {
  const asked = [...forksIn(ledger, round), ...countDoubts(ledger, round.contest), ...groundDoubts(ledger, round)]
  const agreed = agreedCount(ledger, round) ?? (asked.length > 0 ? agreedCount(ledger, round, 'brought') : undefined)
  const figures = agreed?.typed.body.figures ?? beside.figures
  if (!figures) return { state: 'waiting', signed: false }
  const signed = isSigned(ledger, round)
  const given = countOf(ledger, round, figures)
  const { refers, notes } = turnoutDoubts(ledger, round, given)
  const questions = [...beside.asked, ...asked, ...refers]
  const decided = decisionsTold(ledger, round.contest)
  const count = readCount(given)
  if (!count.ok) {
    // Figures in doubt are asked about, also where they cannot all be true: the sound ones may be.
    if (questions.length === 0) return { state: 'impossible', signed, ...count.error }
    return {
      state: 'counted',
      signed,
      count: given,
      result: referred({ valid: true, ...undecided, refer: [], findings: [count.error.finding, ...decided] }, questions),
    }
  }
  const reasoned = reasonedOutcome(count.value)
  const result = { ...reasoned, findings: [...reasoned.findings, ...notes, ...decided] }
  return { state: 'counted', signed, count: count.value, result: questions.length > 0 ? referred(result, questions) : result }
}

/**
 * What is in doubt of who took part decides nothing: the law is asked with the fewest participants there can be and with the most, and
 * every test of it is monotone in their number. Only where both say the same is the contest decided (design 2).
 */
function turnoutDoubts(ledger: Ledger, round: ContestRound, given: ContestCount): Record<'refers' | 'notes', readonly Finding[]> {
  const range = turnoutRange(ledger, round)
  if (!range) return { refers: [], notes: [] }
  const [least, most] = [range.least, range.most].map((participants) => participantsOf({ participants }))
  const said = [range.least, range.most].map((participants) => outcomeFor({ ...given, participants }))
  return said[0] !== undefined && said[0] === said[1]
    ? { refers: [], notes: [finding('W.625', { least: least!, most: most! })] }
    : { refers: [askedOf(ledger, round, { least: least!, most: most! }, given)], notes: [] }
}

function askedOf(
  ledger: Ledger,
  { contest }: ContestRound,
  { least, most }: { readonly least: number; readonly most: number },
  { papers: { collected } }: ContestCount,
): Finding {
  const unmarked = votersUnmarked(ledger, contest)
  return unmarked && unmarked.decided === undefined
    ? finding('R.645', { collected, least, most })
    : finding('R.624', { least, most })
}

/** What the law decides, to be compared; undefined for figures that cannot all be true. */
function outcomeFor(given: ContestCount): string | undefined {
  const count = readCount(given)
  if (!count.ok) return undefined
  const { refer: _, findings: __, ...outcome } = reasonedOutcome(count.value)
  return JSON.stringify(outcome)
}

const groundDoubts = (ledger: Ledger, round: ContestRound): readonly Finding[] =>
  hasGround(ledger, round, (before) => roundResult(ledger, before)) ? [] : [finding('R.632', { contest: round.contest.code })]

/** Nothing is decided: these findings come before what the law itself refers. */
function referred({ valid, refer, findings }: ReasonedOutcome, asked: readonly Finding[]): ReasonedOutcome {
  return { valid, ...undecided, refer: [...asked, ...refer], findings }
}

/** Until a branch is chosen nobody knows which facts count. */
const forksIn = (ledger: Ledger, { contest }: ContestRound): readonly Finding[] =>
  forksOf(ledger.statements)
    .filter(({ book, resolved }) => !resolved && isOf(book, contest.constituency))
    .slice(0, 1)
    .map(({ book }) => finding('R.607', { book: calledBook(ledger, book) }))
