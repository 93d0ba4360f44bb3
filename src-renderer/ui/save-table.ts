import { saveFile } from './save-file.ts'

export type Cell = string | number

/** A leading `=`, `+`, `-` or `@` would be run as a formula by spreadsheets. */
const quoted = (cell: Cell): string => {
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return `"${text.replaceAll('"', '""')}"`
}

/** Saves rows as CSV, UTF-8 with its mark, so that a spreadsheet on a Chinese system reads it right. */
export function saveTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')
  saveFile(`${title}.csv`, ['﻿', text, '\r\n'], 'text/csv')
}
