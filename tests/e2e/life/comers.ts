import type { Input, Name, Output } from '#contract/index.ts'

/** Asks as the clerk of a station. */
export type Asks = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>

/**
 * Everyone who is at home comes to the station, by their cards in order, and those who act for others draw their papers with them; but for
 * whoever comes later.
 */
export async function comeAll(ask: Asks, constituency: string, later: ReadonlySet<string> = new Set()): Promise<void> {
  const { contests } = await ask('station.overview', {})
  const voters = Math.max(...contests.map(({ turnout }) => turnout.roll))
  for (let card = 1; card <= voters; card++) {
    const voter = `${constituency}-${String(card).padStart(4, '0')}`
    if (later.has(voter)) continue
    const { register, state, principals } = await ask('voting.voter', { voter })
    if (register === 2 || state.kind !== 'free') continue
    const acting = principals.map((principal) => principal.voter)
    await ask('voting.check-in', { voter, channel: 'station', principals: acting })
  }
}
