import { describe, expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'

describe('lists written in layouts drawn by lot', () => {
  it('are read person by person: nobody wrong, nobody missing, and hardly anything asked', () => {
    const read = Array.from({ length: 300 }, (_, seed) => readLayout(seed + 1))
    expect(read.flatMap(({ wrong }) => wrong)).toEqual([])
    expect(read.filter(({ asked }) => asked).length).toBeLessThanOrEqual(read.length * 0.05)
  })
})
