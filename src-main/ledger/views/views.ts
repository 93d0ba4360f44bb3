import { getTableColumns, getTableConfig, getTableName } from '../drizzle.ts'
import type { WrittenEntry } from '../entry.ts'
import type { Ranks } from '../books/generations.ts'
import { views } from './schema.ts'
import { unindexVoter, indexVoter } from './search-index.ts'
import type { Statements } from '../statements.ts'
import { viewRows, type ViewRow } from './view-rows.ts'

export type View = keyof typeof views

/** Views that keep the greatest (seq, hash) of each key, where `seq` counts by generations (`placeOf`); the others keep every row. */
export const latest: ReadonlySet<View> = new Set<View>(['persons', 'decisions', 'voters'])

/** A row's values in the order of its table's columns. */
export const valuesOf = ({ view, row }: ViewRow): unknown[] =>
  columnsOf[view].map(({ key }) => (row as Readonly<Record<string, unknown>>)[key])

/** By view: each column's key in the row, its name in the table, and whether it is part of the primary key. */
export const columnsOf = mapViews((view) => {
  const keys = new Set(getTableConfig(views[view]).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)))
  return Object.entries(getTableColumns(views[view])).map(([key, { name, primary }]) => ({
    key,
    name,
    isKey: primary || keys.has(name),
  }))
})

const insertions = mapViews((view) => {
  const names = columnsOf[view].map(({ name }) => name)
  const into = `INSERT INTO ${getTableName(views[view])} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  if (!latest.has(view)) return into
  const newer = names.map((name) => `${name} = excluded.${name}`).join(', ')
  return `${into} ON CONFLICT DO UPDATE SET ${newer} WHERE (excluded.seq, excluded.hash) > (seq, hash)`
})

/** Adds one entry to the views, and a voter's line to the keys a voter is found by, which are no view. */
export function addToViews(statements: Statements, written: WrittenEntry, rankOf: Ranks): void {
  for (const each of viewRows(written, rankOf)) {
    const insertion = statements.on(insertions[each.view])
    if (each.view !== 'voters') {
      insertion.run(valuesOf(each))
      continue
    }
    const { voter, name, idNumber } = each.row
    const before = statements.on('SELECT name, id_number AS idNumber FROM voters WHERE voter = ?').get(voter)
    if (insertion.run(valuesOf(each)).changes === 0) continue
    if (before !== undefined) unindexVoter(statements, { voter, ...(before as { name: string; idNumber: string }) })
    indexVoter(statements, { voter, name, idNumber })
  }
}

function mapViews<T>(make: (view: View) => T): Readonly<Record<View, T>> {
  return Object.fromEntries((Object.keys(views) as View[]).map((view) => [view, make(view)])) as Record<View, T>
}
