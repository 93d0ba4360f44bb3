import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file !== 'house/waiting.test.ts')

const holding = (words: RegExp, at: readonly string[] = []): readonly string[] =>
  files.filter((file) => !at.includes(file) && words.test(readFileSync(join(TESTS, file), 'utf8')))

const BY_THE_CLOCK = /\b(?:waitForTimeout|setTimeout\(|setTimeout as|setInterval\(|Atomics\.wait|sleep \d)/u

/** What is by the clock itself, and is not waited for. */
const OF_THE_CLOCK = [
  // The pace of a person, by which fingers are told from a scan gun.
  'e2e/pace.ts',
  // The moment at which the power goes, and processes that live until it does.
  'faults/kill.ts',
  'faults/scenario.ts',
  'faults/scenarios/backup.ts',
  // Programs of a desktop, made up, that do not end while we look at them.
  'hosts/electron-host.test.ts',
  'hosts/open-outside.test.ts',
  'hosts/smoke-electron.test.ts',
  'hosts/start.test.ts',
]

test('no test waits by the clock, but for what has to happen', () => {
  expect(holding(BY_THE_CLOCK, OF_THE_CLOCK)).toEqual([])
  expect(OF_THE_CLOCK.filter((file) => !holding(BY_THE_CLOCK).includes(file))).toEqual([])
})

test('no test gives up sooner than all others: the runner’s own second is over on a machine that does other work', () => {
  expect(holding(/\bvi\.wait(?:For|Until)\b/u, ['fixtures/until.ts'])).toEqual([])
  // A minute and more is for what takes long by itself.
  expect(holding(/\btimeout: (?:\d{1,4}|[1-4]\d_000|\d_000)\b/u)).toEqual([])
})
