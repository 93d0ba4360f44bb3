import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import { closeLedger, openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import type { Result } from '#contract/result.ts'
import * as schema from '#ledger/views/schema.ts'
import { getTableName } from '#ledger/drizzle.ts'

export const ELECTION = 'R-20261110-0a1b2c3d'
export const OFFICE = '00000000000000aa'
export const STATION = '00000000000000bb'
export const clerk: Actor = [{ person: 'clerk-1', role: 'clerk' }]

/** A temp folder for one test file, gone afterwards, and the ledgers opened in it. */
export function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-ledger-'))
  const open: Ledger[] = []
  let made = 0
  afterAll(() => {
    open.forEach(closeLedger)
    rmSync(folder, { recursive: true, force: true })
  })
  const pathOf = (name: string) => join(folder, name)
  const newLedger = (device: string = OFFICE): Ledger => {
    const ledger = must(openLedger(pathOf(`${++made}.sqlite`), { create: true }))
    open.push(ledger)
    setLocalValue(ledger, 'device', device)
    setLocalValue(ledger, 'election', ELECTION)
    return ledger
  }
  return { folder, pathOf, newLedger }
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The refusal's code, or `ok`. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

export const card = (n: number): string => `D01-${String(n).padStart(4, '0')}`

const fieldsOf = (n: number, name = '王小明'): Body<'voter.listed'>['fields'] => ({
  name,
  sex: '女',
  birth: '1979-03-01',
  idNumber: `33079919790301${String(n).padStart(4, '0')}`,
  register: 1,
  contests: ['D01'],
})

export const listed = (n: number, version = 1, name?: string): Body<'voter.listed'> => ({
  voter: card(n),
  version,
  fields: fieldsOf(n, name),
})

export const checkedIn = (n: number): Body<'checked-in'> => ({
  voter: card(n),
  contests: ['D01'],
  channel: 'station',
  papers: { D01: 1 },
  for: [],
})

export const recorded = (n: number, name: string, extra: Record<string, string> = {}): Body<'person.recorded'> => ({
  person: `P${String(n).padStart(16, '0')}`,
  source: { sha256: 'a'.repeat(64), row: n + 1 },
  fields: { name, idNumber: fieldsOf(n).idNumber },
  extra,
})

/** Every row of every table that follows from the entries, as text, by table. */
export function viewsOf({ db }: Ledger): Readonly<Record<string, readonly string[]>> {
  const rows = (table: string) =>
    (db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).sort()
  return Object.fromEntries(Object.values(schema.views).map((table) => [getTableName(table), rows(getTableName(table))]))
}

export const countEntries = ({ db }: Ledger): number => db.prepare('SELECT count(*) FROM entries').pluck().get() as number
