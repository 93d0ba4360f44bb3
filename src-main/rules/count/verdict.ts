import type { OutcomeName } from '#words/outcome.ts'
import type { BriefFinding, Finding } from '../findings.ts'
import type { SeparateElection } from '#words/outcome.ts'

/** What the law says of one contest: the answer of `tally` (design 6). Every key is always present. */
export type TallyResult = {
  readonly valid: boolean
  readonly outcome: OutcomeName
  /** By votes, most first. With `refer`, only those elected under every reading. */
  readonly elected: readonly string[]
  /** 再次投票: only at a tie at the cut, never after a revote or a separate election. */
  readonly revote: { readonly candidates: readonly string[]; readonly seats: number } | null
  /** 另行选举 for the seats left open. */
  readonly separate: SeparateElection | null
  /** 缺额: seats that stay empty, as no further election is held. */
  readonly vacant: number
  readonly refer: readonly BriefFinding[]
  readonly findings: readonly BriefFinding[]
}

/** What follows from the votes alone, with the questions the law leaves to the committee. */
export type Verdict = Omit<TallyResult, 'valid' | 'refer' | 'findings'> & { readonly questions: readonly Finding[] }

export const nobody = { elected: [], revote: null, separate: null, vacant: 0 } as const
/** Nothing is decided: the committee is asked. */
export const undecided = { ...nobody, outcome: 'refer' } as const
export const voided: Verdict = { ...nobody, outcome: 'void', questions: [] }

export const byFilled = (filled: number, seats: number): OutcomeName =>
  filled === seats ? 'elected' : filled > 0 ? 'partly-elected' : 'none-elected'
