import type { Database, Statement } from 'better-sqlite3'
import { markOpen } from './file/open-mark.ts'
import { IS_RARE } from './views/schema.ts'

/**
 * Hot statements, prepared once per open file (as arrays where a row is asked for at every command: an object is made by a function
 * that is compiled each time): writing is raw SQL, reading views is drizzle's. `hash` ends every order, because in a
 * forked book `seq` alone would answer by order of arrival.
 */
export type Statements = ReturnType<typeof prepareStatements>

export function prepareStatements(db: Database) {
  const lazily = new Map<string, Statement>()
  const on = (sql: string): Statement => {
    let statement = lazily.get(sql)
    if (!statement) lazily.set(sql, (statement = db.prepare(sql)))
    return statement
  }
  const transaction = db.transaction((act: () => unknown) => act())
  const insert = (): Statement => on('INSERT INTO entries (book, seq, hash, text) VALUES (?, ?, ?, ?)')
  let added = false
  let stated = 0
  let turn = 0
  let isMarked = db.memory
  const hasAdded = (): boolean => (added &&= db.inTransaction)
  const committed = (): void => {
    if (isMarked || stated === 0 || db.inTransaction) return
    isMarked = markOpen(db.name)
  }
  return {
    on,
    /** One transaction, which writes from its start: all of what `act` does or, when it throws, nothing. */
    atOnce: <T>(act: () => T): T => {
      hasAdded()
      const answer = transaction.immediate(act) as T
      committed()
      return answer
    },
    /** To be said after a transaction that was not `atOnce`, before anything in it is answered. */
    committed,
    /** Whether the transaction under way has added entries, which may yet be undone with it. To be asked before one begins, too. */
    hasAdded,
    /** How many entries this connection ever added, those included that were undone with their transaction. */
    stated: () => stated,
    /** Which of the transactions that added entries this is, or the last one was. */
    turn: () => turn,
    addEntry: (book: string, seq: number, hash: string, text: string): void => {
      if (!added) turn++
      added = true
      stated++
      insert().run(book, seq, hash, text)
    },
    /** What every command has to know: this device, the election, and whether a branch of some book was ever chosen. */
    begun: () =>
      on(
        `SELECT (SELECT value FROM local WHERE key = 'device'), (SELECT value FROM local WHERE key = 'election'),
         EXISTS (SELECT 1 FROM entries WHERE json_extract(text, '$.type') = 'fork.resolved' AND ${IS_RARE})`,
      ).raw(),
    head: () => on('SELECT hash, seq FROM entries WHERE book = ? ORDER BY seq DESC, hash DESC LIMIT 1').raw(),
    hasEntry: () => on('SELECT 1 FROM entries WHERE hash = ?').pluck(),
    textOf: () => on('SELECT text FROM entries WHERE hash = ?').pluck(),
    /** By a rare type. */
    ofType: () =>
      on(`SELECT hash, text FROM entries WHERE json_extract(text, '$.type') = ? AND ${IS_RARE} ORDER BY book, seq, hash`),
    ofTypeInBook: () =>
      on(`SELECT hash, text FROM entries WHERE json_extract(text, '$.type') = ? AND ${IS_RARE} AND book = ? ORDER BY seq, hash`),
    /** By how a frequent type ends, in the books whose names fit: looks at all their entries. */
    ofFrequentType: () =>
      on('SELECT hash, text FROM entries WHERE substr(text, -24) = ? AND book GLOB ? ORDER BY book, seq, hash'),
  }
}
