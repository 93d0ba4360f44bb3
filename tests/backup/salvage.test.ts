import Database from 'better-sqlite3'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { salvage } from '#backup/salvage.ts'
import { folder } from '../fixtures/folder.ts'

it('A damaged page that answers with rows of nothing is passed over, and nothing is thrown', () => {
  const at = folder()
  const path = join(at, 'damaged-ledger.sqlite')
  const db = new Database(path)
  // What is left of the table: the columns have lost what they may hold.
  db.exec('CREATE TABLE entries (book TEXT, seq INTEGER, hash, text)')
  for (const [hash, text] of [
    ['0'.repeat(64), null],
    [null, '{}'],
    [1, Buffer.from('{}')],
  ])
    db.prepare('INSERT INTO entries VALUES (?, ?, ?, ?)').run('x', 1, hash, text)
  db.close()
  expect(salvage(path, mkdtempSync(join(at, 'copy-')))).toEqual([])
})
