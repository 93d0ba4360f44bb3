import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHome, type AppHost } from './app-host.ts'
import { expectAccessible } from './axe.ts'
import { openBrowser, openWindow } from './browser.ts'
import { hasFocus, seen } from './clerk.ts'
import { ADMIN, operatorAt, PASSPHRASE, PIN } from './operator.ts'

let home: string
let host: AppHost
let browser: Browser
let page: Page
let operator: ReturnType<typeof operatorAt>
const complaints: string[] = []

async function open(): Promise<void> {
  page = await openWindow(browser, host.address, complaints)
  operator = operatorAt(page)
}

/** The program is ended and started again over the same home. */
async function restart(): Promise<void> {
  await page.close()
  await host.close()
  host = await openHome(home)
  await open()
}

const heading = (name: string | RegExp) => page.getByRole('heading', { name })

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'xuance-first-'))
  host = await openHome(home)
  browser = await openBrowser()
  await open()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a computer on which nothing was begun', () => {
  test('asks what it is for: a station, the office, or a rehearsal', async () => {
    await heading('这台电脑用来做什么').waitFor()
    for (const kind of ['投票站', '选举办公室', '先模拟一遍'])
      expect(await seen(page.getByRole('button', { name: kind }))).toBe(true)
    await expectAccessible(page)
  })

  test('asks the same in English, for whoever reads no Chinese', async () => {
    await operator.choose('English')
    await heading('What is this computer for?').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await expectAccessible(page)
    await operator.choose('中文')
    await heading('这台电脑用来做什么').waitFor()
  })

  test('asks for no passphrase before the election is filled in', async () => {
    await operator.choose(/^选举办公室/)
    await operator.next()
    expect(await page.getByRole('alert').filter({ hasText: '这一项没有填写' }).count()).toBe(4)
    expect(await hasFocus(page.getByLabel('镇（乡、街道）'))).toBe(true)
    await expectAccessible(page)
    await page.getByRole('button', { name: '从表格读入' }).click()
    await page.getByLabel(/^从表格里复制/).fill('项目\t内容\n选举名称\t从表格来的选举\n选举日\t2027年3月16日\n届次\t第十八届')
    await page.getByText('读到“从表格来的选举”，选举日 2027-03-16。').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '填进表里' }).click()
    expect(await page.getByLabel('选举名称').inputValue()).toBe('从表格来的选举')
    await operator.setUpElection()
    await heading('给这台电脑设一句口令').waitFor()
  })

  test.each([
    ['short', '1234', '1234', '太容易猜到'],
    ['of one character repeated', 'aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', '太容易猜到'],
    ['typed differently the second time', PASSPHRASE, `${PASSPHRASE}!`, '两次输入的不一样'],
    ['not yet on paper', PASSPHRASE, PASSPHRASE, '写在纸上'],
  ])('takes no passphrase that is %s', async (_why, passphrase, repeat, said) => {
    await operator.setPassphrase(passphrase, repeat)
    await operator.makeKeys()
    expect(await seen(page.getByRole('alert').filter({ hasText: said }))).toBe(true)
    expect(host.app.machine.kind()).toBe('unset')
  })

  test('says how strong a passphrase is, in words', async () => {
    await operator.setPassphrase(PASSPHRASE)
    expect(await page.getByRole('status', { name: '口令的强度' }).innerText()).toContain('很好')
    await expectAccessible(page)
  })

  test('makes the keys, and shows the recovery key until it is printed and locked away', async () => {
    await operator.setPassphrase(PASSPHRASE)
    await operator.sealPaper()
    await operator.makeKeys()
    await heading(/打印恢复密钥/).waitFor()
    expect((await page.locator('.recovery-key').innerText()).replaceAll(/\s/g, '')).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/)
    await expectAccessible(page)
    await operator.keepRecovery()
    await heading('谁在这里工作').waitFor()
  })
})

describe('the first administrator', () => {
  test('sets their own PIN, because nobody else can give one yet', async () => {
    await operator.pickMe()
    expect(await seen(page.getByText('第一个设 PIN 码的管理员'))).toBe(true)
    await expectAccessible(page)
    await operator.setFirstPin('1111')
    expect(await seen(page.getByRole('alert').filter({ hasText: '太容易猜到' }))).toBe(true)
    await operator.setFirstPin()
    await page.getByRole('textbox', { name: 'PIN 码', exact: true }).waitFor()
  })

  test('signs in with it from the keyboard alone', async () => {
    expect(await hasFocus(page.getByRole('textbox', { name: 'PIN 码', exact: true }))).toBe(true)
    await page.keyboard.type(PIN)
    await page.keyboard.press('Enter')
    await operator.home.waitFor()
    expect(await page.getByRole('banner').innerText()).toContain(`${ADMIN} 管理员`)
  })

  test('sees who works here and who has a PIN', async () => {
    await operator.home.getByRole('link', { name: 'PIN 码' }).click()
    const row = page.getByRole('row').filter({ hasText: ADMIN })
    expect(await row.innerText()).toContain('已设')
    await expectAccessible(page)
  })

  test('locks by hand, and the lock says whose seat it is', async () => {
    await page.keyboard.press('Control+l')
    await heading(`${ADMIN} 的位子已锁定`).waitFor()
    expect(await page.getByRole('table').isVisible()).toBe(false)
    await expectAccessible(page)
  })
})

