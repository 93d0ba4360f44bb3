import type { Cell, Table } from '#office/reading/tables.ts'

/** A cell as another reader saw it: dates as such or as a serial number, error cells by their code. */
type Theirs =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly serial: number }
  | { readonly error: unknown }
export type SeenSheet = { readonly sheet: string; readonly rows: readonly (readonly Theirs[])[] }

/** Why two readers differ over a cell, or `unexplained`: see docs/spreadsheets.md. */
export type Why = 'merged down' | 'boolean' | 'time alone' | 'format of a date' | 'before 1900' | 'error' | 'unexplained'

const MINUTE = 60_000
const at = (text: string): number => Date.parse(`${text.slice(0, 10)}T${text.slice(11, 16) || '00:00'}:00Z`)
/** What days of both calendars a serial number may mean; that of 1900 counts a 29 February there was not. */
const days = (serial: number): readonly number[] =>
  [serial < 60 ? serial + 1 : serial, serial + 1462].map((day) => Date.parse('1899-12-30T00:00:00Z') + day * 86_400_000)

function differs(ours: Cell, theirs: Theirs, above: Cell | undefined): Why | undefined {
  const text = ours.text.trim()
  const blank = theirs === null || theirs === ''
  if (blank) return text === '' ? undefined : text === above?.text.trim() ? 'merged down' : 'unexplained'
  if (typeof theirs === 'boolean' || text === 'true' || text === 'false')
    return [true, 1, 'TRUE'].some((yes) => yes === theirs) === (text === 'true') ? 'boolean' : 'unexplained'
  if (typeof theirs === 'object') {
    if ('error' in theirs) return ours.kind === 'error' ? 'error' : 'unexplained'
    if ('serial' in theirs) {
      if (Number(text) === theirs.serial) return undefined
      return days(theirs.serial).some((each) => Math.abs(each - at(text)) <= MINUTE) ? undefined : 'unexplained'
    }
    if (/^\d{2}:/.test(theirs.date)) return ours.kind === 'date' ? 'time alone' : 'unexplained'
    if (theirs.date < '1900') return ours.kind === 'date' || ours.kind === 'number' ? 'before 1900' : 'unexplained'
    return Math.abs(at(theirs.date.replace('T', ' ')) - at(text)) <= MINUTE ? undefined : 'unexplained'
  }
  if (text === String(theirs).trim() || (text !== '' && Number(text) === Number(theirs))) return undefined
  if (/ days?, |^\d+:\d{2}:\d{2}/.test(String(theirs)) && ours.kind === 'date') return 'time alone'
  if (ours.kind === 'date' && typeof theirs === 'number')
    return theirs < 1 || days(theirs).some((each) => Math.abs(each - at(text)) <= MINUTE) ? 'format of a date' : 'unexplained'
  return 'unexplained'
}

/** How many cells of a sheet two readers see differently, by why; and the first of those that nothing explains. */
export function compareSheets(ours: Table, { rows }: SeenSheet): { readonly [W in Why]?: number } & { readonly first?: string } {
  const counts: { [W in Why]?: number } = {}
  let first: string | undefined
  for (let i = 0; i < Math.max(ours.size, rows.length); i++) {
    const mine = i < ours.size ? ours.row(i) : []
    const seen = rows[i] ?? []
    for (let k = 0; k < Math.max(mine.length, seen.length); k++) {
      const cell = mine[k] ?? { text: '', kind: 'empty' }
      const why = differs(cell, seen[k] ?? null, i > 0 && i - 1 < ours.size ? ours.row(i - 1)[k] : undefined)
      if (why === undefined) continue
      counts[why] = (counts[why] ?? 0) + 1
      if (why === 'unexplained')
        first ??= `${i + 1}:${k + 1} ours ${cell.text} (${cell.kind}) theirs ${JSON.stringify(seen[k] ?? null)}`
    }
  }
  return { ...counts, ...(first !== undefined && { first }) }
}
