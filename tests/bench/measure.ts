/** Milliseconds that `work` takes. */
export function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export async function timeAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The p-th percentile of some durations. */
export const percentile = (values: readonly number[], p: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((values.length * p) / 100))]!

export type Measured = { readonly what: string; readonly bar: string; readonly measured: string; readonly holds: boolean }

export const ms = (value: number): string =>
  value < 10 ? `${value.toFixed(2)} ms` : value < 10_000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`
