import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../fixtures/folder.ts'

const root = join(import.meta.dirname, '../..')
const planted = folder()
const plant = (file: string, text: string): void => {
  const path = join(planted, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
cpSync(join(root, 'run.mjs'), join(planted, 'run.mjs'))
plant('node_modules/vite/bin/vite.js', `console.log('built')`)
plant('node_modules/vitest/vitest.mjs', `console.log(process.argv.slice(2).join(' '))`)
plant('tests/e2e/seat.test.ts', '')

/** What `npm test` does with these words. */
const done = (...words: readonly string[]): readonly string[] =>
  execFileSync(process.execPath, [join(planted, 'run.mjs'), ...words], { encoding: 'utf8' })
    .trim()
    .split('\n')

test('one file that opens no page is tested at once, without a build', () => {
  expect(done('test', 'tests/rules/calendar.test.ts')).toEqual(['run tests/rules/calendar.test.ts'])
  expect(done('test', './tests/rules', '-t', 'Monday')).toEqual(['run ./tests/rules -t Monday'])
  expect(done('watch', 'tests/rules')).toEqual(['watch tests/rules'])
})

test.each([[[]], [['--bail=1']], [['tests/e2e/seat.test.ts']], [['seat']], [['tests/rules', 'tests/e2e']]])(
  'the screens are built for those that open one: %j',
  (words) => {
    expect(done('test', ...words)).toEqual(['built', ['run', ...words].join(' ')])
  },
)
