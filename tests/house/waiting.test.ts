import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file !== 'house/waiting.test.ts')

const holding = (words: RegExp, ...at: readonly string[]): readonly string[] =>
  files.filter((file) => !at.includes(file) && words.test(readFileSync(join(TESTS, file), 'utf8')))

test('no test of a page waits by the clock: the pace of a person alone is by it', () => {
  const byTheClock = holding(/\b(?:waitForTimeout|setTimeout)\b/u, 'e2e/pace.ts')
  expect(byTheClock.filter((file) => file.startsWith('e2e/'))).toEqual([])
})

test('no test gives up sooner than all others: the runner’s own second is over on a machine that does other work', () => {
  expect(holding(/\bvi\.wait(?:For|Until)\b/u, 'fixtures/until.ts')).toEqual([])
  // A minute and more is for what takes long by itself.
  expect(holding(/\btimeout: (?:\d{1,4}|[1-4]\d_000|\d_000)\b/u)).toEqual([])
})
