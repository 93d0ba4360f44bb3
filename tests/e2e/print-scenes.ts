import type { Browser } from 'playwright-core'
import { printForm } from '#office/forms/print-form.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { admin, need } from '../fixtures/election.ts'
import { inEveryLook } from './roll-scenes.ts'
import { openPage, shoot } from './scenes-picture.ts'
import { turnBack, turnClock, turnProgram } from './turn-clock.ts'
import { atOffice, twoHomes } from './two-homes.ts'

/** The print room of the town and of a constituency, and forms before they are printed. */
export async function printing(browser: Browser): Promise<void> {
  turnProgram('2026-12-10T09:20')
  const homes = await twoHomes({ nominated: false })
  const { office } = homes
  const page = await openPage(browser, office)
  await turnClock(page)
  await atOffice(page, '傅建平')
  const ledger = need(office.app.machine.places.open('office'))
  need(
    describeStation(ledger, admin, {
      constituency: 'D01',
      address: '东坞村文化礼堂一楼大厅',
      open: '07:00',
      close: '19:30',
      telephone: '0000-81234567',
    }),
  )
  const typed = { number: '2', telephone: '0000-81230000', on: '2026-10-20' }
  need(await printForm(ledger, admin, { form: 'registration-notice', typed }, {}))
  need(await printForm(ledger, admin, { form: 'voter-cards', of: 'D01' }, {}))
  await page.evaluate(() => (location.hash = '#/office/print-room'))
  await page.locator('.room-line').first().waitFor()
  await inEveryLook({ page, host: office }, 'print-room-town', (on) => on.locator('.room-line').first().waitFor())
  await page.getByLabel('哪里的').selectOption('D01')
  await inEveryLook({ page, host: office }, 'print-room', (on) => on.locator('.room-line').first().waitFor())
  const sheet = page.getByRole('dialog')
  await page.locator('.room-line', { hasText: '选民证' }).getByRole('button', { name: '填好，打印' }).click()
  await sheet.getByText('张。').waitFor()
  await shoot(page, 'print-room-cards')
  await page.keyboard.press('Escape')
  await page.getByLabel('哪里的').selectOption('')
  await page.locator('.room-line', { hasText: '选举日和投票站公告' }).getByRole('button').click()
  await sheet.getByText('账本里还没有').waitFor()
  await sheet.getByLabel('公告编号').fill('3')
  await inEveryLook({ page, host: office }, 'print-room-notice', async (on) => {
    if (await on.getByRole('dialog').isVisible()) return
    await on.locator('.room-line').nth(1).getByRole('button').first().click()
    await on.locator('.room-missing').waitFor()
  })
  await page.close()
  await homes.close()
  turnBack()
}
