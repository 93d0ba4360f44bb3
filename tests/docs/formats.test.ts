import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SINCE } from '#ledger/entries/since.ts'

const page = readFileSync(new URL('../../docs/bundle-format.md', import.meta.url), 'utf8')

/** A row of the page: what asks for a number, type by type, in the order in which they came. */
function rowOf(format: number): string {
  const types = Map.groupBy(
    SINCE.filter((row) => row.format === format),
    ({ type }) => type,
  )
  const said = [...types].map(([type, rows]) => {
    const fields = rows.flatMap(({ what }) => (what === undefined ? [] : [`\`${what.replace('=', '` `')}\``]))
    return fields.length === 0 ? `\`${type}\`` : `\`${type}\` with ${fields.join(', ')}`
  })
  return `| ${said.join('; ')} | ${format} |`
}

it('docs/bundle-format.md says of every entry and field which format it asks for', () => {
  const formats = [...new Set(SINCE.map(({ format }) => format))]
  const rows = page.split('\n').filter((line) => /^\| .* \| \d+ \|$/u.test(line) && line.includes('`'))
  expect(rows).toEqual(formats.map(rowOf))
})
