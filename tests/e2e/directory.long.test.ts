import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { directoryTable } from '#office/directory/directory-table.ts'
import { listPeople } from '#office/directory/list-people.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { diffExports } from '#office/later-export/diff.ts'
import { printLists } from '#office/worklists/print-lists.ts'
import { sampleFiles } from '#rehearsal/sample/files.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, householdCsv, need, office as newOffice, registrar, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { readPdf, textOf } from '../print/read-pdf.ts'
import { expectAccessible } from './axe.ts'
import { example } from './operator.ts'
import { openRollOffice, type RollOffice } from './roll-office.ts'

const files = sampleFiles(example(''))
const out = mkdtempSync(join(tmpdir(), 'xuance-directory-'))

let office: RollOffice
let page: Page
let ledger: Ledger

const find = () => page.getByRole('searchbox')
const grid = () => page.getByRole('grid', { name: '人员名录' })
const rows = () => grid().locator('tbody tr[aria-selected]')
const card = () => page.locator('.person')
const button = (name: string | RegExp) => page.getByRole('button', { name })
const total = async (n: number) => page.getByText(`下面 ${n.toLocaleString('zh-CN')} 人`).waitFor()

beforeAll(async () => {
  office = await openRollOffice()
  ;({ page } = office)
  ledger = need(office.host.app.machine.places.open('office'))
  const given = files.beforePublication.map(({ name, path, kind }) => ({ kind, file: { name, path, size: statSync(path).size } }))
  await importFiles(ledger, admin, { files: given })
  need(decideAll(ledger, registrar))
  await office.signIn('吴敏')
  await office.goTo('directory')
  await grid().waitFor()
}, 180_000)

afterAll(async () => {
  await office?.close()
  rmSync(out, { recursive: true, force: true })
})

