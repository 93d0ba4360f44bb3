import { Zip } from 'fflate'
import { stampLine } from './furniture.ts'
import { NativeDeflate } from './native-deflate.ts'
import type { Written } from './partial-file.ts'
import type { PrintOutcome } from './print-error.ts'
import { type SheetTable, writeTableFile, type WriteOptions } from './table-file.ts'
import { rowXml } from './xlsx-cell.ts'
import { pageSetup, SHEET_CLOSE, SHEET_OPEN, STYLE, workbookParts } from './xlsx-parts.ts'
import { provenanceSheet } from './xlsx-provenance.ts'
import { columnName } from './xlsx-text.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const PROVENANCE = 'xl/worksheets/sheet2.xml'
/** Title, constituency with subtitles, stamp; the column labels follow and stay in sight. */
const LINES_ABOVE = 3
const HEADER_ROW = LINES_ABOVE + 1
const MM_PER_CHARACTER = 1.9
/** So many characters are compressed together. */
const ENOUGH = 2 ** 16
// Local parts, so that the ZIP's time stamps do not depend on the time zone.
const FIXED_TIME = new Date(1980, 0, 1)

/**
 * Writes a workbook whose first sheet is the table and whose second says where it comes from. Cells are text, so that ID numbers, card
 * numbers and telephone numbers keep every digit, but for the numbers that count rows and for dates. All columns given, unknown ones
 * included; header frozen and on every printed page, filter on, A4 across. The same table gives the same bytes.
 */
export async function writeXlsx(table: SheetTable, path: string, options: WriteOptions = {}): Promise<PrintOutcome<Written>> {
  return writeTableFile(table, path, (write) => openWorkbook(table, write), options)
}

function openWorkbook(table: SheetTable, write: (bytes: Uint8Array) => void) {
  const { allColumns, stamp, foot, remarks = [], rows } = table
  const encoder = new TextEncoder()
  const zip = new Zip((failure, bytes) => {
    if (failure) throw failure
    write(bytes)
  })
  const part = (name: string): NativeDeflate => {
    const file = new NativeDeflate(name)
    file.mtime = FIXED_TIME
    zip.add(file)
    return file
  }
  const widest = columnName(allColumns.length - 1)
  const last = HEADER_ROW + rows.length
  const title = `${table.title} ${table.constituency}`
  const parts = [
    ...workbookParts({
      title,
      madeAt: stamp.madeAt,
      titles: [HEADER_ROW, HEADER_ROW],
      filter: `$A$${HEADER_ROW}:$${widest}$${last}`,
    }),
    [PROVENANCE, provenanceSheet(table)] as const,
  ]
  for (const [name, xml] of parts) part(name).push(encoder.encode(xml), true)
  const sheet = part(SHEET)
  let [waiting, length] = [[] as string[], 0]
  const put = (xml: string, last = false): void => {
    waiting.push(xml)
    length += xml.length
    if (length < ENOUGH && !last) return
    sheet.push(encoder.encode(waiting.join('')), last)
    waiting = []
    length = 0
  }

  const headerRange = `A${HEADER_ROW}:${widest}${last}`
  const keys = allColumns.map(({ key }) => key)
  return {
    begin: () => {
      put(SHEET_OPEN)
      put(
        `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" ` +
          `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
      )
      const widths = allColumns.map(
        ({ width }, at) =>
          `<col min="${at + 1}" max="${at + 1}" width="${(width / MM_PER_CHARACTER + 2).toFixed(1)}" customWidth="1" style="0"/>`,
      )
      put(`<cols>${widths.join('')}</cols><sheetData>`)
      put(rowXml(1, [(stamp.rehearsal ? '【模拟】' : '') + table.title], STYLE.title))
      put(rowXml(2, [[table.constituency, ...table.subtitles].join('　')], STYLE.line))
      put(rowXml(LINES_ABOVE, [stampLine(stamp)], STYLE.line))
      const labels = allColumns.map(({ label }) => label)
      put(rowXml(HEADER_ROW, labels, STYLE.header))
    },
    row: (row: Readonly<Record<string, string>>, index: number) => {
      const cells = allColumns.map(({ key }) => row[key] ?? '')
      put(rowXml(HEADER_ROW + 1 + index, cells, STYLE.text, keys))
    },
    end: () => {
      ;[...foot, ...remarks].forEach((text, at) => put(rowXml(last + 2 + at, [text], STYLE.line)))
      const merged = [...Array(LINES_ABOVE).keys()].map((at) => `<mergeCell ref="A${at + 1}:${widest}${at + 1}"/>`)
      const merges = allColumns.length > 1 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
      put(`</sheetData><autoFilter ref="${headerRange}"/>${merges}${pageSetup(title, stampLine(stamp))}${SHEET_CLOSE}`, true)
      zip.end()
    },
  }
}
