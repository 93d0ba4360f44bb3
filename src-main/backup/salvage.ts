import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEntry, type WrittenEntry } from '#ledger/entry.ts'
import { ENDS } from './quarantine.ts'

type Row = { readonly id: number; readonly hash: string; readonly text: string }

/** Rows a broken tree may hide beyond the last one that could be read. */
const BEYOND = 5000

/**
 * What can still be read of a damaged ledger: every entry whose bytes have their hash, in no order. First as rows, as far as SQLite
 * finds its way; what it cannot reach is then looked for in the bytes of the file and its `-wal`. That may turn up an entry whose
 * command was never answered: the list is for people with the paper in their hands. Works on a copy in `folder`, because SQLite
 * replays and merges a `-wal` into what it opens. Never throws for what the file is like.
 */
export function salvage(damaged: string, folder: string): readonly WrittenEntry[] {
  const copy = join(folder, 'damaged.sqlite')
  const bytes = ENDS.slice(0, 2).map((end) => readIfThere(`${damaged}${end}`))
  const { rows, whole } = readRows(copy, bytes)
  const entries = rows.flatMap(({ hash, text }) => asWritten(hash, text))
  if (whole) return entries
  const places = new Set(entries.map(({ entry }) => `${entry.book} ${entry.seq}`))
  const more = new Map(bytes.flatMap(entriesInBytes).map((written) => [written.hash, written]))
  return [...entries, ...[...more.values()].filter(({ entry }) => !places.has(`${entry.book} ${entry.seq}`))]
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

const asWritten = (hash: string, text: string): readonly WrittenEntry[] => {
  const read = readEntry(text)
  return read.ok && read.value.hash === hash ? [read.value] : []
}

const [BEGINS, ENDS_WITH] = [Buffer.from('{"actor":['), Buffer.from('"v":1}')]

/** SQLite lays a row's columns side by side, so a text that fits its page follows its hash. */
function entriesInBytes(bytes: Buffer): readonly WrittenEntry[] {
  const found: WrittenEntry[] = []
  for (let at = bytes.indexOf(BEGINS); at >= 0; at = bytes.indexOf(BEGINS, at + 1)) {
    const end = bytes.indexOf(ENDS_WITH, at) + ENDS_WITH.length
    if (at < 64 || end <= at || end - at > 4096) continue
    found.push(...asWritten(bytes.toString('latin1', at - 64, at), bytes.toString('utf8', at, end)))
  }
  return found
}

function readRows(copy: string, [main, wal]: readonly Buffer[]): { readonly rows: readonly Row[]; readonly whole: boolean } {
  try {
    writeFileSync(copy, main!)
    if (wal!.length > 0) writeFileSync(`${copy}-wal`, wal!)
    const db = new Database(copy)
    try {
      return rowsLeft(db)
    } finally {
      db.close()
    }
  } catch {
    return { rows: [], whole: false }
  }
}

/** From both ends up to the damage, and between the two row by row. */
function rowsLeft(db: Database.Database): { readonly rows: readonly Row[]; readonly whole: boolean } {
  const columns = 'SELECT rowid AS id, hash, text FROM entries NOT INDEXED'
  const upwards = readUntilDamage(db, `${columns} ORDER BY rowid`)
  if (upwards.whole) return upwards
  const first = (upwards.rows.at(-1)?.id ?? 0) + 1
  const downwards = readUntilDamage(db, `${columns} WHERE rowid >= ${first} ORDER BY rowid DESC`)
  const end = downwards.rows.at(-1)?.id ?? first + BEYOND
  const between: Row[] = []
  const one = db.prepare(`${columns} WHERE rowid = ?`)
  for (let id = first; id < end; id++) between.push(...tryOne(one, id))
  return { rows: [...upwards.rows, ...between, ...downwards.rows], whole: false }
}

function readUntilDamage(db: Database.Database, sql: string): { readonly rows: readonly Row[]; readonly whole: boolean } {
  const rows: Row[] = []
  try {
    for (const row of db.prepare(sql).iterate() as IterableIterator<Row>) rows.push(row)
    return { rows, whole: true }
  } catch {
    return { rows, whole: false }
  }
}

function tryOne(one: Database.Statement, id: number): readonly Row[] {
  try {
    const row = one.get(id) as Row | undefined
    return row ? [row] : []
  } catch {
    return []
  }
}
