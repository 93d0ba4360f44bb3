import { daysInWords } from '#words/days.ts'
import type { Row } from './document.ts'

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
