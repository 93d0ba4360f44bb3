import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file !== 'house/waiting.test.ts')

const holding = (words: RegExp, at: readonly string[] = []): readonly string[] =>
  files.filter((file) => !at.includes(file) && words.test(readFileSync(join(TESTS, file), 'utf8')))

const BY_THE_CLOCK = /\b(?:waitForTimeout|setTimeout(?:\(| as|,| \})|setInterval\(|Atomics\.wait|sleep \d|delay\b)/u

/** The moment at which the power goes is by the clock: it is what happens, and nobody waits for it. */
const POWER_GOES = 'faults/kill.ts'

/** How long after its start the power goes at the latest. */
const POWER_GOES_WITHIN = files.filter((file) => file.startsWith('faults/scenarios/'))

test('no test waits by the clock', () => {
  expect(holding(BY_THE_CLOCK, [POWER_GOES])).toEqual([])
  const power = readFileSync(join(TESTS, POWER_GOES), 'utf8')
  expect(power.match(new RegExp(BY_THE_CLOCK, 'gu'))).toHaveLength(1)
  expect(power).toMatch(/setTimeout\(\(\) => child\.kill\('SIGKILL'\)/u)
})

test('no test gives up sooner than all others: the runner’s own second is over on a machine that does other work', () => {
  expect(holding(/\bvi\.wait(?:For|Until)\b/u, ['fixtures/until.ts'])).toEqual([])
  // A minute and more is for what takes long by itself.
  expect(holding(/\btimeout: (?:\d{1,4}|[1-4]\d_000|\d_000)\b/u)).toEqual([])
  // What is to come at once has as long: a slow machine is no fault.
  expect(holding(/performance\.now\(\) - \w+\)\.toBeLessThan\(\d/u)).toEqual([])
  // What the app waits for by itself passes at a word (`fixtures/own-time.ts`), or takes longer than any machine does.
  expect(holding(/\b(?:patience|within): (?:\d+|\d_000)\b(?!_)/u, POWER_GOES_WITHIN)).toEqual([])
})
