import type { RoundState } from '#contract/index.ts'

type Candidates = RoundState['candidates']

/** A candidate as results show them: namesakes on one ballot with what tells them apart. */
export const ballotName = ({ candidate, name }: Candidates[number], candidates: Candidates): string =>
  candidates.filter((other) => other.name === name).length > 1 ? `${name}(${candidate})` : name
