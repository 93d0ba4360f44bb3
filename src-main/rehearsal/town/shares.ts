import type { Random } from '../random.ts'

/** Splits `total` in proportion to integer weights, every part at least its minimum: exact, largest remainders first, earlier parts first. */
export function apportion(total: number, weights: readonly number[], minima: readonly number[]): number[] {
  const free = total - sum(minima)
  if (free < 0) throw new RangeError(`${total} cannot be split into parts of at least ${minima.join(', ')}`)
  const all = sum(weights)
  const parts = weights.map((weight, index) => ({ index, whole: Math.floor((free * weight) / all), rest: (free * weight) % all }))
  const left = free - sum(parts.map(({ whole }) => whole))
  const rounded = new Set([...parts].sort((a, b) => b.rest - a.rest || a.index - b.index).slice(0, left))
  return parts.map((part) => (minima[part.index] ?? 0) + part.whole + (rounded.has(part) ? 1 : 0))
}

/** Uneven weights: each drawn between `spread` and 2,000 − `spread`, per mille of its share. */
export function uneven(random: Random, shares: readonly number[], spread: number): number[] {
  return shares.map((share) => share * random.int(spread, 2000 - spread))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
