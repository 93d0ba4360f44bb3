import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const rows = read('docs/promises.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promise |'))
const promises = rows.map((row) => {
  const [, promise = '', tests = ''] = row.split(' | ').length === 2 ? /^\| (.*?) \| (.*) \|$/.exec(row)! : []
  const named = [...tests.matchAll(/`(tests\/[^`]+\.test\.ts)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }))
  return { promise, tests, named }
})

/** Whether a file has a test of exactly this title, and does not leave it out. */
function isTested({ file, title }: { readonly file: string; readonly title: string }): boolean {
  if (!existsSync(new URL(file, root))) return false
  const source = read(file)
  const [before] = source.split(
    ["'", '"', '`'].map((mark) => `${mark}${title}${mark}`).find((text) => source.includes(text)) ?? '\0',
  )
  return before !== source && !/\b(?:it|test|describe)\.(?:skip|todo|only)\(\s*$/.test(before ?? '')
}

describe('docs/promises.md', () => {
  it('lists promises, each with the tests that hold it and nothing else', () => {
    expect(promises.length).toBeGreaterThan(40)
    for (const { promise, tests, named } of promises) {
      expect(promise).not.toBe('')
      expect(named.map(({ file, title }) => `\`${file}\` “${title}”`).join(', ')).toBe(tests)
      expect(named.length).toBeGreaterThan(0)
    }
  })

  it.each(promises.map(({ promise, named }) => [promise, named] as const))('%s', (_, named) => {
    expect(named.filter((test) => !isTested(test))).toEqual([])
  })
})
