import type { OutcomeName, SeparateElection } from '#words/outcome.ts'

/** What the law says of a contest's count. */
export type Outcome = {
  readonly valid: boolean
  readonly outcome: OutcomeName
  readonly elected: readonly string[]
  readonly revote: { readonly candidates: readonly string[]; readonly seats: number } | null
  readonly separate: SeparateElection | null
  readonly vacant: number
}
