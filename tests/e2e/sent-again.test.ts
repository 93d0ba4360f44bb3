import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TypeName } from '#ledger/entries/index.ts'
import { factsOf } from '#ledger/read.ts'
import { need } from '../fixtures/election.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'
import { settled } from './settled.ts'

let laptop: LiveLaptop
let page: Page
/** The ids of what went out, and whether the answer to the next is lost. */
let sent: { name: string; requestId: string }[] = []
let loses = false

const sheet = (): Locator => page.locator('dialog[open]')
const told = (): Locator => sheet().getByRole('alert')
const stated = (type: TypeName): number => factsOf(need(laptop.host.app.machine.places.open('station')), type).length
const kept = (): Promise<string> => page.evaluate(() => JSON.stringify(sessionStorage))

/** What is stated by a sheet that opens over the room, whatever else is there. */
type Act = {
  readonly name: string
  readonly states: TypeName
  readonly key: string
  /** What is typed by whoever opens it first. */
  readonly fill: () => Promise<void>
}

const ACTS: readonly Act[] = [
  { name: 'voting.spoil', states: 'paper.spoiled', key: 'F4', fill: async () => {} },
  {
    name: 'voting.incident',
    states: 'incident',
    key: 'F7',
    fill: () => sheet().getByLabel('发生了什么').fill('停电两分钟'),
  },
]

const open = async ({ key }: Act): Promise<void> => {
  await page.locator('.box-input').waitFor()
  await settled(page)
  await page.keyboard.press(key)
  await sheet().waitFor()
}
const send = async (): Promise<void> => {
  await sheet().locator('form[aria-busy=false]').waitFor()
  await sheet().locator('.button-primary').click()
}
/** It was carried out, and the answer is lost. */
async function sendUnanswered(act: Act): Promise<void> {
  await open(act)
  await act.fill()
  loses = true
  await send()
  await told().filter({ hasText: '程序没有回答' }).waitFor()
}
const ids = ({ name }: Act): number => new Set(sent.flatMap((each) => (each.name === name ? [each.requestId] : []))).size

beforeAll(async () => {
  laptop = await openLiveLaptop()
  ;({ page } = laptop)
  await laptop.unlock()
  await laptop.signIn('王芳')
  await page.route('**/rpc', async (route) => {
    const frame = JSON.parse(route.request().postData() ?? '{}') as { kind?: string; name: string; requestId: string }
    if (!ACTS.some(({ name }) => name === frame.name)) return route.fallback()
    sent.push(frame)
    if (!loses) return route.fallback()
    loses = false
    await route.fetch()
    return route.abort()
  })
}, 120_000)
beforeEach(async () => {
  sent = []
  await laptop.goTo('check-in')
})
afterAll(() => laptop?.close())

describe.each(ACTS)('what was sent and not answered ($name)', (act) => {
  test.each([
    ['a reload', () => page.reload()],
    ['it was closed and opened again', () => page.keyboard.press('Escape')],
  ])('is the same request after %s, and written once', async (_, leave) => {
    const before = stated(act.states)
    await sendUnanswered(act)
    await leave()
    await sheet().waitFor({ state: 'detached' })
    await open(act)
    // Whoever opens it sees that it is not a new one.
    await told().filter({ hasText: '没有得到回答' }).waitFor()
    await send()
    await sheet().waitFor({ state: 'detached' })
    expect(sent).toHaveLength(2)
    expect(ids(act)).toBe(1)
    expect(stated(act.states)).toBe(before + 1)
    expect(await kept()).not.toContain(sent[0]!.requestId)
  })

  test('is another request once it was thrown away, or answered', async () => {
    const before = stated(act.states)
    await sendUnanswered(act)
    await sheet().getByRole('button', { name: '取消' }).click()
    // What may be written already is thrown away by nobody's slip.
    await told().filter({ hasText: '填的内容要丢掉吗' }).waitFor()
    await sheet().getByRole('button', { name: '丢掉' }).click()
    await sheet().waitFor({ state: 'detached' })
    for (const n of [2, 3]) {
      await open(act)
      expect(await told().count()).toBe(0)
      await act.fill()
      await send()
      await sheet().waitFor({ state: 'detached' })
      expect(ids(act)).toBe(n)
    }
    expect(stated(act.states)).toBe(before + 3)
  })

  test('is no longer said to be unanswered after it was refused', async () => {
    await open(act)
    await act.fill()
    await page.route(
      '**/rpc',
      async (route) => {
        const frame = JSON.parse(route.request().postData() ?? '{}') as { name: string }
        if (frame.name !== act.name) return route.fallback()
        return route.fulfill({ json: { ok: false, error: { code: 'ledger.busy', params: {} } } })
      },
      { times: 1 },
    )
    await send()
    await told().waitFor()
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await open(act)
    expect(await told().count()).toBe(0)
    await sheet().getByRole('button', { name: '取消' }).click()
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  // The browser complains of the line that the test cut.
  expect(laptop.complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([])
  expect(laptop.host.log).toEqual([])
})
