import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')

/** A value of the line to the app, not a type alone. */
const SENDS = /^(?:import|export) (?!type )[^\n]*client\/call\.ts'/m

test('no page asks or acts past ask/, which keeps answers fresh and sends a press once', () => {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const past = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('ask/'))
    .filter((file) => SENDS.test(readFileSync(join(SCREENS, file), 'utf8')))
  expect(files.filter((file) => file.startsWith('ask/')).length).toBeGreaterThan(10)
  expect(past).toEqual([])
})
