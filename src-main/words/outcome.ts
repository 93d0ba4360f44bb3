/** What the law says of a contest in one word (design 6: `tally`), in order of precedence. */
export type OutcomeName = 'void' | 'refer' | 'elected' | 'partly-elected' | 'none-elected'
