/** One person in the count. `onRoll` false: written in, and not found on the roll of the area. */
export type Standing = {
  readonly name: string
  readonly votes: number
  readonly writtenIn: boolean
  readonly onRoll: boolean
}

export type Ranking = {
  /** Elected for certain by order of votes. */
  readonly above: readonly Standing[]
  /** Tied at the cut, for `seats` seats; empty when there is no tie that matters. */
  readonly tied: readonly Standing[]
  readonly seats: number
}

/** By votes, most first; equal votes in code order of the names, so that the order of the papers never shows. */
export const byVotes = (persons: readonly Standing[]): readonly Standing[] =>
  [...persons].sort((a, b) => b.votes - a.votes || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/** 以得票多的当选: fills `seats` by order of votes; equal votes at the cut elect nobody (S1 45). */
export function rank(passing: readonly Standing[], seats: number): Ranking {
  const order = byVotes(passing)
  const last = order[seats - 1]
  const next = order[seats]
  if (!last || !next || last.votes !== next.votes) return { above: order.slice(0, seats), tied: [], seats: 0 }
  const above = order.filter(({ votes }) => votes > last.votes)
  return { above, tied: order.filter(({ votes }) => votes === last.votes), seats: seats - above.length }
}
