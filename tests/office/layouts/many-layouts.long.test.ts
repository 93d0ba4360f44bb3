import { expect, it } from 'vitest'
import { readLayout } from './read-layout.ts'

/** `LAYOUTS=10000 npm run test:long -- many-layouts` reads more, `FROM=10001` others. */
const many = Number(process.env['LAYOUTS'] ?? 5000)
const from = Number(process.env['FROM'] ?? 301)

it(`${many} lists in layouts drawn by lot are read without a fault`, { timeout: many * 1000 }, () => {
  const read = Array.from({ length: many }, (_, i) => readLayout(from + i))
  expect(read.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(read.filter(({ asked }) => asked).length).toBeLessThanOrEqual(read.length * 0.05)
})
