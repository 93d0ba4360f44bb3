import { strToU8, zipSync } from 'fflate'

import { householdHeadings } from './data.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const parts = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const frame = {
  '[Content_Types].xml':
    `${xml}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${parts}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="户籍人口" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${parts}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
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
  const sheet = `${xml}<worksheet xmlns="${main}"><dimension ref="A1:${columns.at(-1)}${lines.length}"/><sheetData>${data}</sheetData></worksheet>`
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
