/** Something to be visited, and how much work it is. */
export type Load = { readonly load: number }

/**
 * Shares stops along a way among registrars, each a piece of the way without gaps, in order: the registrar's number from 0 for each stop.
 * Nobody's load differs from an even share by more than the largest stop. Integers only.
 */
export function shareOut(stops: readonly Load[], registrars: number): readonly number[] {
  const total = stops.reduce((sum, { load }) => sum + load, 0)
  let before = 0
  return stops.map(({ load }) => {
    // The middle of a stop decides whose it is, so that the pieces are even on both sides.
    const middle = 2 * before + load
    before += load
    return total === 0 ? 0 : Math.min(registrars - 1, Math.floor((middle * registrars) / (2 * total)))
  })
}
