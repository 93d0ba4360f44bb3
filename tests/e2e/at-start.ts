import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { closeLedger } from '#ledger/open.ts'
import { PASSPHRASE as STATION_PASSPHRASE } from '../fixtures/election.ts'
import { liveStation } from '../fixtures/live-station.ts'
import type { AppHost } from './app-host.ts'
import { beforeTheRoll, nothingBegun, type Moment } from './moments.ts'
import { operatorAt, PASSPHRASE } from './operator.ts'
import { pretend, withClock, withFault } from './scenes.ts'

/** A computer at which nobody can work yet, or no longer. */
export type Start = {
  /** The page of `start/` that it shows. */
  readonly screen: string
  readonly what: string
  readonly live: () => Moment | Promise<Moment>
  /** What somebody does in Chinese until it stands there. */
  readonly come?: (page: Page, host: AppHost) => Promise<unknown>
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

/** A station's laptop whose disk forgot some pages. */
async function damaged(): Promise<Moment> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-damaged-'))
  const station = await liveStation(at)
  station.damage()
  closeLedger(station.town.ledger)
  return { home: station.home, place: 'station', pin: '', drop: () => rmSync(at, { recursive: true, force: true }) }
}

async function keysFor(page: Page, kind: RegExp): Promise<void> {
  const operator = operatorAt(page)
  await operator.choose(kind)
  if (kind.source.endsWith('办公室')) await operator.setUpElection()
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
}

/** What of the app's state cannot be brought about at will, told by it all the same. */
const told = (change: Parameters<typeof pretend>[3], title: string | RegExp) => async (page: Page, host: AppHost) => {
  await pretend(page, host, 'app.state', change)
  await page.reload()
  await heading(page, title)
}

const building = (state: 'running' | 'cancelled' | 'refused') =>
  told(
    (app) => ({
      ...app,
      kind: 'rehearsal',
      places: [],
      jobs: [{ id: 'j', name: 'app.rehearse', place: null, state, stage: 'import', done: 3, of: 9, value: null, error: null }],
    }),
    /模拟选举|搭建/,
  )

const FAULTS = ['ledger.newer', 'ledger.read-only', 'ledger.disk-full', 'ledger.busy', 'ledger.of-nobody'] as const

export const STARTS: readonly Start[] = [
  { screen: 'FirstStart', what: 'nothing was begun', live: nothingBegun },
  {
    screen: 'FirstStart',
    what: 'a new election, filled in to its last step',
    live: nothingBegun,
    come: async (page) => {
      await operatorAt(page).choose(/^选举办公室/)
      await operatorAt(page).setUpElection()
    },
  },
  {
    screen: 'Recovery',
    what: 'the recovery key of a new election is not printed yet',
    live: nothingBegun,
    come: async (page) => {
      await keysFor(page, /^选举办公室/)
      await heading(page, /打印恢复密钥/)
    },
  },
  {
    screen: 'Enrol',
    what: 'a new laptop of a station',
    live: nothingBegun,
    come: async (page) => {
      await keysFor(page, /^投票站/)
      await page.locator('.enrol-steps').waitFor()
    },
  },
  { screen: 'Unlock', what: 'the keys are locked', live: beforeTheRoll },
  { screen: 'ClockPage', what: 'the clock is behind', live: beforeTheRoll, come: told(withClock, '电脑的时间不对') },
  { screen: 'Waiting', what: 'a town is being built', live: nothingBegun, come: building('running') },
  { screen: 'Waiting', what: 'building it was cancelled', live: nothingBegun, come: building('cancelled') },
  { screen: 'Waiting', what: 'building it failed', live: nothingBegun, come: building('refused') },
  ...FAULTS.map((code) => ({
    screen: 'FaultPage',
    what: code,
    live: beforeTheRoll,
    come: async (page: Page, host: AppHost) => {
      await pretend(page, host, 'app.state', withFault(code))
      await page.reload()
      await page.locator('.fault').waitFor()
    },
  })),
  {
    screen: 'FaultPage',
    what: 'a damaged ledger that has a backup',
    live: damaged,
    come: (page) => page.getByRole('region', { name: '用备份恢复' }).getByRole('radio').first().waitFor(),
  },
  {
    screen: 'Restored',
    what: 'it was restored',
    live: damaged,
    come: async (page) => {
      await page.getByLabel('这台电脑的口令').fill(STATION_PASSPHRASE)
      await page.getByRole('button', { name: /^用它恢复/ }).click()
      await heading(page, '账本已经恢复')
    },
  },
]
