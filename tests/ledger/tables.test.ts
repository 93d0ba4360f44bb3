import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { write } from '#ledger/append.ts'
import { attach } from '#ledger/attachments.ts'
import { APPLICATION_ID, migrations } from '#ledger/file/migrate.ts'
import { keepProofs } from '#ledger/sealed/proofs.ts'
import { done } from '#contract/result.ts'
import * as schema from '#ledger/views/schema.ts'
import { bench, clerk, countEntries, listed, must } from './sample-books.ts'

const { newLedger } = bench()
const ledger = newLedger()
const { db } = ledger
must(
  write(ledger, { actor: clerk }, (append) => {
    append('D01', 'voter.listed', listed(1))
    append('D01', 'voter.listed', listed(2))
    keepProofs(ledger, [{ manifest: '{}', signature: Buffer.alloc(64), sender: '' }])
    return done(attach(ledger, Buffer.from('名册')))
  }),
)

describe('the tables of a ledger', () => {
  it('are all STRICT', () => {
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
    expect(loose.pluck().all()).toEqual(['sqlite_schema'])
  })

  it('guard entries, attachments and proofs by a trigger each against update, delete and a second insert', () => {
    const triggers = db
      .prepare("SELECT tbl_name || ': ' || sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
      .pluck()
      .all()
    const guards = ['entries', 'attachments', 'proofs'].flatMap((table) =>
      ['UPDATE', 'DELETE', 'INSERT'].map((act) => new RegExp(`^${table}: .* BEFORE ${act} ON [\\s\\S]*RAISE\\(ABORT`)),
    )
    for (const guard of guards) expect(triggers.filter((sql) => guard.test(String(sql)))).toHaveLength(1)
  })

  it('say whose they are and how new, and survive a power cut: WAL, synchronous FULL, foreign keys on', () => {
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('application_id')).toBe(APPLICATION_ID)
    expect(Buffer.from(APPLICATION_ID.toString(16), 'hex').toString()).toBe('Xuan')
    expect(pragma('user_version')).toBe(migrations().length)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
  })

  const tables = Object.values(schema).filter((table) => is(table, SQLiteTable))

  it('are the ones the queries are written for', () => {
    const inFile = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migrations' ORDER BY name")
    expect(tables.map((table) => getTableConfig(table).name).sort()).toEqual(inFile.pluck().all())
  })

  it.each(tables.map((table) => getTableConfig(table)))(
    'and have their very columns: $name',
    ({ name, columns, primaryKeys }) => {
      const inFile = db.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[]
      const keys = new Set([...primaryKeys.flatMap((key) => key.columns), ...columns.filter((column) => column.primary)])
      const asked = columns.map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary,
        keys.has(column),
      ])
      expect(inFile.map(({ name, type, notnull, pk }) => [name, type.toUpperCase(), notnull === 1, pk > 0])).toEqual(asked)
    },
  )
})

describe('what was stated once', () => {
  const dump = () =>
    JSON.stringify(['entries', 'attachments', 'proofs'].map((table) => db.prepare(`SELECT rowid, * FROM ${table}`).all()))
  const entry = db.prepare('SELECT hash FROM entries').pluck().all() as string[]

  it.each([
    ['UPDATE entries SET text = text'],
    ["UPDATE OR IGNORE entries SET book = 'x'"],
    ['UPDATE OR REPLACE entries SET seq = seq + 1'],
    ['DELETE FROM entries'],
    ['DELETE FROM entries WHERE seq = 2'],
    [`INSERT OR REPLACE INTO entries (book, seq, hash, text) VALUES ('b', 1, '${entry[0]}', '{}')`],
    [`INSERT OR IGNORE INTO entries (book, seq, hash, text) VALUES ('b', 1, '${entry[0]}', '{}')`],
    ["INSERT OR REPLACE INTO entries (rowid, book, seq, hash, text) VALUES (1, 'b', 1, 'h', '{}')"],
    [`INSERT INTO entries (book, seq, hash, text) VALUES ('b', 1, '${entry[0]}', '{}') ON CONFLICT DO UPDATE SET text = '{}'`],
    ["UPDATE attachments SET bytes = x'00'"],
    ['DELETE FROM attachments'],
    ["INSERT OR REPLACE INTO attachments (sha256, bytes) SELECT sha256, x'00' FROM attachments"],
    ["INSERT OR REPLACE INTO attachments (rowid, sha256, bytes) VALUES (1, 'h', x'00')"],
    ["UPDATE proofs SET manifest = ''"],
    ['DELETE FROM proofs'],
    ["INSERT OR REPLACE INTO proofs (sha256, manifest, signature, sender) SELECT sha256, '', signature, sender FROM proofs"],
    ["INSERT OR REPLACE INTO proofs (rowid, sha256, manifest, signature, sender) VALUES (1, 'h', '', x'00', '')"],
    ["INSERT INTO entries (book, seq, hash, text) VALUES ('b', 'one', 'h', '{}')"],
    ["INSERT INTO entries (book, seq, hash, text) VALUES ('b', 1, 'h', 'not JSON')"],
  ])('stays, whoever tries: %s', (sql) => {
    const before = dump()
    expect(() => db.exec(sql)).toThrow(Database.SqliteError)
    expect(dump()).toBe(before)
  })

  it('is not doubled by attaching the same file again', () => {
    const [before, hash] = [dump(), attach(ledger, Buffer.from('名册'))]
    expect(dump()).toBe(before)
    expect(hash).toBe(db.prepare('SELECT sha256 FROM attachments').pluck().get())
    expect(countEntries(ledger)).toBe(2)
  })
})
