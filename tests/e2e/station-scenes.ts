import type { Page } from 'playwright-core'
import type { Ledger } from '#ledger/open.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { rollOf } from '#roll/election.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { listBox, sendBox, takeBackBox } from '#station/boxes/send-box.ts'
import { recordIncident } from '#station/voting/record-incident.ts'
import { need } from '../fixtures/election.ts'
import type { Scene, Stand } from './scenes-day.ts'
import { NAMESAKE, PLACE } from './scenes-town.ts'
import { settled } from './settled.ts'

const box = { box: '1' }
const overseers = { actor: stationActor(PLACE, 'overseer-1', 'overseer-2') }
const clerk = { actor: stationActor(PLACE, 'clerk') }

/** A voter of whom this is true, who did not come yet unless `came`. */
function someone(ledger: Ledger, is: { came?: boolean; agent?: number; principal?: boolean }, nth = 0): string {
  const { came = false, agent = 0, principal = false } = is
  const found = rollOf(ledger, PLACE).filter(
    ({ voter, fields }) =>
      fields.name !== NAMESAKE &&
      participationsOf(ledger, voter).length > 0 === came &&
      authorisationsOf(ledger, 'agent', voter).length >= agent &&
      authorisationsOf(ledger, 'principal', voter).length > 0 === principal,
  )
  return found[nth]!.voter
}

/** Who draws for others and came for themselves first. */
let cameAlone: string | undefined

/** Types into the box of the check-in, as an input method would. */
async function find({ page }: Stand, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await page.getByRole('option').or(page.getByRole('alert')).first().waitFor()
  await settled(page)
}

async function show(stand: Stand, text: string): Promise<void> {
  await find(stand, text)
  await stand.page.keyboard.press('Enter')
  await stand.page.getByRole('complementary').getByRole('heading').first().waitFor()
}

