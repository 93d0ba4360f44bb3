import Database from 'better-sqlite3'

type RowLeft = { readonly id: number; readonly hash: string; readonly text: string }
type Left = { readonly rows: readonly RowLeft[]; readonly whole: boolean }

/** Rows a broken tree may hide beyond the last one that could be read. */
const BEYOND = 5000
const ROWS = 'SELECT rowid AS id, hash, text FROM entries NOT INDEXED'

/** The entries of a damaged file as far as SQLite finds its way: from both ends up to the damage, and between the two row by row. */
export function rowsLeft(path: string): Left {
  const db = new Database(path)
  try {
    const upwards = readUntilDamage(db, `${ROWS} ORDER BY rowid`)
    if (upwards.whole) return upwards
    const first = (upwards.rows.at(-1)?.id ?? 0) + 1
    const downwards = readUntilDamage(db, `${ROWS} WHERE rowid >= ${first} ORDER BY rowid DESC`)
    const end = downwards.rows.at(-1)?.id ?? first + BEYOND
    const between: RowLeft[] = []
    const one = db.prepare(`${ROWS} WHERE rowid = ?`)
    for (let id = first; id < end; id++) between.push(...tryOne(one, id))
    return { rows: [...upwards.rows, ...between, ...downwards.rows], whole: false }
  } finally {
    db.close()
  }
}

function readUntilDamage(db: Database.Database, text: string): Left {
  const rows: RowLeft[] = []
  try {
    let whole = true
    for (const row of db.prepare(text).iterate() as IterableIterator<RowLeft>)
      if (isRow(row)) rows.push(row)
      else whole = false
    return { rows, whole }
  } catch {
    return { rows, whole: false }
  }
}

/** A damaged page may answer with a row whose columns are anything, and nothing is an error to SQLite. */
const isRow = ({ hash, text }: { readonly [K in keyof RowLeft]: unknown }): boolean =>
  typeof hash === 'string' && typeof text === 'string'

function tryOne(one: Database.Statement, id: number): readonly RowLeft[] {
  try {
    const row = one.get(id) as RowLeft | undefined
    return row && isRow(row) ? [row] : []
  } catch {
    return []
  }
}
