import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SCREENS = join(import.meta.dirname, '../../src-renderer')
const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const screen = (file: string): string => readFileSync(join(SCREENS, file), 'utf8')
const past = (is: (text: string) => boolean, ...but: readonly string[]): readonly string[] =>
  files.filter((file) => !but.some((each) => file.startsWith(each))).filter((file) => is(screen(file)))

/** What of a file is taken as a value, however the import is written: over lines, renamed, as it is run, or whole; types are none. */
function valuesOf(text: string, from: RegExp): readonly string[] {
  const named = [...text.matchAll(/\b(?:import|export)\s+(?!type\b)([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/g)]
  const bare = [...text.matchAll(/\bimport\s*(?:\(\s*)?['"`]([^'"`]+)['"`]/g)].filter(([, path = '']) => from.test(path))
  const taken = named
    .filter(([, , path = '']) => from.test(path))
    .flatMap(([, what = '']) => (what.startsWith('{') ? what.slice(1, -1).split(',') : ['*']))
    .map((each) => each.trim())
    .filter((each) => each !== '' && !/^type\s/.test(each))
  return [...taken.map((each) => each.split(/\s+as\s+/)[0]!), ...bare.map(() => '*')]
}

/** The line to the app. */
const LINE = /\/client\/[\w-]+\.ts$/
const takes = (from: RegExp) => (text: string) => valuesOf(text, from).length > 0
/** What the hooks are made of. */
const MADE_OF = /\/ask\/(?:perform|queries|useOnce|unanswered|useDraftKey|show-pdf)\.ts$|^@tanstack\/react-query$/
const TO_THE_NET = /(?<!\.)\bfetch\(|\bXMLHttpRequest\b|\bEventSource\b|\bWebSocket\b|\bsendBeacon\b/

test('no page asks or acts past ask/, which keeps answers fresh and sends a press once', () => {
  expect(files.filter((file) => file.startsWith('ask/')).length).toBeGreaterThan(10)
  expect(past(takes(LINE), 'ask/')).toEqual([])
})

test('and none puts a hook of its own together', () => {
  expect(past(takes(MADE_OF), 'ask/')).toEqual([])
})

test('nobody but the client knows a line', () => {
  expect(past((text) => TO_THE_NET.test(text), 'client/')).toEqual([])
})

test('an import is found however it is written', () => {
  expect(valuesOf("import {\n  act,\n  type Place,\n} from '../client/call.ts'\n", LINE)).toEqual(['act'])
  expect(valuesOf("import { act as send } from '../../client/call.ts'", LINE)).toEqual(['act'])
  expect(valuesOf("import * as line from '../client/call.ts'", LINE)).toEqual(['*'])
  expect(valuesOf("export * from '../client/upload.ts'", LINE)).toEqual(['*'])
  expect(valuesOf("const { act } = await import('../client/call.ts')", LINE)).toEqual(['*'])
  expect(valuesOf("import '../client/bridge.ts'", LINE)).toEqual(['*'])
  expect(
    valuesOf("import type {\n  Place,\n} from '../client/call.ts'\nimport { type Link } from '../client/bridge.ts'", LINE),
  ).toEqual([])
  expect(valuesOf("import { perform } from '../ask/perform.ts'", MADE_OF)).toEqual(['perform'])
})

/** What is asked or kept where somebody presses, outside of any page: by whom, and nobody else. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // The strokes on the board are the window's own as they are keyed: the laptop keeps them, and gives them back once.
  askOnce: ['calling/calls.ts'],
  keepUp: ['calling/calls.ts'],
  lastAnswer: ['check-in/state.ts'],
  takeAnswer: ['check-in/issue.ts'],
  // Before there is a place the page goes on when the program says how it stands.
  refreshApp: [
    'start/ClockPage.tsx',
    'start/FirstBundle.tsx',
    'start/FirstStart.tsx',
    'start/Recovery.tsx',
    'start/Unlock.tsx',
    'start/restore/FaultPage.tsx',
  ],
  loadSeat: [],
  startJob: [],
}

test('what acts outside of a page is named here', () => {
  const by = (name: string): readonly string[] => past((text) => valuesOf(text, /\/ask\/[\w-]+\.ts$/).includes(name), 'ask/')
  expect(Object.fromEntries(Object.keys(BESIDE).map((name) => [name, by(name)]))).toEqual(BESIDE)
})
