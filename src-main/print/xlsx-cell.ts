import { DAY } from '#words/patterns.ts'
import { STYLE } from './xlsx-parts.ts'
import { columnName, escapeXml } from './xlsx-text.ts'

/** Keys of the columns that count the rows. */
const COUNTING: ReadonlySet<string> = new Set(['seq', 'number'])
/** Columns of the source that nobody here knows: they leave as they came. */
const AS_IT_CAME = 'extra:'
/** Earlier, spreadsheets count a day that never was (1900-02-29). */
const FIRST_DAY = '1900-03-01'

/** A row of cells from column A. `keys` where cells are of columns: numbers that count rows and whole dates are typed, all else is text. */
export function rowXml(number: number, cells: readonly string[], style: number, keys?: readonly string[]): string {
  const xml = cells.map((text, at) => cellXml(`${columnName(at)}${number}`, text, style, keys?.[at]))
  return `<row r="${number}">${xml.join('')}</row>`
}

function cellXml(ref: string, text: string, style: number, key: string | undefined): string {
  if (text === '') return key === undefined ? '' : `<c r="${ref}" s="${style}"/>`
  if (key !== undefined && COUNTING.has(key) && /^[1-9]\d{0,8}$/.test(text))
    return `<c r="${ref}" s="${STYLE.number}"><v>${text}</v></c>`
  const day = key === undefined || key.startsWith(AS_IT_CAME) ? undefined : serialOf(text)
  if (day !== undefined) return `<c r="${ref}" s="${STYLE.date}"><v>${day}</v></c>`
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** The days a spreadsheet counts to a date; undefined for anything else. */
function serialOf(text: string): number | undefined {
  if (!DAY.test(text) || text < FIRST_DAY) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined
  return time / 86_400_000 + 25_569
}