async function pick({ page }: Stand, nth: number, voter: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox').nth(nth).focus()
  await page.keyboard.insertText(voter)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

const press =
  (key: string) =>
  async ({ page }: Stand): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

async function fill(page: Page, figures: readonly (number | string)[]): Promise<void> {
  const fields = page.getByRole('dialog').getByRole('textbox')
  for (const [i, figure] of figures.entries()) await fields.nth(i).fill(String(figure))
}

/** Answers the first items of the checklist, and counts the papers. */
async function prepare({ page }: Stand, items: number, papers: readonly number[]): Promise<void> {
  const answers = page.locator('.checklist .item')
  await answers.first().waitFor()
  for (let i = 0; i < Math.min(items, await answers.count()); i++) await answers.nth(i).getByRole('radio').first().press('Space')
  const fields = page.locator('.received input')
  for (const [i, count] of papers.entries()) await fields.nth(i).fill(String(count))
}

/** The eve: what is gone through before the first voter comes. */
export const beforeOpening: readonly Scene[] = [
  { name: 'station-not-open', who: 'clerk', path: 'check-in' },
  { name: 'station-prepare', who: 'lead', path: 'prepare', also: ['largest', 'english'] },
  {
    name: 'station-prepare-refused',
    who: 'lead',
    path: 'prepare',
    show: ({ page }) => page.locator('.act').click(),
  },
  { name: 'station-prepare-half', who: 'lead', path: 'prepare', show: (stand) => prepare(stand, 5, [190, 95]) },
  {
    name: 'station-opening',
    who: 'lead',
    path: 'prepare',
    show: async (stand) => {
      await prepare(stand, 99, [190, 190, 190])
      await stand.page.locator('.act').click()
      await stand.page.getByRole('dialog').waitFor()
    },
    also: ['widest'],
  },
  { name: 'proxies', who: 'lead', path: 'proxies', also: ['largest'] },
  {
    name: 'proxies-new',
    who: 'lead',
    path: 'proxies',
    show: async (stand) => {
      const { page, ledger } = stand
      await page.locator('.heading-acts .button-primary').click()
      await pick(stand, 0, someone(ledger, {}, 3))
      await pick(stand, 0, someone(ledger, {}, 5))
      await page.locator('dialog .text-pine').first().waitFor()
    },
    also: ['largest', 'english'],
  },
  {
    name: 'proxies-refused',
    who: 'lead',
    path: 'proxies',
    show: async (stand) => {
      const { page, ledger } = stand
      await page.locator('.heading-acts .button-primary').click()
      await pick(stand, 0, someone(ledger, { agent: 1 }))
      await pick(stand, 0, someone(ledger, { principal: true }))
      await page.locator('dialog .finding').first().waitFor()
    },
    also: ['english'],
  },
]

/** The day at the check-in, and around it. */
export const duringTheDay: readonly Scene[] = [
  { name: 'station-check-in', who: 'clerk', path: 'check-in', also: ['widest'] },
  {
    name: 'station-namesakes',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => find(stand, NAMESAKE),
    also: ['largest', 'widest'],
  },
  {
    name: 'station-voter',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => show(stand, someone(stand.ledger, {})),
    also: ['largest', 'english'],
  },
  {
    name: 'station-principals',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => show(stand, someone(stand.ledger, { agent: 2 })),
    also: ['largest', 'widest'],
  },
  {
    name: 'station-taken',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => show(stand, someone(stand.ledger, { came: true })),
    also: ['english', 'largest', 'widest'],
  },
  {
    name: 'station-taken-by-proxy',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => show(stand, someone(stand.ledger, { came: true, principal: true })),
  },
  {
    name: 'station-authorised',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => show(stand, someone(stand.ledger, { principal: true })),
  },
  {
    name: 'station-elsewhere',
    who: 'clerk',
    path: 'check-in',
    show: (stand) => find(stand, stand.town.neighbour),
  },
  { name: 'station-nobody', who: 'clerk', path: 'check-in', show: (stand) => find(stand, '查无此人') },
  {
    name: 'station-part',
    who: 'clerk',
    path: 'check-in',
    show: async (stand) => {
      // In the first look they come for themselves alone.
      if (!cameAlone) {
        cameAlone = someone(stand.ledger, { agent: 1 })
        await show(stand, cameAlone)
        for (const box of await stand.page.locator('.principal input').all()) await box.uncheck()
        await settled(stand.page)
        await stand.page.keyboard.press('Enter')
        await stand.page.locator('.issued-number').waitFor()
      }
      await show(stand, cameAlone)
    },
    also: ['largest', 'widest'],
  },
  {
    name: 'station-issued',
    who: 'clerk',
    path: 'check-in',
    show: async (stand) => {
      await show(stand, someone(stand.ledger, { agent: 1 }))
      await settled(stand.page)
      await stand.page.keyboard.press('Enter')
      await stand.page.locator('.issued-number').waitFor()
    },
    also: ['largest'],
  },
  { name: 'station-when-wrong', who: 'lead', path: 'check-in', show: press('F10'), also: ['largest', 'english', 'widest'] },
  { name: 'station-menu', who: 'clerk', path: 'check-in', show: press('F9'), also: ['widest'] },
  { name: 'station-count-left', who: 'clerk', path: 'check-in', show: press('F3'), also: ['widest'] },
  { name: 'station-spoil', who: 'clerk', path: 'check-in', show: press('F4') },
  { name: 'station-undo', who: 'clerk', path: 'check-in', show: press('F2') },
  { name: 'station-incident', who: 'clerk', path: 'check-in', show: press('F7') },
  { name: 'station-undo-late', who: 'clerk', path: 'check-in', later: 9, show: press('F2'), also: ['widest'] },
  {
    name: 'station-undo-second',
    who: 'clerk',
    path: 'check-in',
    later: 9,
    show: async (stand) => {
      await press('F2')(stand)
      await stand.page.locator('.undo-reasons button').first().click()
      await settled(stand.page)
      await stand.page.keyboard.press('Enter')
      await stand.page.locator('.give-pin').waitFor()
    },
    also: ['largest'],
  },
  {
    name: 'incidents',
    who: 'clerk',
    path: 'incidents',
    before: (ledger) =>
      void need(recordIncident(ledger, clerk, { what: '东侧摄像头黑屏两分钟(模拟)', done: '重新插线，已恢复，录像连续' })),
    also: ['english'],
  },
  { name: 'boxes-none', who: 'clerk', path: 'boxes' },
  {
    name: 'boxes-list',
    who: 'clerk',
    path: 'boxes',
    show: async (stand) => {
      const { page, ledger } = stand
      await page.locator('.heading-acts .button-primary').click()
      const reasons = ['疾病', '残疾']
      for (const [i, reason] of reasons.entries()) {
        await pick(stand, 0, someone(ledger, {}, 8 + i))
        await page.getByRole('dialog').locator('select').nth(i).selectOption(reason)
      }
    },
  },
  {
    name: 'boxes-listed',
    who: 'overseer-1',
    path: 'boxes',
    before: (ledger) => {
      const reasons = ['疾病', '残疾', '行动不便', '疾病', '行动不便']
      const voters = reasons.map((reason, i) => ({ voter: someone(ledger, {}, 8 + i), reason }))
      need(listBox(ledger, clerk, { ...box, voters }))
    },
  },
  {
    name: 'boxes-out',
    who: 'overseer-1',
    path: 'boxes',
    show: async ({ page }) => {
      await page.locator('.mobile-acts .button-primary').click()
      await fill(page, [6, 6])
    },
  },
  {
    name: 'boxes-back',
    who: 'overseer-1',
    path: 'boxes',
    before: (ledger) => {
      const voters = [8, 9, 10, 11].map((nth) => someone(ledger, {}, nth))
      need(sendBox(ledger, overseers, { ...box, papers: { D01: 6, 'D01-1': 6, 'D01-2': 0 } }))
      for (const voter of voters) need(checkIn(ledger, clerk, { voter, channel: 'mobile', principals: [] }))
    },
    show: async ({ page }) => {
      await page.locator('.mobile-acts .button-primary').click()
      await fill(page, [4, 2, 4, 1, 0, 0])
      await page.locator('dialog .text-seal').first().waitFor()
    },
    also: ['largest', 'english'],
  },
  {
    name: 'boxes-difference',
    who: 'overseer-1',
    path: 'boxes',
    before: (ledger) => {
      const counted = { used: { D01: 4, 'D01-1': 4, 'D01-2': 0 }, returned: { D01: 2, 'D01-1': 1, 'D01-2': 0 } }
      const explanation = '一张乡级选票掉入水沟，两位监票人在场(模拟)'
      need(takeBackBox(ledger, overseers, { ...box, ...counted, explanation }))
    },
    also: ['largest'],
  },
  { name: 'board', who: 'lead', path: 'board' },
  { name: 'wall', who: 'lead', path: 'wall', also: ['english'] },
  { name: 'proxies-during-the-day', who: 'lead', path: 'proxies' },
]
