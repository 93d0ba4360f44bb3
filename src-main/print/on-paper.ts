import { daysInWords } from '#words/days.ts'
import type { Row, TableDocument } from './document.ts'

/** Columns of numbers, in which nothing is a day. */
const NUMBERS: ReadonlySet<string> = new Set([
  'card',
  'voter',
  'idNumber',
  'household',
  'phone',
  'permit',
  'proxyNo',
  'documentNo',
])

/** A row as paper shows it: days in words. */
export const onPaper = (row: Row): Row => {
  const days = Object.entries(row).filter(([key, text]) => !NUMBERS.has(key) && daysInWords(text) !== text)
  return days.length === 0 ? row : { ...row, ...Object.fromEntries(days.map(([key, text]) => [key, daysInWords(text)])) }
}

/** What stands around the rows, likewise. */
export const headOnPaper = <T extends Pick<TableDocument, 'foot' | 'remarks'>>(head: T): T => ({
  ...head,
  foot: head.foot.map(daysInWords),
  ...(head.remarks && { remarks: head.remarks.map(daysInWords) }),
})