describe('the directory of 青溪镇', () => {
  test('has everybody, of whom only those in sight are in the page', async () => {
    const { all, total: of } = listPeople(ledger, {})
    await total(of)
    expect(all).toBeGreaterThan(1000)
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(of + 1))
    expect(await rows().count()).toBeLessThan(80)
    await expectAccessible(page)
    await grid().focus()
    await page.keyboard.press('End')
    await grid()
      .locator(`tr[aria-rowindex="${of + 1}"] td b`)
      .waitFor()
    await page.keyboard.press('Home')
    await grid().locator('tr[aria-rowindex="2"] td b').waitFor()
  })

  test('is searched, and somebody’s page opened, by keys alone', async () => {
    await find().focus()
    const chosen = listPeople(ledger, { state: 'register1' }).items[3]!
    await page.keyboard.type(chosen.idNumber.slice(-6))
    await total(listPeople(ledger, { text: chosen.idNumber.slice(-6) }).total)
    await grid().focus()
    await page.keyboard.press('Enter')
    await card().getByRole('heading', { name: chosen.name }).waitFor()
    expect(await card().innerText()).toMatch(/户籍导出.*第 \d+ 行/)
    expect(await card().innerText()).toContain('按规定：户籍在本选区')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'detached' })
    await find().fill('')
  })

  test('is filtered and sorted with the mouse, and tells what a list says of the dead', async () => {
    await page.getByLabel('登记情况').selectOption('dead')
    const dead = listPeople(ledger, { state: 'dead', sort: 'birth' })
    await total(dead.total)
    await button(/^出生日期/).click()
    const [oldest] = dead.items
    // Once they stand in the new order: before, another could come under the pointer.
    await grid().locator('tr[aria-rowindex="2"]').filter({ hasText: oldest!.idNumber }).click()
    await card().getByRole('heading', { name: oldest!.name, level: 3 }).waitFor()
    expect(await card().locator('[aria-current]').innerText()).toContain('册四')
    await button(/^返回/).click()
    await button('全部显示').click()
    await total(listPeople(ledger, {}).total)
  })

  test('a fact is put right by hand with reason and evidence, and no later export undoes it', async () => {
    const chosen = listPeople(ledger, { state: 'register1', constituency: 'D02' }).items[5]!
    await find().fill(chosen.idNumber)
    await total(1)
    await rows().first().click()
    await card().getByRole('heading', { name: chosen.name, level: 3 }).waitFor()
    await page.keyboard.press('F2')
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('组', { exact: true }).fill('9')
    await page.keyboard.press('Enter')
    await sheet.getByText('请写明看了什么').waitFor()
    await expectAccessible(page)
    await sheet.getByLabel('看了什么证件').fill('户口簿')
    await sheet.getByLabel('为什么').fill('本人来办公室更正')
    await page.keyboard.press('Enter')
    await card()
      .getByText(/吴敏.*手工改正/)
      .waitFor()
    expect(await card().locator('.person-by-hand').innerText()).toContain('户口簿')
    const later = files.later
      .filter(({ kind }) => kind === 'household')
      .map(({ name, path }) => ({ path: name, bytes: readFileSync(path) }))
    need(diffExports(ledger, admin, later, ['all']))
    expect(listPeople(ledger, { text: chosen.idNumber }).items).toMatchObject([{ group: '9' }])
    await page.reload()
    await card()
      .getByText(/吴敏.*手工改正/)
      .waitFor()
    await page.keyboard.press('Escape')
    await find().fill('')
  })

  test('somebody in no file is registered by hand', async () => {
    const first17 = '33079919880808931'
    const idNumber = first17 + checkDigit(first17)
    await page.keyboard.press('F3')
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('姓名').fill('骆新回')
    await sheet.getByLabel('公民身份号码').fill(idNumber)
    await sheet.getByLabel('村', { exact: true }).fill('下宅村')
    await sheet.getByLabel('组', { exact: true }).fill('1')
    await sheet.getByLabel('看了什么证件').fill('户口簿第 3 页')
    await sheet.getByLabel('为什么').fill('回乡居住')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await card().getByRole('heading', { name: '骆新回', level: 3 }).waitFor()
    expect(await card().innerText()).toMatch(/登记单001-骆新回\.csv 第 2 行[\s\S]*手工登记，写了登记单/)
    await page.keyboard.press('Escape')
    // The same number again is somebody's already.
    await button(/^手工登记/).click()
    await sheet.getByLabel('姓名').fill('骆新来')
    await sheet.getByLabel('公民身份号码').fill(idNumber)
    await sheet.getByLabel('村', { exact: true }).fill('下宅村')
    await sheet.getByLabel('看了什么证件').fill('身份证')
    await sheet.getByLabel('为什么').fill('补登')
    await sheet.getByRole('button', { name: /登记，记入账本/ }).click()
    await sheet.getByText(/已经有人：骆新回/).waitFor()
    await sheet.getByRole('button', { name: '取消' }).click()
    await sheet.getByRole('button', { name: '丢掉' }).click()
  })

  test('what is chosen is printed, and written as tables', async () => {
    await page.getByLabel('登记情况').selectOption('by-hand')
    await total(1)
    await button('打印和导出').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('textbox').first().fill(out)
    await sheet.getByRole('button', { name: '写出文件' }).click()
    await sheet.getByText(/写好了：1 人/).waitFor({ timeout: 60_000 })
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' })
    expect(written.map((file) => file.split('.').at(-1))).toEqual(expect.arrayContaining(['csv', 'pdf', 'xlsx']))
    const csv = readFileSync(
      join(
        out,
        written.find((file) => file.endsWith('.csv'))!,
      ),
      'utf8',
    )
    expect(csv).toContain('骆新回')
    await page.keyboard.press('Escape')
    await button('全部显示').click()
  })

  test('is one click from the desk, and Back leads to the desk again', async () => {
    await office.goTo('decisions')
    await page.locator('.decide').waitFor()
    await page.locator('.decide .person-link').first().click()
    await card().waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '核对台' }).waitFor()
    expect(office.complaints).toEqual([])
  })
})

test('a rehearsal’s directory says so on paper', async () => {
  const at = folder()
  const rehearsal = await newOffice(at, 'rehearsal')
  need(importHouseholds(rehearsal.ledger, admin, 'D01.csv', householdCsv(villagers(3))))
  const tables = [directoryTable(rehearsal.ledger, {})]
  const [printed] = need(
    await printLists(rehearsal.ledger, registrar, { constituency: 'town', folder: join(at, 'out'), tables, csv: true }),
  )
  expect(readPdf(printed!.pdf).map(textOf).join('')).toMatch(/模\s*拟/)
})
