import type { Database, Statement } from 'better-sqlite3'

/**
 * Hot statements, prepared once per open file: writing is raw SQL, reading views is drizzle's. `hash` ends every order, because in a
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
  return {
    on,
    /** One transaction, which writes from its start: all of what `act` does or, when it throws, nothing. */
    atOnce: <T>(act: () => T): T => transaction.immediate(act) as T,
    whoseAndWhich: () =>
      on(
        `SELECT (SELECT value FROM local WHERE key = 'device') AS device, (SELECT value FROM local WHERE key = 'election') AS election`,
      ),
    head: () => on('SELECT seq, hash FROM entries WHERE book = ? ORDER BY seq DESC, hash DESC LIMIT 1'),
    insertEntry: () => on('INSERT INTO entries (book, seq, hash, text) VALUES (?, ?, ?, ?)'),
    hasEntry: () => on('SELECT 1 FROM entries WHERE hash = ?').pluck(),
    textOf: () => on('SELECT text FROM entries WHERE hash = ?').pluck(),
    ofType: () => on(`SELECT hash, text FROM entries WHERE json_extract(text, '$.type') = ? ORDER BY book, seq, hash`),
    ofTypeInBook: () =>
      on(`SELECT hash, text FROM entries WHERE json_extract(text, '$.type') = ? AND book = ? ORDER BY seq, hash`),
  }
}
