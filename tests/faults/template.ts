import { copyFileSync, cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '#backup/back-up.ts'
import { sha256 } from '#ledger/canonical.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { clerk, need, nominate, office, publish, station, two, villagers } from '../fixtures/election.ts'
import { keepKeys } from './kept-keys.ts'

export const VOTERS = 120
const BUNDLES = 12
const PLACES = 4
export const card = (n: number): string => `D01-${String(n).padStart(4, '0')}`

/**
 * A small election as every scenario finds it: `office.sqlite`, the open station `D01.sqlite`, the closed one `closed.sqlite`, its
 * bundles of the day in `bundles/`, ledgers of an earlier state in `old/`, and damaged ones with a backup in `places/`.
 */
export async function makeTemplate(folder: string): Promise<void> {
  const town = await office(folder)
  publish(town, villagers(VOTERS))
  nominate(town)
  const { ledger, keys } = await station(town, folder, 'D01')
  need(openStation(ledger, two, { papers: { D01: 9000, 'D01-1': 9000, 'D01-2': 0 }, checklist: {} }))
  keepKeys(folder, 'office', town.keys)
  keepKeys(folder, 'D01', keys)
  closeLedger(town.ledger)
  ledger.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(ledger.path, join(folder, 'morning.sqlite'))

  for (const made of ['bundles', 'old', 'places', 'stick']) mkdirSync(join(folder, made))
  for (let n = 1; n <= BUNDLES; n++) {
    need(checkIn(ledger, { actor: clerk }, { voter: card(n), channel: 'station', principals: [] }))
    const { path } = need(await exportDay(ledger, keys, clerk, 'sync', join(folder, 'bundles')))
    renameSync(path, join(folder, 'bundles', `${String(n).padStart(2, '0')}.xuance`))
  }
  ledger.db.pragma('wal_checkpoint(TRUNCATE)')
  const backup = need(backUp(ledger, { why: 'timed' })).path
  need(checkIn(ledger, { actor: clerk }, { voter: card(VOTERS), channel: 'station', principals: [] }))
  const expected = expectedPapers(ledger)
  need(closeStation(ledger, two, Object.fromEntries(Object.entries(expected).map(([contest, { unused }]) => [contest, unused]))))
  closeLedger(ledger)
  renameSync(ledger.path, join(folder, 'closed.sqlite'))
  renameSync(join(folder, 'morning.sqlite'), join(folder, 'D01.sqlite'))
  closeLedger(need(openLedger(join(folder, 'D01.sqlite'))))

  for (let n = 1; n <= BUNDLES; n++) copyFileSync(join(folder, 'D01.sqlite'), join(folder, 'old', `${n}.sqlite`))
  const damaged = readFileSync(join(folder, 'closed.sqlite'))
  damaged.fill(0, damaged.length / 2, damaged.length / 2 + 4096)
  writeFileSync(join(folder, 'damaged.sha256'), sha256(damaged))
  for (let n = 1; n <= PLACES; n++) {
    const place = join(folder, 'places', String(n))
    mkdirSync(place)
    writeFileSync(join(place, 'D01.sqlite'), damaged)
    copyFileSync(backup, join(place, 'backup.sqlite'))
  }
}

export const copyTemplate = (template: string, to: string): void => cpSync(template, to, { recursive: true })
