import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { need, publish, villagers } from '../fixtures/election.ts'
import { PIN } from '../fixtures/evening-office.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'
import { atTheOffice } from './at-the-office.ts'
import { expectAccessible } from './axe.ts'
import type { LiveOffice } from './live-office.ts'

const out = mkdtempSync(join(tmpdir(), 'xuance-blank-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

let office: LiveOffice
let page: Page
const complaints = atTheOffice(
  '楼晓东',
  'gates',
  (given) => ({ office, page } = given),
  (town) => publish(town, [...villagers(2), { name: '张\u{30000}', birth: '1981-02-03', household: '990' }], '补录.csv'),
)
const sheet = () => page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '写出文件' }) })

test('a character that no font has stops the print by name; two people let it be a blank, once they read which, and it is printed', async () => {
  await page.getByRole('rowheader', { name: '第一选区' }).click()
  await page.getByRole('button', { name: /^打印第一选区四册/ }).click()
  await sheet().getByRole('radio', { name: '第一选区' }).check({ force: true })
  await sheet()
    .getByLabel(/^或者|路径|文件夹/)
    .last()
    .fill(out)
  await sheet().getByRole('button', { name: '写出文件' }).click()
  const refused = sheet().getByRole('alert').filter({ hasText: 'U+30000' })
  await refused.waitFor()
  expect(await refused.innerText()).toMatch(/册一.*张/s)
  expect(existsSync(out) && readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.pdf'))).toEqual([])
  await expectAccessible(page)
  await sheet().getByRole('button', { name: '印成空格，手写补上' }).click()
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  await second.waitFor()
  const said = await second.getByRole('region', { name: '要确认的事' }).innerText()
  for (const words of ['印成空格，手写补上', 'U+30000', '由人照证件手写补上']) expect(said).toContain(words)
  await expectAccessible(page)
  await second.getByRole('radio', { name: '龚丽萍' }).check({ force: true })
  await second.getByRole('textbox').fill(PIN)
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'hidden' })
  await sheet().getByRole('status').filter({ hasText: '写好了：4 册' }).waitFor()
  const [cover = '', ...sheets] = readPdf(join(out, 'D01', 'D01-册一.pdf')).map(textOf)
  expect(cover).toMatch(/由两人同意，照证件手写补上：\d+ 张〔　〕 U\+30000/)
  expect(sheets.join('')).toContain('张〔　〕')
  const ledger = need(office.host.app.machine.places.open('office'))
  const made = factsOf(ledger, 'print.made').filter(({ body }) => body.params['blanks'] === 'U+30000')
  expect(made.map(({ body }) => [body.form, body.params['allowedBy']])).toEqual([['register', '楼晓东(模拟)、龚丽萍(模拟)']])
  // Without values nobody stands in it whom a font could lack.
  await sheet().getByRole('radio', { name: '空白表' }).check({ force: true })
  await expectAccessible(page)
  await sheet().getByRole('button', { name: '写出文件' }).click()
  await sheet().getByRole('status').filter({ hasText: '写好了：13 份空白表' }).waitFor()
  expect(readPdf(join(out, 'D01-册一-空白.pdf')).map(textOf).join('')).not.toMatch(/村民\d|张〔/)
  expect([...complaints, ...office.host.log]).toEqual([])
})
