import { describe, expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'

describe('lists written in layouts drawn by lot', () => {
  it('are read person by person: nobody wrong, nobody missing, and hardly anything asked', () => {
    const read = Array.from({ length: 300 }, (_, seed) => readLayout(seed + 1))
    expect(read.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(read.filter(({ asked }) => asked).length).toBeLessThanOrEqual(read.length * 0.05)
  })

  // Addresses and household numbers said once, without a heading or a relation; a heading that could be a name.
  it.each([1408, 3487, 2751])('such as went wrong once, seed %i', (seed) => {
    expect(readLayout(seed)).toEqual({ wrong: [], asked: false })
  })
})
