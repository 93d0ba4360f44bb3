import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { refusals } from '#contract/refusals.ts'
import { WANTS_SECOND } from '#contract/wants-second.ts'

const perform = readFileSync(new URL('../../src-renderer/ask/perform.ts', import.meta.url), 'utf8')

it('whatever refuses one person where it takes two opens the dialog for the second', () => {
  const wanting = Object.keys(refusals).filter((code) => code.endsWith('.second-person'))
  expect(wanting.length).toBeGreaterThan(4)
  expect(wanting.filter((code) => !WANTS_SECOND.has(code))).toEqual([])
  expect(perform).toContain('WANTS_SECOND.has(')
})

it('and what opens it is a refusal', () => {
  expect([...WANTS_SECOND].filter((code) => !Object.hasOwn(refusals, code))).toEqual([])
})
