import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VoterCard } from '#contract/index.ts'
import { officeActor, stationActor } from '#rehearsal/staff.ts'
import { openHome, type AppHost } from './app-host.ts'
import { openBrowser, openWindow } from './browser.ts'
import { clerkAt, hasFocus, seen } from './clerk.ts'
import { landedOn, wrongAt, wrongOnPages } from './every-page.ts'
import { scanCard } from './station-scan.ts'
import { buildTown, OPEN, votersAt } from './rehearsal-host.ts'

let town: Awaited<ReturnType<typeof buildTown>>
let host: AppHost
let browser: Browser
let page: Page
let desk: ReturnType<typeof clerkAt>
/** One who may draw their own papers and nobody else's, the next such, one who authorised a proxy, and that proxy. */
let alone: VoterCard
let next: VoterCard
let principal: VoterCard
let agent: VoterCard
const complaints: string[] = []

beforeAll(async () => {
  town = await buildTown()
  host = await openHome(town.home)
  const voters = await votersAt(host)
  const free = voters.filter(({ state, principals }) => state.kind === 'free' && principals.length === 0)
  ;[alone, next] = [free[0]!, free[1]!]
  agent = voters.find(({ state, principals }) => state.kind === 'free' && principals.length > 0)!
  principal = voters.find(({ voter }) => voter === agent.principals[0]!.voter)!
  browser = await openBrowser()
  page = await openWindow(browser, host.address, complaints)
  desk = clerkAt(page)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  town?.drop()
})

const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('')

describe('the town office on the evening', () => {
  test('sees nine constituencies, eight of them in, and no key left in the address', async () => {
    await page.getByRole('link', { name: '各选区', exact: true }).click()
    await page.locator('.cards').waitFor()
    expect(await page.locator('[data-constituency]').count()).toBe(9)
    expect(await page.locator('.figures').innerText()).toMatch(/收到\s*8 \/ 9/)
    expect(page.url()).not.toContain('key')
    expect(await page.getByText('模拟', { exact: true }).isVisible()).toBe(true)
  })

  // The Chromium that comes with npm has no PDF viewer, and saves the file instead.
  test.runIf(process.platform === 'linux')('opens a register as the PDF that was printed', async () => {
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /^打开第一选区册一/ }).click()
    const bytes = await readFile(await (await saved).path())
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF')
    const others = page.context().pages().slice(1)
    await Promise.all(others.map((other) => other.close()))
  })

  test('reads what the law says of a contest, with the keyboard alone', async () => {
    const card = page.getByRole('button', { name: '第二选区，查看详情' })
    await card.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: '第二选区' })
    await panel.getByText('当选', { exact: true }).first().waitFor()
    expect(await panel.getByRole('meter').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await hasFocus(card)).toBe(true)
  })
})

