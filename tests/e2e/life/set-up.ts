import { example, operatorAt, PASSPHRASE } from '../operator.ts'
import { ADMIN, COMMITTEE, OTHER_MEMBER, PIN, REGISTRAR, REVIEWER, staffList } from './people.ts'
import type { Desk } from './window.ts'

/** The form of a new election from the first page to the first sign-in of its administrator. */
export async function createElection({ page }: Desk): Promise<void> {
  const operator = operatorAt(page)
  await operator.choose(/^选举办公室/)
  await operator.nameElection()
  await operator.next()
  await operator.nameDay('2026-12-15')
  await operator.next()
  await operator.readAreas(example('constituencies.csv'))
  await operator.next()
  await page.getByRole('heading', { name: '核对一遍' }).waitFor()
  await operator.next()
  await page.getByLabel('管理员姓名').fill(ADMIN)
  await operator.setPassphrase(PASSPHRASE)
  await operator.sealPaper()
  await operator.makeKeys()
  await operator.keepRecovery()
  await operator.pickMe()
  await operator.setFirstPin(PIN)
  await operator.givePin(PIN)
  await operator.home.waitFor()
}

/** Everyone is put on the staff by one list, and those of the office get their PINs. */
export async function putOnStaff({ page, button, goTo }: Desk, constituencies: readonly string[]): Promise<void> {
  await goTo('staff')
  await button('从名单读入').click()
  const list = staffList(constituencies)
  await page.getByLabel(/^从表格里复制/).fill(list)
  await button(`加上这 ${list.split('\n').length - 1} 人`).click()
  await page.getByText('各处的人都齐了。').waitFor()
  await goTo('people')
  for (const name of [REGISTRAR, REVIEWER, COMMITTEE, OTHER_MEMBER]) {
    await page.getByRole('row').filter({ hasText: name }).getByRole('button').click()
    await operatorAt(page).setFirstPin(PIN)
    await page.getByRole('row').filter({ hasText: name }).getByText('已设').waitFor()
  }
}
