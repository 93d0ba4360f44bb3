import { COMMITTEE, REGISTRAR, REVIEWER } from './people.ts'
import type { Desk } from './window.ts'

/** The constituencies as the pages name them. */
export const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((nth) => `第${nth}选区`)

const GATES = { registration: '登记关', review: '审核关', publication: '公布关' } as const

/** What is done to one constituency after another on the page of the gates, by its one act. */
async function forEach({ page, button, goTo }: Desk, act: (name: string) => RegExp, live: () => Promise<void>): Promise<void> {
  await goTo('gates')
  for (const name of NAMES) {
    await page.getByRole('rowheader', { name }).click()
    await button(act(name)).click()
    await page.getByRole('dialog').waitFor()
    await live()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
}

/** A gate of all nine is signed today, every remark taken on with its reason. */
async function signGates(desk: Desk, gate: keyof typeof GATES, second?: string): Promise<void> {
  const { page } = desk
  await forEach(
    desk,
    (name) => new RegExp(`^签${name}${GATES[gate]}`),
    async () => {
      const sheet = page.getByRole('dialog')
      for (const field of await sheet.locator('input:not(.input-day)').all()) await field.fill('已逐项核对')
      await sheet.getByRole('button', { name: /^签字/ }).click()
      if (second !== undefined) await desk.confirm(second)
    },
  )
}

export async function passBothGates(desk: Desk): Promise<void> {
  await desk.signIn(REGISTRAR)
  await signGates(desk, 'registration')
  await desk.signIn(REVIEWER)
  await signGates(desk, 'review', COMMITTEE)
}

export async function publishAndPost(desk: Desk): Promise<void> {
  const { page } = desk
  await forEach(
    desk,
    (name) => new RegExp(`^公布${name}名单`),
    async () => page.keyboard.press('Enter'),
  )
  await forEach(
    desk,
    (name) => new RegExp(`^登记${name}名单张贴`),
    async () => {
      await page.getByLabel('张贴地点').fill('村务公开栏\n投票站门口')
      await page.getByRole('button', { name: /^登记张贴，2 处/ }).click()
    },
  )
}

/** Once nobody can object any more. */
export async function passPublicationGate(desk: Desk): Promise<void> {
  await desk.signIn(COMMITTEE)
  await signGates(desk, 'publication')
}