describe('the desk of the open station', () => {
  beforeAll(async () => {
    await page.getByRole('link', { name: '进入投票站' }).click()
    await desk.box.waitFor()
  })

  test('listens at once, and again after a click beside it', async () => {
    expect(await hasFocus(desk.box)).toBe(true)
    await page.getByRole('complementary').click()
    expect(await hasFocus(desk.box)).toBe(true)
  })

  test.each([
    ['name', ({ name }: VoterCard) => name],
    ['pinyin initials', ({ name }: VoterCard) => initials(name)],
    ['last four digits of the ID number', ({ idMasked }: VoterCard) => idMasked.slice(-4)],
    ['card number', ({ voter }: VoterCard) => voter],
  ])('finds a voter by %s', async (_by, textOf) => {
    await desk.type(textOf(alone))
    expect(await seen(desk.option(alone.voter))).toBe(true)
  })

  test('says so when nobody is found', async () => {
    await desk.type('zzzzzz')
    expect(await seen(page.getByRole('alert').filter({ hasText: '没有找到这个人' }))).toBe(true)
  })

  test('shows the voter at the first Enter and checks them in at the second, once however often it is pressed', async () => {
    const before = await desk.participants()
    await desk.type(alone.voter)
    await desk.option(alone.voter).waitFor()
    await page.keyboard.press('Enter')
    await desk.issue.waitFor()
    expect(await desk.issue.innerText()).toContain('黄票 1 张，红票 1 张')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await desk.receipt.waitFor()
    expect(await desk.receipt.innerText()).toMatch(/#\d+/)
    expect(await desk.box.inputValue()).toBe('')
    expect(await hasFocus(desk.box)).toBe(true)
    await desk.waitForParticipants(before + 1)
  })

  test('refuses the same voter a second time, with the receipt', async () => {
    const receipt = /#\d+/.exec(await desk.receipt.innerText())![0]
    const before = await desk.participants()
    await desk.type(alone.voter)
    await desk.option(alone.voter).filter({ hasText: receipt }).waitFor()
    await page.keyboard.press('Enter')
    await desk.refusal.waitFor()
    expect(await desk.refusal.innerText()).toContain(receipt)
    expect(await desk.issue.count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await desk.participants()).toBe(before)
  })

  test('takes the check-in back when its papers are back and a reason is given', async () => {
    const before = await desk.participants()
    await page.keyboard.press('F2')
    await desk.undo.waitFor()
    expect(await desk.undo.innerText()).toContain(alone.name)
    await desk.undo.locator('form[aria-busy=false]').waitFor()
    await page.keyboard.press('Enter')
    await desk.undo.getByRole('alert').filter({ hasText: '请写原因' }).waitFor()
    await desk.takeBack('选错了人')
    await desk.undo.waitFor({ state: 'hidden' })
    await desk.waitForParticipants(before - 1)
    await page.getByRole('status').filter({ hasText: '已撤销' }).waitFor()
    await desk.option(alone.voter).filter({ hasText: '可领票' }).waitFor()
  })

  test('shows the voter whose card a scan gun reads faster than any answer comes', async () => {
    await desk.clear()
    await scanCard(page, next.voter, { ime: false })
    expect(await seen(desk.person(next.name))).toBe(true)
  })

  test('tells a principal that coming in person withdraws the authorisation', async () => {
    await desk.type(principal.voter)
    await desk.option(principal.voter).waitFor()
    await page.keyboard.press('Enter')
    await desk.person(principal.name).waitFor()
    expect(await page.getByRole('complementary').innerText()).toContain(`已委托 ${agent.name} 代为投票`)
  })

  test('counts the papers of a principal in or out by the digit beside the name', async () => {
    await desk.type(agent.voter)
    await desk.option(agent.voter).waitFor()
    await page.keyboard.press('Enter')
    const first = page.getByRole('checkbox', { name: principal.name })
    await first.waitFor()
    const withPrincipal = await desk.issue.innerText()
    await page.keyboard.press('1')
    expect(await first.isChecked()).toBe(false)
    expect(await desk.issue.innerText()).not.toBe(withPrincipal)
    expect(await desk.box.inputValue()).toBe(agent.voter)
    await desk.clear()
  })

  test('is still signed in after a reload', async () => {
    const before = await desk.participants()
    await page.reload()
    await desk.box.waitFor()
    expect(page.url()).toContain(`#/station/${OPEN}`)
    expect(await desk.participants()).toBe(before)
  })
})

test('a copied address opens nothing, because its key is spent', async () => {
  const stranger = await browser.newPage()
  await stranger.goto(host.address)
  expect(await seen(stranger.getByRole('heading', { name: '这个窗口打不开选册' }))).toBe(true)
  await stranger.close()
})

/** Whoever this role belongs to sits there from now on; any PIN will do in a rehearsal. */
async function seat(place: string, role: string): Promise<void> {
  const [who] = place === 'office' ? officeActor(role) : stationActor(OPEN, /overseer|typist/.test(role) ? `${role}-1` : role)
  const signedIn = await host.app.session.seat!.signIn(place, { person: who!.person, pin: '1357', role })
  expect(signedIn.ok).toBe(true)
  await page.reload()
  await page.getByRole('banner').waitFor()
}

describe('every page is fit for a screen reader and a finger', () => {
  test('in the town office, with the dialogs of the frame', async () => {
    await page.evaluate(() => {
      location.hash = '#/office'
    })
    await page.getByRole('heading', { name: '各选区' }).waitFor()
    expect(await wrongOnPages(page)).toEqual([])
    await page.evaluate(() => {
      location.hash = '#/office/glance'
    })
    await page.getByRole('button', { name: '第二选区，查看详情' }).click()
    await page.getByRole('dialog', { name: '第二选区' }).waitFor()
    expect(await wrongAt(page, 'a constituency')).toEqual([])
    await page.keyboard.press('Escape')
    for (const [key, name] of [
      ['F9', '菜单'],
      ['F8', '后台工作'],
      ['F1', '键盘说明'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name }).waitFor()
      expect(await wrongAt(page, name)).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test.each([
    ['lead', 'check-in'],
    ['clerk', 'check-in'],
    ['overseer', 'board'],
    ['typist', 'count'],
  ])('at a polling station, for its %s, who lands on a page they act on', async (role, first) => {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/station/${OPEN}`)
    await seat(OPEN, role)
    expect(await landedOn(page)).toEqual([`#/station/${OPEN}/${first}`])
    expect(await wrongOnPages(page)).toEqual([])
  })
})

describe('what the law says of a contest', () => {
  const remarks = () => page.getByRole('list', { name: /依据与说明|Reasons and sources/ })

  test('is read in the language of the screen', async () => {
    await page.evaluate(() => {
      location.hash = '#/office/glance'
    })
    await page.locator('.card-seal .card-open').first().click()
    const chinese = await remarks().filter({ hasText: '选举法第' }).first().innerText()
    expect(chinese).toMatch(/选举法第[一二三四五六七八九十]+条/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await page.keyboard.press('Escape')
    await page.locator('.card-seal .card-open').first().click()
    const english = await remarks().filter({ hasText: 'Election Law' }).first().innerText()
    expect(english).toMatch(/Election Law, art\. \d+/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: '中文' }).check({ force: true })
    await page.keyboard.press('Escape')
  })
})

describe('one ledger of several that cannot be opened', () => {
  test('says so, and leaves the way to the others open', async () => {
    await page.close()
    await host.close()
    writeFileSync(join(town.home, 'rehearsal', 'office.sqlite'), 'not a ledger any more, but sixteen bytes and more')
    host = await openHome(town.home)
    page = await openWindow(browser, host.address, complaints)
    await page.getByRole('heading', { name: '账本损坏了' }).waitFor()
    const others = page.getByRole('navigation', { name: '这台电脑上的其他地点' })
    expect(await others.getByRole('link').count()).toBe(10)
    await page.getByRole('region', { name: '用备份恢复' }).waitFor()
    expect(await wrongAt(page, 'the fault page')).toEqual([])
    await others.getByRole('link').nth(2).click()
    expect(await seen(page.getByRole('combobox', { name: '查找选民' }))).toBe(true)
    expect(host.log).toEqual([])
  })
})

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(host.log).toEqual([])
})
