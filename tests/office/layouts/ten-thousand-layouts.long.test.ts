import { expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'

it('ten thousand lists in layouts drawn by lot are read without a fault', () => {
  const read = Array.from({ length: 10_000 }, (_, seed) => readLayout(seed + 1))
  expect(read.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(read.filter(({ asked }) => asked).length).toBeLessThanOrEqual(read.length * 0.05)
}, 600_000)
