import { copyFileSync, mkdirSync, openSync, closeSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger, type Ledger } from '#ledger/open.ts'
import { unlockKeys } from '#bundles/device.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { need, PASSPHRASE, station, two, type Office } from '../fixtures/election.ts'
import { townOf } from '../fixtures/laptop.ts'

export { card, come } from '../fixtures/laptop.ts'

const PAPERS = { D01: 60, 'D01-1': 60, 'D01-2': 0 }

/** An office with a published roll of `voters`, and the open station D01. */
export async function polling(folder: string, voters: number): Promise<{ readonly town: Office; readonly laptop: Office }> {
  const town = await townOf(folder, voters)
  const laptop = await station(town, folder, 'D01')
  need(openStation(laptop.ledger, two, { papers: PAPERS, checklist: {} }))
  return { town, laptop }
}

/** A closed ledger as a machine without power leaves it: all three files as they lie. */
export function copyOf({ path }: Ledger, to: string): string {
  mkdirSync(join(to, '..'), { recursive: true })
  for (const end of ['', '-wal']) {
    try {
      copyFileSync(`${path}${end}`, `${to}${end}`)
    } catch {
      // No -wal: nothing was written since it was merged.
    }
  }
  return to
}

/** A disk that forgot some pages of 4096 bytes: zeros from `from` to before `to`. */
export function zeroPages(path: string, from: number, to: number): void {
  const file = openSync(path, 'r+')
  const end = Math.min(to * 4096, statSync(path).size)
  if (end > from * 4096) writeSync(file, Buffer.alloc(end - from * 4096), 0, end - from * 4096, from * 4096)
  closeSync(file)
}

/** The restored laptop as it is opened again, with its new keys. */
export async function reopened(path: string): Promise<Office> {
  const ledger = need(openLedger(path))
  return { ledger, keys: need(await unlockKeys(ledger, PASSPHRASE)) }
}
