import { guarded } from '#words/formula-guard.ts'
import { saveFile } from './save-file.ts'

export type Cell = string | number

const quoted = (cell: Cell): string => `"${(typeof cell === 'string' ? guarded(cell) : String(cell)).replaceAll('"', '""')}"`

/** Saves rows as CSV, UTF-8 with its mark, so that a spreadsheet on a Chinese system reads it right. */
export function saveTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const text = [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')
  saveFile(`${title}.csv`, ['﻿', text, '\r\n'], 'text/csv')
}
