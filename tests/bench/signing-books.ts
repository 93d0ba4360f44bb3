import { join } from 'node:path'
import { openPrinter } from '#print/printer.ts'
import { signingBook } from '#print/forms/signing-book.ts'
import type { SigningLine } from '#words/signing-line.ts'
import { writeXlsx } from '#print/xlsx-table.ts'
import { ms, timeAsync, type Measured } from './measure.ts'

const STATIONS = 9
const VOTERS = 3_500
const ROWS = 60_000

const line = (at: number): SigningLine => ({
  voter: `D01-${String(at + 1).padStart(4, '0')}`,
  name: ['张伟', '阿依古丽·买买提', '欧阳娜娜', '王俊䶮'][at % 4]!,
  sex: '女',
  birth: `19${50 + (at % 50)}-03-0${1 + (at % 9)}`,
  village: '东坞村',
  group: String(1 + Math.floor(at / 60)),
  contests: ['D01', 'D01-1'],
  principals: at % 9 === 0 ? [{ voter: 'D01-0001', name: '张伟' }] : [],
  agent: undefined,
  took: undefined,
})
const CONTESTS = [
  { code: 'D01', name: '第一选区', level: '县级', colour: '黄色' },
  { code: 'D01-1', name: '镇第一选区', level: '乡级', colour: '红色' },
]
const head = {
  constituency: '第一选区',
  subtitles: ['测速(模拟数据)'],
  stamp: {
    rollVersion: '第1版',
    ledgerHead: '0'.repeat(64),
    printId: 'P00001',
    madeAt: '2026-12-15T00:00:00.000Z',
    rehearsal: true,
  },
}
const bookOf = (voters: number) => ({
  ...head,
  ...signingBook(
    Array.from({ length: voters }, (_, at) => line(at)),
    CONTESTS,
  ),
})

/** The books of nine stations, 31,500 voters, and a spreadsheet of 60,000 rows. */
export async function signingBooks(at: string): Promise<Measured> {
  const printer = openPrinter()
  const books = await timeAsync(async () => {
    for (let station = 0; station < STATIONS; station++) {
      const made = await printer.print(bookOf(VOTERS), join(at, `book-${station}.pdf`))
      if (!made.ok) throw new Error(made.error.code)
    }
  })
  await printer.close()
  const book = bookOf(ROWS)
  const sheet = await timeAsync(async () => {
    const made = await writeXlsx({ ...book, allColumns: book.columns }, join(at, 'book.xlsx'))
    if (!made.ok) throw new Error(made.error.code)
  })
  const peak = process.resourceUsage().maxRSS / 1024
  return {
    what: `nine signing books, ${STATIONS * VOTERS} voters, as PDF, and ${ROWS} rows as XLSX`,
    bar: '< 20 s, < 1 GB',
    measured: `${ms(books)} and ${ms(sheet)}, peak ${peak.toFixed(0)} MB`,
    holds: books + sheet < 20_000 && peak < 1024,
  }
}
