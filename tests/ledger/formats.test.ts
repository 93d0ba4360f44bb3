import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#ledger/canonical.ts'
import { formatNamed, isKnownFormat } from '#bundles/manifest.ts'
import { formatOf, SINCE } from '#ledger/entries/since.ts'
import { schemaLines } from './schema-lines.ts'

const folder = new URL('kept/', import.meta.url)
const keptFiles = readdirSync(folder).sort()
const keptOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** The format a line came with, by the table that the programme asks. */
function formatOfLine(line: string): number {
  const rows = SINCE.filter(({ type, what }) => {
    const path = what === undefined ? type : `${type}.${what}`
    return line === path || (line.startsWith(path) && (what?.includes('=') ? false : /^[:.[{|=]/.test(line.slice(path.length))))
  })
  return Math.max(1, ...rows.map(({ format }) => format))
}

/**
 * What each format's readers take is kept line by line. Whoever adds a type, a field or a value finds a line here that no list has: it
 * gets a row in `ledger/entries/since.ts` with a format above all that went out, and its lines a list of that format. A list that went
 * out is never changed: its hash stands below.
 */
describe('what the readers of a format know', () => {
  const now = schemaLines()

  it('is what the schemas take today, each line in the list of the format that asks for it', () => {
    const lists = Object.fromEntries(keptFiles.map((file) => [file, keptOf(file).trimEnd().split('\n')]))
    const asked = Object.fromEntries(
      keptFiles.map((file) => [file, now.filter((line) => `format-${formatOfLine(line)}.txt` === file)]),
    )
    expect(asked).toEqual(lists)
    expect(new Set(now.map((line) => `format-${formatOfLine(line)}.txt`))).toEqual(new Set(keptFiles))
  })

  it('does not change once it went out', () => {
    expect(Object.fromEntries(keptFiles.map((file) => [file, sha256(keptOf(file)).slice(0, 16)]))).toEqual({
      'format-1.txt': '127f0fc0a36ff0ba',
      'format-4.txt': '1cd0f8f3c76e78ac',
      'format-5.txt': 'd2d75a9f6c306e82',
    })
  })

  it('has no row that nothing answers to, and a format that readers know for each', () => {
    for (const { type, what, format } of SINCE) {
      const path = what === undefined ? `${type}: an object` : `${type}.${what}`
      expect(
        now.some((line) => line.startsWith(path)),
        path,
      ).toBe(true)
      expect(isKnownFormat(formatNamed(format, true)), path).toBe(true)
    }
  })

  const textWith = (type: string, body: object) => JSON.stringify({ body, type, v: 1 })

  /** A body with a value where a path leads to, after an element of each list that lacks it. */
  const bodyAt = ([step = '', ...further]: readonly string[], value: string): object => {
    const inner = further.length > 0 ? bodyAt(further, value) : value
    return step.endsWith('[]') ? { [step.slice(0, -2)]: [{}, inner] } : { [step]: inner }
  }

  it.each(SINCE.map((row) => [`${row.type} ${row.what ?? ''}`, row] as const))(
    '%s raises the format',
    (_, { type, what, format }) => {
      const [path = 'reason', value = 'x'] = what?.split('=') ?? []
      expect(formatOf(textWith(type, bodyAt(path.split('.'), value)))).toBe(format)
    },
  )

  it('is asked of the body itself: neither what stands in a text nor what stands deeper raises it', () => {
    const within = { checklist: { otherDay: 'x' }, papers: {}, other: '"otherDay":"x"' }
    expect(formatOf(textWith('station.opened', within))).toBe(1)
    expect(formatOf(textWith('row.held', { part: 2, extra: { part: '2' }, others: { part: 2 }, source: null }))).toBe(1)
  })
})
