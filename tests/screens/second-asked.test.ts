import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { refusals } from '#contract/refusals.ts'

const perform = readFileSync(new URL('../../src-renderer/ask/perform.ts', import.meta.url), 'utf8')

it('whatever refuses one person where it takes two opens the dialog for the second', () => {
  const wanting = Object.keys(refusals).filter((code) => code.endsWith('.second-person'))
  expect(wanting.length).toBeGreaterThan(4)
  expect(wanting.filter((code) => !perform.includes(`'${code}'`))).toEqual([])
})
