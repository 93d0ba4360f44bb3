/** Milliseconds: a page that breaks again so soon would break in a circle. */
const AGAIN = 10_000

type PageBreaks = { ever(): boolean; now(): 'once' | 'in a circle' }

/** Counts how often the page broke. `clock` answers milliseconds. */
export function pageBreaks(clock: () => number = () => performance.now()): PageBreaks {
  let last: number | undefined
  return {
    ever: () => last !== undefined,
    now: () => {
      const circle = last !== undefined && clock() - last < AGAIN
      last = clock()
      return circle ? 'in a circle' : 'once'
    },
  }
}
