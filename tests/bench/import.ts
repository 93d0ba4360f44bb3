import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin, fileSite } from '#hosts/machine/begin.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { readBook } from '#office/reading/tables.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { officeActor } from '#rehearsal/staff.ts'
import { syntheticTown, writeTown } from '#rehearsal/town/town.ts'
import { need } from '../fixtures/election.ts'
import { ms, time, type Measured } from './measure.ts'

type Row = readonly string[]
type File = { readonly name: string; readonly bytes: Uint8Array; readonly read: () => readonly Row[] }

/** The household exports of a town of 60,000 rows, as nine workbooks and as one CSV file, and the folder that describes the town. */
export async function exportsOf(
  at: string,
): Promise<{ readonly town: string; readonly workbooks: readonly File[]; readonly csv: File }> {
  const town = join(at, 'town')
  await writeTown(town, syntheticTown({ seed: 'bench', voters: 50_000, day: '2026-12-15' }))
  const workbooks = readdirSync(town)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): File => {
      const bytes = readFileSync(join(town, name))
      return { name, bytes, read: () => rowsOf(name, bytes) }
    })
  const sheets = workbooks.map(({ read }) => read())
  const heading = sheets[0]!.findIndex((row) => row.includes('姓名'))
  const rows = [sheets[0]![heading]!, ...sheets.flatMap((sheet) => sheet.slice(heading + 1))]
  const bytes = Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'))
  // The plainest way there is to read such a file: no encoding is guessed, no cell is looked at.
  return { town, workbooks, csv: { name: 'town.csv', bytes, read: () => parse(bytes, { relaxColumnCount: true }) } }
}

const rowsOf = (name: string, bytes: Uint8Array): readonly Row[] =>
  need(readBook(name, bytes)).tables.flatMap(({ size, row }) =>
    Array.from({ length: size }, (_, i) => row(i).map(({ text }) => text)),
  )

/** Files of one kind, imported into the ledger of a new election, against reading the same files and inserting their rows bare. */
export async function importing(at: string, town: string, what: string, files: readonly File[]): Promise<Measured> {
  let rows = 0
  const bare = new Database(join(at, `bare-${what}.sqlite`))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE t (file TEXT, row INTEGER, cells TEXT) STRICT')
  const insert = bare.prepare('INSERT INTO t VALUES (?, ?, ?)')
  const plain = time(() =>
    bare.transaction(() => {
      for (const { name, read } of files) for (const cells of read()) insert.run(name, rows++, JSON.stringify(cells))
    })(),
  )
  bare.close()

  const path = join(at, `import-${what}.sqlite`)
  const facts = need(readElectionFile('election.json', readFileSync(join(town, 'election.json'), 'utf8')))
  const areas = need(readConstituencies('constituencies.csv', readFileSync(join(town, 'constituencies.csv'))))
  const asked = { kind: 'trial' as const, draft: { ...facts, ...areas } }
  need(await begin(fileSite(path, `${path}.agekey`), asked, { secretStore: undefined, passphrase: 'bench bench bench' }))
  const ledger = need(openLedger(path))
  let persons = 0
  const own = time(() => {
    for (const { name, bytes } of files)
      persons += need(importHouseholds(ledger, officeActor('registrar'), join(town, name), bytes)).persons
  })
  closeLedger(ledger)
  if (persons < 60_000) throw new Error(`${persons} of ${rows} rows became persons`)
  const ratio = own / plain
  return {
    what: `import of ${what}, ${rows} rows`,
    bar: '≤ 3 × reading the same and inserting the rows bare',
    measured: `${ratio.toFixed(1)} × (${ms(own)} against ${ms(plain)})`,
    holds: ratio <= 3,
  }
}
