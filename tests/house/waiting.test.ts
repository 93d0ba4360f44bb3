import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const E2E = join(import.meta.dirname, '../e2e')

/** The pace of a person is by the clock; what the page does is waited for. */
const PACE = 'pace.ts'

test('no test of a page waits by the clock', () => {
  const byTheClock = readdirSync(E2E).filter(
    (file) =>
      file.endsWith('.ts') && file !== PACE && /\b(?:waitForTimeout|setTimeout)\b/.test(readFileSync(join(E2E, file), 'utf8')),
  )
  expect(byTheClock).toEqual([])
})
