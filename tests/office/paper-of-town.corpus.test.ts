import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { posterOf } from '#office/registers/poster.ts'
import { registerOf } from '#office/registers/print-registers.ts'
import { signingBookOf } from '#office/registers/signing-books.ts'
import { shown } from '#print/columns.ts'
import type { TableDocument } from '#print/document.ts'
import { openFontChain } from '#print/fonts.ts'
import { onPaper } from '#print/on-paper.ts'
import { openPrinter } from '#print/printer.ts'
import { MM } from '#print/sheet.ts'
import { partsOfName } from '#print/wrap.ts'
import { rollOf } from '#roll/election.ts'
import { expectedOf } from '../fixtures/expected.ts'
import { folder } from '../fixtures/folder.ts'
import { publishedOffice } from '../fixtures/sample-office.ts'
import { readSheets } from '../print/read-pdf.ts'

// Every sheet of 31,500 voters, read back from its file. The samples lie beside the project, not in it.
const sample = fileURLToPath(new URL('../../../shared/samples/town', import.meta.url))
const expected = existsSync(sample) ? expectedOf(sample) : undefined
const codes = Object.keys(expected?.registers.by_constituency ?? {})

const printer = openPrinter()
const chain = openFontChain()
let ledger: Ledger
let at: string
afterAll(() => printer.close())

type Counts = Map<string, number>
const add = (counts: Counts, text: string, times = 1): unknown => counts.set(text, (counts.get(text) ?? 0) + times)
const differing = (one: Counts, other: Counts): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter((each) => one.get(each) !== other.get(each))
    .map((each) => `${each}: ${one.get(each) ?? 0} ${other.get(each) ?? 0}`)

/** What never breaks: days in words, ID numbers, telephone numbers, numbers of cards, households and permits. */
const UNBROKEN = /\d{4}年\d{1,2}月\d{1,2}日|[A-Za-z\d-]+/gu

/** The texts in the table of each sheet: below its running head, above its small print, and neither labels nor groups. */
async function cellsOf(document: TableDocument): Promise<readonly string[]> {
  const path = join(at, 'one.pdf')
  const made = await printer.print({ ...document, blanks: 'any' }, path)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const sheets = readSheets(path).slice(document.cover ? 1 : 0)
  rmSync(path)
  return sheets.flatMap(({ height, marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text' || mark.font.name.includes('Bold')) return []
      const y = height - mark.baseline
      const inTable = y > 24 * MM && y < height - (document.pageFoot === undefined ? 21 : 32) * MM
      return inTable ? [mark.glyphs.map(({ glyph }) => glyph.text).join('')] : []
    }),
  )
}

/** Cells of neighbouring fonts belong to one line; characters are counted one by one, what never breaks as it stands. */
function countsOf(texts: readonly string[]): { readonly whole: Counts; readonly characters: Counts } {
  const [whole, characters] = [new Map<string, number>(), new Map<string, number>()]
  for (const text of texts) {
    for (const [piece] of text.matchAll(UNBROKEN)) add(whole, piece)
    for (const sign of text) if (sign.trim() !== '') add(characters, sign)
  }
  return { whole, characters }
}

/** How many pages lie side by side: on each of them stand the names, most of them in one piece. */
function spreadOf(cells: readonly string[], { rows }: TableDocument): number {
  const drawn = new Map<string, number>()
  for (const cell of cells) add(drawn, cell)
  const called = new Map<string, number>()
  for (const { name = '' } of rows) add(called, name)
  const times = rows.flatMap(({ name = '' }) => (called.get(name) === 1 && drawn.has(name) ? [drawn.get(name)!] : []))
  const counts = Map.groupBy(times, (each) => each)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 1
}

/** What the rows say in the columns that are printed; number and name once for each page of a spread. */
function saidBy(document: TableDocument, spread: number): readonly string[] {
  const columns = shown(document)
  return document.rows.map(onPaper).flatMap((row) =>
    columns.flatMap(({ key }) => {
      const text = row[key] ?? ''
      const times = key === 'seq' || key === document.nameKey ? spread : 1
      return text === '' ? [] : Array.from({ length: times }, () => text)
    }),
  )
}

describe.skipIf(!expected)('the paper of a town', () => {
  beforeAll(async () => {
    at = folder()
    ledger = await publishedOffice(sample, expected!, join(at, 'office.sqlite'))
  }, 900_000)
  afterAll(() => closeLedger(ledger))

  it.each(codes)('%s: no register breaks what is not to be broken, and everybody is in one of the four once', async (code) => {
    const numbers = new Map<string, number>()
    for (const register of [1, 2, 3, 4] as const) {
      const document = registerOf(ledger, code, register)
      const cells = await cellsOf(document)
      const names = document.rows.flatMap((row) => partsOfName(row['name']!))
      const spread = spreadOf(cells, document)
      const [printed, told] = [countsOf(cells), countsOf(saidBy(document, spread))]
      expect([register, differing(printed.whole, told.whole)]).toEqual([register, []])
      expect([register, differing(printed.characters, told.characters)]).toEqual([register, []])
      const parts = new Set(cells.flatMap(partsOfName))
      await chain.load(names.flatMap((name) => Array.from(name, (sign) => sign.codePointAt(0)!)))
      // A name in several fonts is drawn in several pieces, side by side.
      const inOneFont = (name: string): boolean =>
        new Set(Array.from(name, (sign) => chain.glyph(sign.codePointAt(0)!, 'text')?.font)).size === 1
      expect([register, names.filter((name) => !parts.has(name) && inOneFont(name))]).toEqual([register, []])
      for (const { idNumber } of document.rows) add(numbers, idNumber ?? '')
    }
    const counts = expected!.registers.by_constituency[code]!
    expect([...numbers.values()].reduce((sum, each) => sum + each, 0)).toBe(counts['应核'])
    const listed = countsOf(rollOf(ledger, code).map(({ fields }) => fields.idNumber)).whole
    expect([...listed].filter(([number, times]) => (numbers.get(number) ?? 0) < times)).toEqual([])
  })

  it.each(codes)('%s: the public list and the signing book have everybody once', async (code) => {
    const roll = rollOf(ledger, code)
    const book = signingBookOf(ledger, code)
    const cells = await cellsOf(book)
    const cards = new Map<string, number>()
    for (const cell of cells) if (/^D\d\d-\d{4,}$/.test(cell)) add(cards, cell)
    const principals = book.rows.flatMap(({ acts = '' }) => acts.split(/[、；\s]/)).filter((each) => /^D\d\d-\d/.test(each))
    expect(roll.filter(({ voter }) => !cards.has(voter))).toEqual([])
    expect([...cards.values()].reduce((sum, each) => sum + each, 0) - roll.length).toBeLessThanOrEqual(principals.length)
    expect(differing(countsOf(cells).whole, countsOf(saidBy(book, 1)).whole)).toEqual([])
    const { document, voters } = posterOf(ledger, code)
    expect(voters).toHaveLength(roll.length)
    const hung = countsOf(await cellsOf(document)).characters
    expect(differing(hung, countsOf(saidBy(document, 1)).characters)).toEqual([])
    expect(hung.size).toBeGreaterThan(100)
  })
})
