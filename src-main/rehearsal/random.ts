import { createHash } from 'node:crypto'

/** A source of pseudo-random choices. Drawing changes its state; making a stream does not. */
export type Random = {
  /** An integer between `lo` and `hi`, both included, without bias. RangeError when the interval is empty or wider than 2^32. */
  readonly int: (lo: number, hi: number) => number
  /** One element. RangeError when the list is empty. */
  readonly pick: <T>(list: readonly T[]) => T
  /** One element, in proportion to its weight (non-negative integers, not all zero). */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
  /** True in `permille` of 1,000 cases. */
  readonly chance: (permille: number) => boolean
  /** A shuffled copy. */
  readonly shuffle: <T>(list: readonly T[]) => T[]
  /** `count` different elements (all of them when the list is shorter), in random order. */
  readonly sample: <T>(list: readonly T[], count: number) => T[]
  /** An independent source that depends on the seed and the names leading to it only, not on what was drawn before. */
  readonly stream: (name: string) => Random
}

/**
 * Pseudo-random choices from a textual seed, the same on every platform.
 *
 * Algorithm: xoshiro128** (Blackman and Vigna, 2018, public domain) on four 32-bit words, which are the first 16 bytes, big-endian,
 * of the SHA-256 of the JSON array `[seed, ...names of the streams]` in UTF-8. Integers only; an interval is drawn by rejection.
 * For rehearsals and tests: never for keys.
 */
export function randomFrom(seed: string): Random {
  return at([seed])
}

const span = 2 ** 32

function at(path: readonly string[]): Random {
  const next = xoshiro(createHash('sha256').update(JSON.stringify(path), 'utf8').digest())

  const int = (lo: number, hi: number): number => {
    const size = hi - lo + 1
    if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi) || size < 1 || size > span)
      throw new RangeError(`no integer can be drawn between ${lo} and ${hi}`)
    const fair = span - (span % size)
    let word = next()
    while (word >= fair) word = next()
    return lo + (word % size)
  }

  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[int(0, list.length - 1)]!
  }

  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = int(
      1,
      list.reduce((sum, [, weight]) => sum + weight, 0),
    )
    for (const [value, weight] of list) {
      left -= weight
      if (left <= 0) return value
    }
    throw new RangeError('weights must not be negative')
  }

  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i)
      const held = copy[i]!
      copy[i] = copy[j]!
      copy[j] = held
    }
    return copy
  }

  return {
    int,
    pick,
    weighted,
    chance: (permille) => int(1, 1000) <= permille,
    shuffle,
    sample: (list, count) => shuffle(list).slice(0, count),
    stream: (name) => at([...path, name]),
  }
}

/** The next 32-bit word, as a non-negative integer. */
function xoshiro(seed: Buffer): () => number {
  let a = seed.readUInt32BE(0)
  let b = seed.readUInt32BE(4)
  let c = seed.readUInt32BE(8)
  let d = seed.readUInt32BE(12)
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return word
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
