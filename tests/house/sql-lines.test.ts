import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** As many as there are. Before SQL had one place there were 138: fewer is better, and then this says so. */
const MOST = 51

const ledger = join(import.meta.dirname, '../../src-main/ledger')
/** SQL's own words in capitals, as our texts of it have them, and what takes such a text. */
const SQL =
  /\.prepare\(|\b(SELECT|INSERT INTO|DELETE FROM|CREATE TABLE|SAVEPOINT|VACUUM|WITH RECURSIVE|ORDER BY|UPDATE SET)\b|\bFROM [a-z]/
const COMMENT = /^\s*(\*|\/\*|\/\/)/

it('the lines that hold SQL, or prepare it, do not grow: what stands is asked by drizzle', () => {
  const lines = readdirSync(ledger, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(join(ledger, file), 'utf8')
        .split('\n')
        .flatMap((line) => (SQL.test(line) && !COMMENT.test(line) ? [`${file}: ${line.trim()}`] : [])),
    )
  expect(lines.length, lines.join('\n')).toBe(MOST)
})
