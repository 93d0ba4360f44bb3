import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { need, PASSPHRASE, registrar, reviewers } from '../fixtures/election.ts'
import { eveningOffice, PIN } from '../fixtures/evening-office.ts'
import { OFFICE_PIN, officeHome } from '../fixtures/office-home.ts'
import { FILES } from './roll-office.ts'
import { PLACE, type SceneTown, type Stage } from './scenes-town.ts'

/** A home at one moment of the election, and how its people sign in. */
export type Moment = {
  readonly home: string
  readonly place: string
  readonly pin: string
  /** Where the keys lie under one. */
  readonly passphrase?: string
  readonly drop: () => void
}

/** A new computer. */
export function nothingBegun(): Moment {
  const home = mkdtempSync(join(tmpdir(), 'xuance-new-'))
  return { home, place: '', pin: '', drop: () => rmSync(home, { recursive: true, force: true }) }
}

/** An election that was begun: files were taken in, and half of what they say waits for somebody's decision. */
export async function beforeTheRoll(): Promise<Moment> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-before-'))
  const home = await officeHome(at)
  const ledger = need(openLedger(join(home, 'live', 'office.sqlite')))
  need(importHouseholds(ledger, registrar, FILES.households.name, FILES.households.buffer))
  closeLedger(ledger)
  return {
    home,
    place: 'office',
    pin: OFFICE_PIN,
    passphrase: PASSPHRASE,
    drop: () => rmSync(at, { recursive: true, force: true }),
  }
}

/** The evening at the office: what came in is merged, a voter took part twice, a disk was copied, a bundle is in quarantine. */
export async function afterMerging(): Promise<Moment> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-merged-'))
  const { home, town, sticks } = await eveningOffice(at)
  for (const stick of [sticks.final, sticks.desk, sticks.copied, sticks.broken])
    await mergeBundle(town.ledger, town.keys, reviewers, stick)
  closeLedger(town.ledger)
  return { home, place: 'office', pin: PIN, passphrase: PASSPHRASE, drop: () => rmSync(at, { recursive: true, force: true }) }
}

/** A station of a rehearsal, or its office, so far. */
export const inRehearsal =
  (town: SceneTown, stage: Stage, place = PLACE) =>
  (): Moment => ({ ...town.at(stage), place, pin: '1357' })
