import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollOf } from '#roll/election.ts'
import { openLiveLaptop, type LiveLaptop } from './live-laptop.ts'

let laptop: LiveLaptop
let name = ''

beforeAll(async () => {
  laptop = await openLiveLaptop({
    before: async ({ home, town }) => {
      const { fields } = rollOf(town.ledger, 'D01')[10]!
      name = fields.name
      const script = join(home, 'helper.mjs')
      const line = JSON.stringify({ card: { number: fields.idNumber, name: '另一个人' } })
      // It tells of one card and ends; it is started again, and the card lies there again.
      writeFileSync(script, `console.log(${JSON.stringify(line)})`)
      writeFileSync(join(home, 'card-reader.json'), JSON.stringify({ command: [process.execPath, script] }))
      return Promise.resolve()
    },
  })
  await laptop.unlock()
  await laptop.signIn('王芳')
}, 120_000)
afterAll(() => laptop?.close())

test('a card on a reader shows the voter of its number, whatever name it says, and hands nothing out', async () => {
  const { page } = laptop
  await laptop.goTo('prepare')
  await page.getByRole('radio', { name: '读卡器（辅助程序）' }).check({ force: true })
  await page.getByText(/^✓ 读到 \d/).waitFor()
  await laptop.goTo('check-in')
  await page.getByRole('complementary').getByRole('heading', { name, exact: true }).waitFor()
  expect(await page.locator('.issued-number').count()).toBe(0)
  expect(await page.getByText('另一个人').count()).toBe(0)
  expect(laptop.host.log).toEqual([])
})
