import type { Page } from 'playwright-core'
import { randomFrom } from '#rehearsal/random.ts'
import { stationActor } from '#rehearsal/staff.ts'
import { inventCount } from '#rehearsal/votes.ts'
import { factsOf } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { expectedPapers } from '#station/closing/close-station.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { nextRound, startRound } from '#station/counting/later-round.ts'
import { leaveOutDesks } from '#station/desks/leave-out-desks.ts'
import { need } from '../fixtures/election.ts'
import { pretend } from './scenes.ts'
import type { Scene, Stand } from './scenes-day.ts'
import { PLACE } from './scenes-town.ts'
import { settled } from './settled.ts'

/** Types how many papers of each contest are left, so many too few of the last one that has any. */
async function countPapers({ page, ledger }: Stand, missing: number): Promise<void> {
  const left = Object.values(expectedPapers(ledger)).map(({ unused }) => unused)
  const fields = page.locator('.equation-typed input')
  for (const [i, unused] of left.entries()) await fields.nth(i).fill(String(i === 1 ? unused - missing : unused))
}

/** An invented sheet of a contest, with a written-in name if any. */
function sheetOf(ledger: Ledger, code: string, writeIns: readonly (readonly [name: string, votes: number])[] = []) {
  const contest = contestsOf(electionOf(ledger).body, PLACE).find((each) => each.code === code)!
  const listed = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === code)!
  const { participants } = turnoutOf(ledger, contest)
  const candidates = listed.body.candidates.map(({ candidate }) => candidate)
  const figures = inventCount(randomFrom('sheet'), { seats: contest.seats, participants, candidates, writtenIn: undefined })
  return { ...figures, writeIns: writeIns.map(([name, votes]) => ({ name, for: votes })) }
}

type Written = Parameters<typeof sheetOf>[2]
const type = (ledger: Ledger, who: 'typist-1' | 'typist-2', contest: string, more: Written = [], slip = false): void => {
  const sheet = sheetOf(ledger, contest, more)
  const votes = sheet.votes.map((line, i) => (slip && i === 1 ? { ...line, for: line.for - 1, against: line.against + 1 } : line))
  need(typeCount(ledger, stationActor(PLACE, who), { contest, round: 'first', figures: { ...sheet, votes } }))
}

/** The papers that are left are counted, the day of the second laptop is looked at. */
/** The paper in hand is put down, and the board could be read before the next. */
async function putDown(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await page.locator('.calling-foot[aria-busy=false]').waitFor()
}

export const atClosing: readonly Scene[] = [
  { name: 'closing', who: 'lead', path: 'closing' },
  {
    name: 'closing-difference',
    who: 'lead',
    path: 'closing',
    show: (stand) => countPapers(stand, 1),
    also: ['largest', 'english'],
  },
  {
    name: 'closing-confirm',
    who: 'lead',
    path: 'closing',
    show: async (stand) => {
      await countPapers(stand, 1)
      await stand.page.locator('.act-bar button').last().click()
      await stand.page.getByRole('dialog').waitFor()
    },
    also: ['widest'],
  },
  { name: 'closing-balanced', who: 'lead', path: 'closing', show: (stand) => countPapers(stand, 0) },
  {
    name: 'desks',
    who: 'lead',
    path: 'desks',
    show: async ({ page, town }) => {
      await page.locator('input[type=file]').setInputFiles(town.desk)
      await page.locator('.desks-file button').click()
      await page.locator('.finding').or(page.locator('.refusal')).first().waitFor()
    },
    also: ['english'],
  },
]

