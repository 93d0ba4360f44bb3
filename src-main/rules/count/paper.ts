import type { Finding } from '../findings.ts'
import { isAfterAbstaining, markOf, readable } from './marks.ts'
import type { Paper, PaperRow } from './marks.ts'
import { chosenNames, isOverVote } from '#words/chosen.ts'
import { nameKey } from '#words/names.ts'
import type { RulePack } from '../pack.ts'
import { paperQuestions } from './paper-questions.ts'

/** More chosen than there are seats. */
type OverVote = { readonly valid: false; readonly reason: 'over-vote'; readonly chosen: number; readonly article: string }

export type PaperVerdict =
  | {
      readonly valid: true
      readonly for: readonly string[]
      readonly against: readonly string[]
      readonly abstain: readonly string[]
      /** Write-ins that do not count, while the rest of the paper does. */
      readonly voidParts: number
      readonly blank: boolean
    }
  | OverVote
  | { readonly valid: null; readonly questions: readonly Finding[] }

/**
 * One paper (S1 41, 44; cases O1-O10, W4): choosing more than `seats` voids the whole paper, choosing fewer or nobody does
 * not; an unreadable write-in voids its part only. Whatever is disputed waits for a decision: `valid` is then null.
 */
export function judgePaper(paper: Paper, seats: number, pack: RulePack): PaperVerdict {
  const over = overVoteOn(paper, seats)
  if (over) return over
  const questions = paperQuestions(paper, chosenOn(paper).length, seats, pack)
  if (questions.length > 0) return { valid: null, questions }
  const counted = countedOn(paper, pack)
  if (isOverVote(counted, seats)) return overVote(counted)
  const keys = new Set(counted.map(nameKey))
  const rest = paper.candidates.filter(({ name }) => !keys.has(nameKey(name)))
  const against = rest.filter((row) => markOf(row) === 'against').map(({ name }) => name)
  const abstain = rest.filter((row) => markOf(row) !== 'against').map(({ name }) => name)
  const voidParts = paper.writeIns.filter(({ name }) => name === null || !keys.has(nameKey(name))).length
  const blank = counted.length === 0 && against.length === 0 && paper.writeIns.length === 0
  return { valid: true, for: counted, against, abstain, voidParts, blank }
}

/** The whole paper is void where it chooses more than `seats` (S1 44), whatever else is on it; undefined where it does not. */
export function overVoteOn(paper: Paper, seats: number): OverVote | undefined {
  const chosen = chosenOn(paper)
  return isOverVote(chosen, seats) ? overVote(chosen) : undefined
}

const overVote = (chosen: readonly string[]): OverVote => ({
  valid: false,
  reason: 'over-vote',
  chosen: chosen.length,
  article: 'S1 44',
})

/** Where a blank paper is reported (case O5): in law it stays valid, and stays in V and B, whatever the report says. */
export function reportedAs(verdict: PaperVerdict, pack: RulePack): 'valid' | 'invalid' | 'undecided' {
  if (verdict.valid === null) return 'undecided'
  if (!verdict.valid) return 'invalid'
  return verdict.blank ? pack.paper.blankReportedAs.value : 'valid'
}

/** Everyone marked 赞成, each person once. */
const chosenOn = (paper: Paper): readonly string[] => chosenNames(markedFor(paper.candidates), markedFor(readable(paper)))

const markedFor = (rows: readonly PaperRow[]): readonly string[] =>
  rows.filter((row) => markOf(row) === 'for').map(({ name }) => name)

/** Those who count once the pack's switches have answered: an unmarked write-in, one after abstaining, one from outside. */
function countedOn(paper: Paper, pack: RulePack): readonly string[] {
  const { writeInWithoutMark, writeInAfterAbstaining, writeInFromOutside } = pack.paper
  const afterAbstaining = writeInAfterAbstaining.value !== 'no' || !isAfterAbstaining(paper)
  const stands = (row: PaperRow & { readonly outside?: boolean }): boolean => {
    const marked = markOf(row) === 'for' || (markOf(row) === 'none' && writeInWithoutMark.value === 'yes')
    return marked && afterAbstaining && !(row.outside === true && writeInFromOutside.value === 'no')
  }
  const listed = new Set(paper.candidates.map(({ name }) => nameKey(name)))
  const again = (row: PaperRow): boolean => listed.has(nameKey(row.name))
  const written = readable(paper).filter((row) => (again(row) ? markOf(row) === 'for' : stands(row)))
  return chosenNames(
    markedFor(paper.candidates),
    written.map(({ name }) => name),
  )
}
