import Database from 'better-sqlite3'
import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { copyFileSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertEntries, write } from '#ledger/append.ts'
import { attach } from '#ledger/attachments.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { NO_ENTRY, writeEntry, type Entry } from '#ledger/entry.ts'
import { closeLedger } from '#ledger/open.ts'
import { deviceOf, pemOf } from '#ledger/device-key.ts'
import { keepProofs, type Signed } from '#ledger/sealed/proofs.ts'
import { done, refuse } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { bench, checkedIn, clerk, codeOf, ELECTION, listed, must, OFFICE, recorded, STATION } from './sample-books.ts'

const { newLedger, pathOf } = bench()
const [ROLL, PREP, DAY] = [`${OFFICE}/D01`, `${OFFICE}/prep/D01`, `${STATION}/D01`]
const sound = pathOf('sound.sqlite')

beforeAll(() => {
  const ledger = newLedger()
  must(
    write(ledger, { actor: clerk }, (append) => {
      for (let n = 1; n <= 5; n++) append('D01', 'voter.listed', listed(n))
      for (let n = 1; n <= 3; n++) append('prep/D01', 'person.recorded', recorded(n, '王小明', { 备注: '农'.repeat(900) }))
      keepProofs(ledger, [proof])
      return done(attach(ledger, Buffer.from('户口底册'.repeat(3000))))
    }),
  )
  let prev = NO_ENTRY
  for (const seq of [1, 2, 3]) {
    const body = checkedIn(seq)
    const at = '2026-11-10T01:00:00.000Z'
    const written = writeEntry<'checked-in'>({
      v: 1,
      election: ELECTION,
      book: DAY,
      seq,
      prev,
      at,
      actor: clerk,
      type: 'checked-in',
      body,
    })
    ledger.db.transaction(() => insertEntries(ledger.statements, [written])).immediate()
    prev = written.hash
  }
  closeLedger(ledger)
  copyFileSync(ledger.path, sound)
})

/** A manifest as a device signed it. */
const proof = signedBy(generateKeyPairSync('ed25519').privateKey)
function signedBy(key: KeyObject): Signed {
  const signKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
  const manifest = canonical({ election: ELECTION, sender: deviceOf(signKey), books: [] })
  return { manifest, signature: sign(null, Buffer.from(manifest), key), sender: pemOf(signKey) }
}

let copies = 0
function copy(): string {
  const path = pathOf(`copy-${++copies}.sqlite`)
  copyFileSync(sound, path)
  return path
}

/** What someone can do who has the file and an SQL shell: the guards off, the change, the guards on again. */
function tampered(change: (db: Database.Database) => void): string {
  const path = copy()
  const db = new Database(path)
  const guards = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as { name: string; sql: string }[]
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
  change(db)
  for (const { sql } of guards) db.exec(sql)
  db.close()
  return path
}

const sql = (text: string) => (db: Database.Database) => void db.exec(text)
/** Changes what an entry says; with a right hash for the new text where `hashed`. */
const restate =
  (book: string, seq: number, change: (entry: Entry) => unknown, hashed = false) =>
  (db: Database.Database) => {
    const text = db.prepare('SELECT text FROM entries WHERE book = ? AND seq = ?').pluck().get(book, seq) as string
    const changed = change(JSON.parse(text) as Entry)
    const fresh = typeof changed === 'string' ? changed : canonical(changed)
    db.prepare('UPDATE entries SET text = ?, hash = iif(?, ?, hash) WHERE book = ? AND seq = ?').run(
      fresh,
      Number(hashed),
      sha256(fresh),
      book,
      seq,
    )
  }

