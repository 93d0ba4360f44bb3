import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { openLedger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { readBook } from '#office/reading/tables.ts'
import { beginElection } from '#rehearsal/office-side.ts'
import { makeFolders } from '#rehearsal/plan.ts'
import { officeActor } from '#rehearsal/staff.ts'
import { syntheticTown, writeTown } from '#rehearsal/town/town.ts'
import { need } from '../fixtures/election.ts'
import { ms, time, type Measured } from './measure.ts'

/** The nine household exports of a town, some 60,000 rows, imported; against reading the same files and inserting their rows bare. */
export async function importing(at: string): Promise<Measured> {
  const town = join(at, 'town')
  await writeTown(town, syntheticTown({ seed: 'bench', voters: 46_000, day: '2026-12-15' }))
  const files = readdirSync(town).filter((name) => name.endsWith('.xlsx'))
  const bytes = files.map((name) => readFileSync(join(town, name)))

  let rows = 0
  const bare = new Database(join(at, 'bare-import.sqlite'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE t (file TEXT, row INTEGER, cells TEXT) STRICT')
  const insert = bare.prepare('INSERT INTO t VALUES (?, ?, ?)')
  const plain = time(() =>
    bare.transaction(() => {
      for (const [i, file] of files.entries())
        for (const table of need(readBook(file, bytes[i]!)).tables)
          for (let row = 0; row < table.size; row++, rows++)
            insert.run(file, row, JSON.stringify(table.row(row).map(({ text }) => text)))
    })(),
  )
  bare.close()

  const ledger = need(openLedger(join(at, 'import.sqlite'), { create: true }))
  await beginElection(ledger, need(await setUpKeys(ledger, 'bench bench bench')), makeFolders(join(at, 'out')), town)
  const own = time(() => {
    for (const [i, file] of files.entries()) need(importHouseholds(ledger, officeActor('registrar'), join(town, file), bytes[i]!))
  })
  ledger.db.close()
  const ratio = own / plain
  return {
    what: `import of household exports, ${rows} rows`,
    bar: '≤ 3 × reading the files and inserting their rows bare',
    measured: `${ratio.toFixed(1)} × (${ms(own)} against ${ms(plain)})`,
    holds: ratio <= 3,
  }
}