describe('wrong PINs', () => {
  test('are refused, and from the third on the button counts the seconds', async () => {
    for (const wrong of ['9999', '8888', '7777']) {
      const answered = page.waitForResponse((response) => response.request().postData()?.includes('people.sign-in') ?? false)
      await operator.givePin(wrong)
      await answered
      // Emptied for the next try once the answer was taken in.
      await expect.poll(() => page.getByRole('textbox', { name: 'PIN 码', exact: true }).inputValue()).toBe('')
      expect(await seen(page.getByRole('alert').filter({ hasText: '姓名和PIN 码对不上' }))).toBe(true)
    }
    await operator.signInButton.filter({ hasText: /还要等 \d+ 秒/ }).waitFor()
    expect(await operator.signInButton.isDisabled()).toBe(true)
    await expectAccessible(page)
  })

  test('are over when the seconds are, and are told to whoever signs in', async () => {
    await operator.signInButton.filter({ hasText: '登录' }).waitFor()
    await operator.givePin(PIN)
    expect(await seen(page.getByText(/有 3 次输错了您的 PIN 码/))).toBe(true)
    expect(await seen(page.getByRole('row').filter({ hasText: ADMIN }))).toBe(true)
  })
})

describe('the whole window', () => {
  test('locks when the app says that nobody is signed in any more', async () => {
    const idle = { signedIn: null, locked: { person: 'admin', name: ADMIN }, locksIn: null, pins: true }
    await page.route('**/rpc', async (route) => {
      const frame = JSON.parse(route.request().postData() ?? '{}') as { name: string }
      if (frame.name === 'people.who') await route.fulfill({ json: { ok: true, value: idle } })
      else if (frame.name === 'office.overview')
        await route.fulfill({ json: { ok: false, error: { code: 'app.signed-out', params: {} } } })
      else await route.continue()
    })
    await operator.home.getByRole('link', { name: '各选区' }).click()
    await heading(`${ADMIN} 的位子已锁定`).waitFor()
    expect(await seen(page.getByText('一段时间没有操作'))).toBe(true)
    await page.unroute('**/rpc')
    await operator.givePin(PIN)
    await operator.home.waitFor()
  })

  test('speaks English throughout, and remembers it', async () => {
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await page.getByRole('heading', { name: 'Menu' }).waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    expect(await seen(page.getByRole('navigation', { name: 'Pages' }))).toBe(true)
    // Names of the town, its people and its law are data.
    expect((await page.locator('.nav, .strip-who').allInnerTexts()).join(' ').replace(ADMIN, '')).not.toMatch(/\p{Script=Han}/u)
    await expectAccessible(page)
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: '中文' }).check({ force: true })
    await page.keyboard.press('Escape')
  })

  test.each([
    ['大', 21],
    ['最大', 24],
    ['标准', 18],
  ])('writes in size %s, and remembers it', async (word, px) => {
    await page.keyboard.press('F9')
    await page.getByRole('radio', { name: word, exact: true }).check({ force: true })
    await page.keyboard.press('Escape')
    await page.reload()
    await operator.home.waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${px}px`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await expectAccessible(page)
  })

  test.each(['F1', '?'])('shows what every key does on %s', async (key) => {
    await page.keyboard.press(key)
    const map = page.getByRole('dialog', { name: '键盘说明' })
    await map.waitFor()
    expect(await map.innerText()).toContain('锁定')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await map.waitFor({ state: 'hidden' })
  })

  test('shows where the focus is', async () => {
    await page.keyboard.press('Tab')
    const width = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.activeElement!).outlineWidth))
    expect(width).toBeGreaterThanOrEqual(3)
  })
})

describe('the program started again', () => {
  test('asks for the passphrase, and refuses another one', async () => {
    await restart()
    await heading('请输入这台电脑的口令').waitFor()
    await expectAccessible(page)
    await page.getByLabel('口令').fill('not the passphrase')
    await page.keyboard.press('Enter')
    expect(await seen(page.getByRole('alert'))).toBe(true)
    await page.getByLabel('口令').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await heading('谁在这里工作').waitFor()
  })

  test.each([
    [
      'was written by a newer program',
      '账本是用更新的选册写的',
      (file: string) => withLedger(file, (db) => db.pragma('user_version = 9999')),
    ],
    ['is damaged', '账本损坏了', (file: string) => writeFileSync(file, 'not a ledger any more, but sixteen bytes and more')],
  ])('says what to do when its ledger %s, and offers no deletion', async (_what, title, harm) => {
    await page.close()
    await host.close()
    harm(join(home, 'live', 'office.sqlite'))
    host = await openHome(home)
    await open()
    await heading(title).waitFor()
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('现在怎么办')
    expect(words).toContain('纸质名册')
    expect(await page.getByRole('button', { name: /删除|清空|重建/ }).count()).toBe(0)
    await expectAccessible(page)
  })
})

function withLedger(file: string, act: (db: Database.Database) => void): void {
  const db = new Database(file)
  act(db)
  db.close()
}

test('the screens leave no complaint in the console and no incident in the log', () => {
  expect(complaints).toEqual([])
  expect(host.log).toEqual([])
})