/** The count. */
export const afterClosing: readonly Scene[] = [
  { name: 'closed', who: 'lead', path: 'closing' },
  { name: 'count', who: 'typist-1', path: 'count', contest: 'D01', also: ['largest', 'english'] },
  {
    name: 'count-contradiction',
    who: 'typist-1',
    path: 'count',
    contest: 'D01',
    show: async ({ page, ledger }) => {
      const { collected, valid, invalid, votes } = sheetOf(ledger, 'D01')
      const lines = votes.flatMap(({ for: yes, against, abstain, void: wrong }) => [yes, against, abstain, wrong])
      const fields = page.locator('.sheet-form input.figure')
      for (const [i, figure] of [collected, valid, invalid, ...lines].with(3, lines[0]! - 10).entries())
        await fields.nth(i).fill(String(figure))
      await page.locator('.identity.text-seal').first().waitFor()
    },
    also: ['largest'],
  },
  {
    name: 'calling',
    who: 'typist-1',
    path: 'calling',
    contest: 'D01-2',
    show: async ({ page }) => {
      await page.locator('.tally').first().waitFor()
      const called = ['12', '1', '12', '1', '2', '12', '1q', '12', '1', '2', '2', '12', '1', '3', '1'].join('\n') + '\n'
      if (await page.locator('.tally-total', { hasText: /^0$/ }).nth(2).isVisible())
        for (const key of called) await (key === '\n' ? putDown(page) : page.keyboard.press(key))
    },
    also: ['english'],
  },
  {
    name: 'calling-fifty',
    who: 'typist-1',
    path: 'calling',
    contest: 'D01-2',
    show: async ({ page }) => {
      await page.locator('.tally').first().waitFor()
      for (let i = 0; i < 50; i++) {
        await page.keyboard.press('1')
        await putDown(page)
      }
      await settled(page)
    },
    also: ['largest'],
  },
  {
    name: 'count-waiting',
    who: 'typist-1',
    path: 'count',
    contest: 'D01',
    before: (ledger) => type(ledger, 'typist-1', 'D01'),
  },
  {
    name: 'count-differing',
    who: 'typist-2',
    path: 'count',
    contest: 'D01',
    before: (ledger) => type(ledger, 'typist-2', 'D01', [], true),
    also: ['english'],
  },
  {
    name: 'count-odd-papers',
    who: 'overseer-1',
    path: 'count',
    contest: 'D01',
    show: async ({ page }) => {
      await page.locator('.decisions header button').first().click()
      await page.locator('.odd-papers li').first().waitFor()
    },
    also: ['english'],
  },
  {
    name: 'count-adjudicate',
    who: 'overseer-1',
    path: 'count',
    contest: 'D01',
    show: async ({ page }) => {
      await page.locator('.decisions header button').first().click()
      await page.locator('.odd-papers li').nth(7).getByRole('button').click()
      await page.locator('.adjudicate').waitFor()
    },
  },
  {
    name: 'count-write-ins',
    who: 'overseer-1',
    path: 'count',
    contest: 'D01-1',
    before: (ledger) => {
      for (const who of ['typist-1', 'typist-2'] as const)
        type(ledger, who, 'D01-1', [
          ['陈喆', 1],
          ['陈哲', 1],
        ])
    },
    show: async ({ page }) => {
      await page.locator('.decisions header button').nth(1).click()
      await page.locator('.joining input').first().fill('陈喆')
      await page.locator('.joining input').nth(1).fill('字迹相同，都写明东坞村 2 组')
    },
    also: ['largest'],
  },
  { name: 'count-agreed', who: 'lead', path: 'count', contest: 'D01-1', also: ['widest'] },
  { name: 'result-unsigned', who: 'typist-1', path: 'result', contest: 'D01-1', also: ['largest'] },
]

export const WRITING = {
  id: 'writing',
  name: 'handing-over.export',
  place: PLACE,
  state: 'running',
  stage: 'write',
  done: 1,
  of: 3,
  value: null,
  error: null,
}

/** What the law says, what comes next, and the hand-over. */
export const afterCounting: readonly Scene[] = [
  { name: 'result', who: 'lead', path: 'result', contest: 'D01', also: ['widest'] },
  { name: 'result-tie', who: 'lead', path: 'result', contest: 'D01-1', also: ['largest', 'english'] },
  { name: 'result-void', who: 'lead', path: 'result', contest: 'D01-2' },
  { name: 'hand-over', who: 'lead', path: 'hand-over' },
  { name: 'receive', who: 'lead', path: 'receive', also: ['widest'] },
  {
    name: 'hand-over-done',
    who: 'lead',
    path: 'hand-over',
    before: (ledger) => {
      need(leaveOutDesks(ledger, { actor: stationActor(PLACE, 'lead', 'overseer-1') }, '电脑损坏(模拟)'))
    },
    show: async ({ page, town }) => {
      const done = page.locator('.telephone')
      await done.or(page.locator('.act')).first().waitFor()
      if (await done.isVisible()) return
      await page.locator('.folder input.input').fill(town.stick)
      await page.locator('.act').click()
      await done.waitFor()
    },
    also: ['largest', 'english'],
  },
  {
    name: 'revote-closing',
    who: 'lead',
    path: 'count',
    contest: 'D01-1',
    round: 'revote',
    before: (ledger) => {
      const contest = contestsOf(electionOf(ledger).body, PLACE).find(({ code }) => code === 'D01-1')!
      const asked = nextRound(ledger, contest)!
      const two = { actor: stationActor(PLACE, 'lead', 'overseer-1') }
      need(startRound(ledger, two, { contest: 'D01-1', round: 'revote', candidates: asked.candidates }))
    },
    show: async ({ page }) => {
      const fields = page.locator('.sheet-form').getByRole('textbox')
      for (const [i, figure] of [66, 1, 9, 88, 0, 11].entries()) await fields.nth(i).fill(String(figure))
    },
    also: ['widest'],
  },
  {
    name: 'hand-over-writing',
    who: 'lead',
    path: 'hand-over',
    show: async ({ page, host }) => {
      await pretend(page, host, 'app.state', (state) => ({ ...state, jobs: [WRITING] }))
      await page.reload()
      await page.locator('.hand-over-stage-now').waitFor()
    },
  },
]
