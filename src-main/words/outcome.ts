/** What the law says of a contest in one word (design 6: `tally`), in order of precedence. */
export type OutcomeName = 'void' | 'refer' | 'elected' | 'partly-elected' | 'none-elected'

/** 另行选举 for the seats left (S1 45). */
export type SeparateElection = {
  readonly seats: number
  readonly min: number
  readonly max: number
  /** In order of votes in the first vote; those tied at the edge of `max` are all listed. */
  readonly candidates: readonly string[]
}
