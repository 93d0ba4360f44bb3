import { strToU8, zipSync } from 'fflate'

import { contentTypes, MAIN, OFFICE, override, relationships, XML } from '#print/xlsx-names.ts'
import { householdHeadings } from './data.ts'

const frame = {
  '[Content_Types].xml': contentTypes(override('workbook', 'sheet.main'), override('worksheets/sheet1', 'worksheet')),
  '_rels/.rels': relationships([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="户籍人口" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([[`${OFFICE}/worksheet`, 'worksheets/sheet1.xml']]),
}

const columns = householdHeadings.map((_, index) => String.fromCodePoint(65 + index))
const numeric = new Set([householdHeadings.indexOf('序号'), householdHeadings.indexOf('组')])

/**
 * The .xlsx of one household export: sheet 户籍人口, 序号 and 组 as numbers, everything else as text, empty cells left out. Written part by part, because the
 * same rows must give the same bytes: the members carry the export's date (`YYYY-MM-DD`) instead of the time of writing.
 */
export function householdWorkbook(rows: readonly (readonly string[])[], exported: string): Uint8Array {
  const lines = [householdHeadings.map((heading, column) => text(heading, column, 1)).join(''), ...rows.map(line)]
  const data = lines.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${columns.at(-1)}${lines.length}"/><sheetData>${data}</sheetData></worksheet>`
  const members: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries({ ...frame, 'xl/worksheets/sheet1.xml': sheet })) members[name] = strToU8(content)
  // ZIP times are local by definition, so a local date gives the same bytes in every time zone.
  return zipSync(members, { mtime: `${exported}T08:00:00`, level: 3 })
}

function line(row: readonly string[], index: number): string {
  const number = index + 2
  return row
    .map((value, column) => {
      if (value === '') return ''
      return numeric.has(column) ? `<c r="${columns[column]}${number}"><v>${value}</v></c>` : text(value, column, number)
    })
    .join('')
}

function text(value: string, column: number, row: number): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${columns[column]}${row}" t="inlineStr"><is><t>${escaped}</t></is></c>`
}
