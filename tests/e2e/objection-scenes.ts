import type { Browser, Page } from 'playwright-core'
import { decideRows } from '#office/deciding/decide-rows.ts'
import { appealObjection, decideObjection, judgeObjection, receiveObjection } from '#office/objections/record-objection.ts'
import { rollOf } from '#roll/election.ts'
import { admin, need, registrar } from '../fixtures/election.ts'
import { inEveryLook } from './roll-scenes.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { turnBack, turnClock, turnProgram } from './turn-clock.ts'
import type { Actor } from '#words/acting.ts'
import { atOffice, twoHomes } from './two-homes.ts'

const committee: Actor = [{ person: 'o-committee', role: 'committee' }]
const COURT = '县人民法院(模拟)'

/** Objections in all their stages, what the files lacked, and who carries which list. */
export async function objecting(browser: Browser): Promise<void> {
  turnProgram('2026-11-27T09:20')
  const homes = await twoHomes({ nominated: false })
  const { office } = homes
  const page = await openPage(browser, office)
  await turnClock(page)
  await atOffice(page, '傅建平')
  const ledger = need(office.app.machine.places.open('office'))
  const [, , third, , fifth] = rollOf(ledger, 'D01')
  const at = { on: '2026-11-25', by: '王芳' } as const
  const object = (said: Parameters<typeof receiveObjection>[3]) => need(receiveObjection(ledger, registrar, 'D01', said)).ref
  const decided = { on: '2026-11-26', document: '青选〔2026〕7号' } as const
  const strike = object({
    ...at,
    name: third!.fields.name,
    voter: third!.voter,
    claim: 'wrongly-listed',
    text: '户口去年已经迁出，本人不住在村里',
  })
  const list = object({ ...at, name: '蒋小妹', claim: 'omitted', text: '一直住在村里，名单上没有', by: '蒋小妹' })
  const rejected = object({ ...at, name: '楼阿福', claim: 'omitted', text: '外出打工，要求列入名单', by: '楼阿福' })
  object({ ...at, name: fifth!.fields.name, voter: fifth!.voter, claim: 'wrong-entry', text: '姓名写错一个字' })
  need(
    decideObjection(ledger, committee, { ...decided, ref: strike, verdict: 'upheld', asks: 'strike', reason: '户口本已经注销' }),
  )
  need(
    decideObjection(ledger, committee, { ...decided, ref: list, verdict: 'rejected', asks: 'nothing', reason: '户口不在本镇' }),
  )
  need(
    decideObjection(ledger, committee, { ...decided, ref: rejected, verdict: 'rejected', asks: 'nothing', reason: '没有来登记' }),
  )
  need(appealObjection(ledger, registrar, { ref: rejected, on: '2026-11-27', court: COURT }))
  need(appealObjection(ledger, registrar, { ref: list, on: '2026-11-26', court: COURT }))
  need(judgeObjection(ledger, committee, { ref: list, on: '2026-11-27', document: '(2026)民特1号(模拟)', asks: 'list' }))
  for (const row of [14, 15, 16])
    need(
      decideRows(ledger, admin, [
        { file: 'D01.csv', row, do: 'register', register: 4, section: '己', evidence: { basis: '三次电话没有接通' } },
      ]),
    )
  await goTo(page, 'objections')
  await inEveryLook({ page, host: office }, 'objections', (on) => on.locator('.course').waitFor())
  await page.getByRole('option', { name: /蒋小妹/ }).click()
  await shoot(page, 'objections-judged')
  await page.getByRole('option', { name: new RegExp(fifth!.fields.name) }).click()
  await shoot(page, 'objections-open')
  await page.keyboard.press('1')
  await shoot(page, 'objections-decide')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '登记申诉' }).click()
  await shoot(page, 'objections-receive')
  await page.keyboard.press('Escape')
  await goTo(page, 'completeness')
  await inEveryLook({ page, host: office }, 'completeness', (on) => on.locator('.completeness-clock').waitFor())
  await page.getByRole('button', { name: /^栏目有空缺/ }).click()
  await shoot(page, 'completeness-columns')
  await goTo(page, 'work-lists')
  await page.locator('.shares').first().waitFor()
  await page.getByLabel('分给几个登记员').fill('3')
  await inEveryLook({ page, host: office }, 'work-lists', (on) => on.locator('.shares').first().waitFor())
  await goTo(page, 'today')
  await page.locator('.next-thing').waitFor()
  await shoot(page, 'objections-today')
  await page.close()
  await homes.close()
  turnBack()
}

const goTo = (page: Page, path: string): Promise<void> => page.evaluate((to) => void (location.hash = to), `#/office/${path}`)
