import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { closeLedger, setLocalValue } from '#ledger/open.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { verifierOf } from '#people/pin.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'
import { townView } from '#office/gates/town-view.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import {
  admin,
  householdCsv,
  itIs,
  need,
  newLaptop,
  nominate,
  office,
  PASSPHRASE,
  publish,
  registrar,
  reviewers,
  villagers,
  type Office,
} from '../fixtures/election.ts'
import { openHome, type AppHost } from './app-host.ts'

/** Everyone's PIN at this office. */
export const OFFICE_PIN = '46808642'

const OFFICE = [
  { person: 'o-admin', name: '施国强', roles: ['admin'] },
  { person: 'o-committee', name: '傅建平', roles: ['committee'] },
  { person: 'o-committee-2', name: '龚丽萍', roles: ['committee'] },
  { person: 'o-reviewer', name: '楼亚萍', roles: ['reviewer'] },
]
const STATION = [
  { person: 'D01-lead', name: '王芳', roles: ['lead'] },
  { person: 'D01-clerk', name: '陈伟', roles: ['clerk'] },
  { person: 'D01-overseer-1', name: '骆军', roles: ['overseer'] },
  { person: 'D01-overseer-2', name: '金秀兰', roles: ['overseer'] },
].map((each) => ({ ...each, constituency: 'D01' }))

export type TwoHomes = {
  readonly office: AppHost
  /** A laptop on which nothing was begun. */
  readonly laptop: AppHost
  /** Goes to and fro between the two. */
  readonly stick: string
  /** The enrolment of one more laptop. */
  readonly enrolment: Uint8Array
  /** What lies on the stick, by the end of its name. */
  onStick(ending: string): string
  close(): Promise<void>
}

/**
 * An office in earnest with the roll of D01 published, and candidates where they are `nominated`; beside it an empty laptop. `late`: it was
 * published three days too late and hangs nowhere yet.
 */
export async function twoHomes({ nominated = true, late = false } = {}): Promise<TwoHomes> {
  const at = mkdtempSync(join(tmpdir(), 'xuance-two-'))
  const [home, empty, stick] = ['office', 'laptop', 'stick'].map((name) => join(at, name)) as [string, string, string]
  for (const folder of [join(home, 'live'), empty, stick]) mkdirSync(folder, { recursive: true })
  const town = await office(join(home, 'live'), 'office', [], 'live')
  need(assignPeople(town.ledger, admin, [...OFFICE, ...STATION]))
  need(describeStation(town.ledger, admin, { constituency: 'D01', address: '东坞村文化礼堂', telephone: '0579-0001' }))
  const kept = await verifierOf(OFFICE_PIN)
  for (const { person } of OFFICE) setLocalValue(town.ledger, `pin/${person}`, kept)
  if (late) publishedLate(town)
  else publish(town, villagers(24))
  if (nominated) nominate(town)
  closeLedger(town.ledger)
  const another = await newLaptop(at, 'another')
  closeLedger(another.ledger)
  const hosts = [await openHome(home), await openHome(empty)] as const
  return {
    office: hosts[0],
    laptop: hosts[1],
    stick,
    enrolment: another.enrolment,
    onStick: (ending) => join(stick, readdirSync(stick).findLast((file) => file.endsWith(ending)) ?? ending),
    close: async () => {
      for (const host of hosts) await host.close()
      rmSync(at, { recursive: true, force: true })
    },
  }
}

function publishedLate({ ledger }: Office): void {
  itIs(ledger, '2026-11-28')
  need(importHouseholds(ledger, admin, 'D01.csv', householdCsv(villagers(24))))
  need(decideAll(ledger, admin))
  need(passBeforePublication(ledger, { registration: registrar, review: reviewers }, ['D01'], '已核对(模拟)', townView(ledger)))
  need(publishRoll(ledger, admin, 'D01'))
}

/** The office's window is unlocked, and somebody of its staff signs in. */
export async function atOffice(page: Page, name: string): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await signIn(page, name, OFFICE_PIN)
}

/** Somebody signs in with their PIN. */
export async function signIn(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: new RegExp(`^当前登录：${name}`) }).waitFor()
}

/** The groups of a fingerprint as a page shows them, in order. */
export const groupsShown = async (page: Page, list: string): Promise<readonly string[]> =>
  (await page.locator(`${list} li .digits`).allInnerTexts()).map((text) => text.trim())