describe('verify', () => {
  it('finds a sound ledger sound, and leaves the file as it was', () => {
    const path = copy()
    expect(must(verifyLedger(path))).toEqual({ entries: 11, books: 3, forked: [], attachments: 1, proofs: 1, election: ELECTION })
    expect(readFileSync(path).equals(readFileSync(sound))).toBe(true)
  })

  it.each([
    ['another name in it', restate(ROLL, 3, (entry) => ({ ...entry, body: listed(3, 1, '李四') })), { book: ROLL, seq: 3 }],
    [
      'another clerk in it',
      restate(DAY, 1, (entry) => ({ ...entry, actor: [{ person: 'x', role: 'y' }] })),
      { book: DAY, seq: 1 },
    ],
    ['one letter more', restate(DAY, 2, (entry) => `${canonical(entry)} `), { book: DAY, seq: 2 }],
    [
      'no JSON in it but what SQLite takes for it, though the hash is right',
      restate(DAY, 3, () => '{type:1}', true),
      { book: DAY, seq: 3 },
    ],
    ['nothing in it, though the hash is right', restate(DAY, 3, () => 'null', true), { book: DAY, seq: 3 }],
    [
      'keys no check-in has, though the hash is right',
      restate(DAY, 3, (entry) => ({ ...entry, note: 1 }), true),
      { book: DAY, seq: 3 },
    ],
    [
      'another book than its own',
      sql(`UPDATE entries SET book = '${OFFICE}/D02', seq = 1 WHERE book = '${DAY}' AND seq = 1`),
      { book: `${OFFICE}/D02`, seq: 1 },
    ],
  ])('names the first damaged entry when one has %s', (_, change, place) => {
    expect(verifyLedger(tampered(change))).toMatchObject(refuse('ledger.entry-changed', place))
  })

  it('names the first of several damaged entries, in the order of books', () => {
    const path = tampered((db) => [5, 2, 4].forEach((seq) => restate(ROLL, seq, (entry) => ({ ...entry, at: '' }))(db)))
    expect(verifyLedger(path)).toEqual(refuse('ledger.entry-changed', { book: ROLL, seq: 2 }))
  })

  it.each([
    ['in the middle', sql(`DELETE FROM entries WHERE book = '${ROLL}' AND seq = 3`), { book: ROLL, seq: 3 }],
    ['that moved on', sql(`UPDATE entries SET seq = 4 WHERE book = '${DAY}' AND seq = 3`), { book: DAY, seq: 3 }],
    ['at the start', sql(`DELETE FROM entries WHERE book = '${PREP}' AND seq = 1`), { book: PREP, seq: 1 }],
    ['which another stands for', restate(DAY, 2, (entry) => ({ ...entry, body: checkedIn(5) }), true), { book: DAY, seq: 2 }],
  ])('names an entry that is missing %s', (_, change, place) => {
    expect(verifyLedger(tampered(change))).toEqual(refuse('ledger.entry-missing', place))
  })

  it.each([
    ['a voter’s name', "UPDATE voters SET name = '李四' WHERE voter = 'D01-0001'", 'voters'],
    [
      'a voter more',
      `INSERT INTO voters SELECT 'D01-0009', constituency, version, struck, name, id_number, register, fields, seq, hash FROM voters LIMIT 1`,
      'voters',
    ],
    ['a participation less', "DELETE FROM participations WHERE voter = 'D01-0002'", 'participations'],
    ['a paper more', "INSERT INTO paper_differences (hash, contest, papers) VALUES ('a', 'D01', 1)", 'paper_differences'],
    ['a person struck out', "UPDATE persons SET extra = '{}'", 'persons'],
    ['an undoing that nobody stated', "INSERT INTO taken_back (ref, hash) VALUES ('a', 'b')", 'taken_back'],
    ['the last entry of a book gone, its row left', `DELETE FROM entries WHERE book = '${DAY}' AND seq = 3`, 'participations'],
  ])('names the view that differs from the entries: %s', (_, change, view) => {
    expect(verifyLedger(tampered(sql(change)))).toMatchObject({
      ok: false,
      error: { code: 'ledger.view-differs', params: { view } },
    })
  })

  it.each([
    ['changed', "UPDATE attachments SET bytes = x'00'", 'ledger.attachment-changed'],
    ['under another hash', "UPDATE attachments SET sha256 = 'f'", 'ledger.attachment-changed'],
  ])('finds an attached file %s', (_, change, code) => {
    expect(codeOf(verifyLedger(tampered(sql(change))))).toBe(code)
  })

  it.each([
    ['with another manifest', "UPDATE proofs SET manifest = replace(manifest, 'books', 'cooks')"],
    ['with another signature', 'UPDATE proofs SET signature = zeroblob(64)'],
    ['with a signature cut off', "UPDATE proofs SET signature = x'00'"],
    ['under another hash', "UPDATE proofs SET sha256 = 'f'"],
    ['of another key', "UPDATE proofs SET sender = 'x'"],
  ])('finds a signed manifest %s', (_, change) => {
    expect(codeOf(verifyLedger(tampered(sql(change))))).toBe('ledger.proof-changed')
  })

  it.each([
    'DROP TRIGGER entries_stay',
    'DROP TRIGGER proofs_stay',
    'DROP INDEX entries_book',
    'DROP TABLE decisions',
    'CREATE TABLE more (a)',
    'DROP TABLE migrations',
  ])('finds that the guards or tables are not ours: %s', (change) => {
    const path = copy()
    const db = new Database(path)
    db.exec(change)
    db.close()
    expect(codeOf(verifyLedger(path))).toMatch(/^ledger\.(tables-differ|foreign)$/)
  })

  it('finds entries of two elections in one file', () => {
    const change = (db: Database.Database) => {
      const entry = {
        v: 1,
        election: ELECTION.slice(2),
        book: `${STATION}/D02`,
        seq: 1,
        prev: NO_ENTRY,
        at: '2026-11-10T01:00:00.000Z',
        actor: clerk,
        type: 'incident',
        body: { what: '雨' },
      } as const
      const { book, text, hash } = { book: entry.book, ...writeEntry<'incident'>(entry) }
      db.prepare('INSERT INTO entries (book, seq, hash, text) VALUES (?, 1, ?, ?)').run(book, hash, text)
    }
    expect(codeOf(verifyLedger(tampered(change)))).toBe('ledger.two-elections')
  })
})
