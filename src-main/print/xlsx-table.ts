import { Zip } from 'fflate'
import { stampLine } from './furniture.ts'
import { NativeDeflate } from './native-deflate.ts'
import type { Written } from './partial-file.ts'
import type { PrintOutcome } from './print-error.ts'
import { type SheetTable, writeTableFile, type WriteOptions } from './table-file.ts'
import { SHEET_CLOSE, SHEET_OPEN, WORKBOOK_PARTS } from './xlsx-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const STYLE = { text: 0, header: 1, title: 2 } as const
/** Title, constituency with subtitles, stamp; the column labels follow and stay in sight. */
const LINES_ABOVE = 3
const HEADER_ROW = LINES_ABOVE + 1
const MM_PER_CHARACTER = 1.9
/** So many characters are compressed together. */
const ENOUGH = 2 ** 16
// Local parts, so that the ZIP's time stamps do not depend on the time zone.
const FIXED_TIME = new Date(1980, 0, 1)

/**
 * Writes a workbook with one sheet in which every cell is text: ID numbers, card numbers and telephone numbers keep every digit.
 * All columns given, unknown ones included; header frozen, filter on. The same table gives the same bytes.
 */
export async function writeXlsx(table: SheetTable, path: string, options: WriteOptions = {}): Promise<PrintOutcome<Written>> {
  return writeTableFile(table, path, (write) => openWorkbook(table, write), options)
}

function openWorkbook(table: SheetTable, write: (bytes: Uint8Array) => void) {
  const { allColumns, stamp, foot, rows } = table
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
  for (const [name, xml] of WORKBOOK_PARTS) part(name).push(encoder.encode(xml), true)
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

  const widest = columnName(allColumns.length - 1)
  const headerRange = `A${HEADER_ROW}:${widest}${HEADER_ROW + rows.length}`
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
      put(rowXml(2, [[table.constituency, ...table.subtitles].join('　')], STYLE.text))
      put(rowXml(LINES_ABOVE, [stampLine(stamp)], STYLE.text))
      const labels = allColumns.map(({ label }) => label)
      put(rowXml(HEADER_ROW, labels, STYLE.header))
    },
    row: (row: Readonly<Record<string, string>>, index: number) => {
      const cells = allColumns.map(({ key }) => row[key] ?? '')
      put(rowXml(HEADER_ROW + 1 + index, cells, STYLE.text))
    },
    end: () => {
      foot.forEach((text, at) => put(rowXml(HEADER_ROW + rows.length + 2 + at, [text], STYLE.text)))
      const merged = [...Array(LINES_ABOVE).keys()].map((at) => `<mergeCell ref="A${at + 1}:${widest}${at + 1}"/>`)
      const merges = allColumns.length > 1 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''
      put(`</sheetData><autoFilter ref="${headerRange}"/>${merges}${SHEET_CLOSE}`, true)
      zip.end()
    },
  }
}

function rowXml(number: number, cells: readonly string[], style: number): string {
  const xml = cells.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${columnName(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  )
  return `<row r="${number}">${xml.join('')}</row>`
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters travel as `_x000B_` (ECMA-376 22.4.2.4), and a text that looks like one is kept apart from it. */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark]!)
    .replace(/[\p{Cc}]/gu, (control) =>
      control === '\n' || control === '\t' ? control : `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}
