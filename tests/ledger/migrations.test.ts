import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { migrate, migrations, type Migration } from '#ledger/file/migrate.ts'
import { done } from '#contract/result.ts'
import { bench, clerk, codeOf, listed, must } from './sample-books.ts'

const { newLedger, pathOf } = bench()
const all = migrations()
const next = (sql: string): readonly Migration[] => [...all, { number: all.length + 1, name: 'next.sql', sql, sha256: 'next' }]

/** A closed ledger with one entry, copied under a name of its own. */
function ledgerFile(name: string): string {
  const ledger = newLedger()
  must(write(ledger, { actor: clerk }, (append) => done(append('D01', 'voter.listed', listed(1)).hash)))
  closeLedger(ledger)
  copyFileSync(ledger.path, pathOf(name))
  return pathOf(name)
}

function changed(path: string, sql: string): string {
  const db = new Database(path)
  db.exec(sql)
  db.close()
  return path
}

const everything = (db: Database.Database) =>
  JSON.stringify([
    db.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all(),
    db.prepare('SELECT * FROM entries').all(),
  ])
const opened = <T>(path: string, use: (db: Database.Database) => T): T => {
  const db = new Database(path)
  try {
    return use(db)
  } finally {
    db.close()
  }
}

describe('a ledger made by an earlier Xuance', () => {
  it.each(all.map(({ number }) => number))('of state %i comes to the same tables as a new one', (state) => {
    const [old, fresh] = [new Database(pathOf(`state-${state}.sqlite`)), new Database(pathOf(`fresh-${state}.sqlite`))]
    for (const db of [old, fresh]) must(migrate(db, all.slice(0, db === old ? state : all.length)))
    must(migrate(old))
    const tables = (db: Database.Database) =>
      db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name').all()
    expect(tables(old)).toEqual(tables(fresh))
    old.close()
    fresh.close()
  })

  it('is copied aside before its tables change, anew at every attempt', () => {
    const path = ledgerFile('aside.sqlite')
    const before = opened(path, everything)
    const asides = [`${path}.before-v${all.length + 1}`, `${path}.before-v${all.length + 1}-1`] as const
    opened(path, (db) => expect(() => migrate(db, next('DROP TABLE voters; SELECT broken'))).toThrow('broken'))
    opened(path, (db) => must(migrate(db, next('CREATE TABLE more (a TEXT) STRICT'))))
    for (const aside of asides) expect(opened(aside, everything)).toBe(before)
    expect(existsSync(`${asides[1]}.partial`)).toBe(false)
  })

  it.each(['SELECT broken', "DELETE FROM entries; SELECT 'x'", 'CREATE TABLE entries (a)', 'DROP TABLE entries; oops'])(
    'keeps its old state when a migration is interrupted: %s',
    (sql) => {
      const path = ledgerFile(`interrupted-${sql.length}.sqlite`)
      const before = opened(path, everything)
      opened(path, (db) => {
        expect(() => migrate(db, next(`CREATE TABLE more (a TEXT) STRICT; UPDATE answers SET answer = ''; ${sql}`))).toThrow(
          /broken|never deleted|already exists|oops/,
        )
        expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
      })
      expect(opened(path, everything)).toBe(before)
      closeLedger(must(openLedger(path)))
    },
  )
})

describe('a file that is not for us', () => {
  it.each([
    ['another program’s database', 'foreign', (path: string) => changed(path, 'CREATE TABLE notes (a)'), true],
    [
      'another program’s database at our version',
      'foreign',
      (path: string) => changed(path, 'CREATE TABLE notes (a); PRAGMA user_version = 1'),
      true,
    ],
    ['another program’s empty database', 'foreign', (path: string) => changed(path, 'PRAGMA application_id = 7'), true],
    [
      'a database with our mark and other tables',
      'foreign',
      (path: string) => changed(path, 'CREATE TABLE notes (a); PRAGMA application_id = 1484087662'),
      true,
    ],
    ['a ledger of a newer Xuance', 'newer', (path: string) => changed(path, 'PRAGMA user_version = 999'), false],
    [
      'a ledger whose migration was altered',
      'altered-migration',
      (path: string) => changed(path, "UPDATE migrations SET sha256 = 'x'"),
      false,
    ],
    [
      'a ledger whose first migration is gone',
      'altered-migration',
      (path: string) => changed(path, 'DELETE FROM migrations WHERE number = 1; PRAGMA user_version = ' + String(all.length - 1)),
      false,
    ],
    [
      'a ledger that forgot its migrations',
      'altered-migration',
      (path: string) => changed(path, 'DELETE FROM migrations'),
      false,
    ],
    ['an empty file', 'not-sqlite', (path: string) => (writeFileSync(path, ''), path), true],
    ['a text', 'not-sqlite', (path: string) => (writeFileSync(path, '选民登记册\n'.repeat(999)), path), true],
  ] as const)('such as %s is refused and left as it is', (what, code, make, fresh) => {
    const path = make(fresh ? pathOf(`${what}.sqlite`) : ledgerFile(`${what}.sqlite`))
    const before = readFileSync(path)
    for (const readonly of [true, false]) expect(codeOf(openLedger(path, { readonly }))).toBe(`ledger.${code}`)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('or that is not there, or already there, or a folder, or in no folder, is refused in words', () => {
    const path = ledgerFile('there.sqlite')
    expect(codeOf(openLedger(pathOf('nowhere.sqlite')))).toBe('ledger.missing')
    expect(codeOf(openLedger(path, { create: true }))).toBe('ledger.exists')
    expect(codeOf(openLedger(pathOf('.')))).toBe('ledger.unreadable')
    expect(codeOf(openLedger(pathOf('no/folder.sqlite'), { create: true }))).toBe('ledger.unreadable')
  })

  it('is not written to, although its -wal lies beside it and closing it would merge the two', () => {
    const theirs = new Database(pathOf('theirs.sqlite'))
    theirs.pragma('journal_mode = WAL')
    theirs.exec('CREATE TABLE notes (a)')
    for (const end of ['', '-wal']) copyFileSync(pathOf(`theirs.sqlite${end}`), pathOf(`copied.sqlite${end}`))
    theirs.close()
    const both = () => ['', '-wal'].map((end) => readFileSync(pathOf(`copied.sqlite${end}`)).toString('hex'))
    const before = both()
    expect(codeOf(openLedger(pathOf('copied.sqlite')))).toBe('ledger.foreign')
    expect(both()).toEqual(before)
  })
})
