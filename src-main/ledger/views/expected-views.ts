import type { Database } from 'better-sqlite3'
import { getTableName } from '../drizzle.ts'
import type { WrittenEntry } from '../entry.ts'
import type { Ranks } from '../books/generations.ts'
import { views } from './schema.ts'
import { columnsOf, latest, valuesOf, type View } from './views.ts'
import { viewRows, type ViewRow } from './view-rows.ts'

type Values = readonly unknown[]
/** Of one view: where in a row its primary key stands, where `seq` and `hash` do, and the rows that are expected, by key. */
type Expected = {
  readonly key: readonly number[]
  readonly order: readonly [number, number] | undefined
  readonly rows: Map<string, Values>
}

/** The views as the entries have them, made in memory: what SQLite did to keep its tables is not repeated but compared. */
export function expectedViews(rankOf: Ranks) {
  const expected = new Map((Object.keys(views) as View[]).map((view) => [view, nothing(view)]))

  const expect = (row: ViewRow): void => {
    const { key, order, rows } = expected.get(row.view)!
    const values = valuesOf(row)
    const name = keyIn(values, key)
    const before = order && rows.get(name)
    if (before === undefined || isLater(values, before, order!)) rows.set(name, values)
  }

  return {
    add: (written: WrittenEntry): void => viewRows(written, rankOf).forEach(expect),
    /** The first view of the file whose rows are others than expected. To be asked once: it uses up what is expected. */
    firstDifference: (stored: Database): string | undefined => {
      for (const [view, each] of expected) if (differs(stored, view, each)) return getTableName(views[view])
      return undefined
    },
  }
}

function nothing(view: View): Expected {
  const names = columnsOf[view].map(({ name }) => name)
  const key = columnsOf[view].flatMap(({ isKey }, i) => (isKey ? [i] : []))
  return { key, order: latest.has(view) ? [names.indexOf('seq'), names.indexOf('hash')] : undefined, rows: new Map() }
}

function keyIn(values: Values, key: readonly number[]): string {
  let name = ''
  for (const i of key) name += `${String(values[i])} `
  return name
}

function isLater(values: Values, before: Values, [seq, hash]: readonly [number, number]): boolean {
  const [a, b] = [values[seq] as number, before[seq] as number]
  return a > b || (a === b && (values[hash] as string) > (before[hash] as string))
}

function differs(stored: Database, view: View, { key, rows }: Expected): boolean {
  const names = columnsOf[view].map(({ name }) => name).join(', ')
  const select = stored.prepare(`SELECT ${names} FROM ${getTableName(views[view])}`).raw()
  for (const values of select.iterate() as IterableIterator<Values>) {
    const name = keyIn(values, key)
    const wanted = rows.get(name)
    if (wanted === undefined || !areSame(wanted, values)) return true
    rows.delete(name)
  }
  return rows.size > 0
}

function areSame(wanted: Values, values: Values): boolean {
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== values[i]) return false
  return true
}
