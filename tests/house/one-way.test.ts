import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const past = (words: RegExp, ...but: readonly string[]): readonly string[] =>
  files
    .filter((file) => !but.some((each) => file.startsWith(each)))
    .filter((file) => words.test(readFileSync(join(SCREENS, file), 'utf8')))

/** A value of the line to the app, not a type alone. */
const SENDS = /^(?:import|export) (?!type )(?!\{ type \w+ \})[^\n]*\/client\/[\w-]+\.ts'/m
/** What the hooks are made of. */
const MADE_OF = /\/ask\/(?:perform|queries)\.ts'|@tanstack\/react-query/
const TO_THE_NET = /(?<!\.)\bfetch\(|\bXMLHttpRequest\b|\bEventSource\b|\bWebSocket\b|\bsendBeacon\b/

test('no page asks or acts past ask/, which keeps answers fresh and sends a press once', () => {
  expect(files.filter((file) => file.startsWith('ask/')).length).toBeGreaterThan(10)
  expect(past(SENDS, 'ask/')).toEqual([])
})

test('and none puts a hook of its own together', () => {
  expect(past(MADE_OF, 'ask/')).toEqual([])
})

test('nobody but the client knows a line', () => {
  expect(past(TO_THE_NET, 'client/')).toEqual([])
})
