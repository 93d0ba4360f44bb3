import { strToU8 } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { importCandidates } from '#office/importing/import-candidates.ts'
import { electionOf } from '#roll/election.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, need } from '../fixtures/election.ts'
import { expectAccessible } from './axe.ts'
import { atTheOffice } from './at-the-office.ts'

const NUMBER = `33079919800808101${checkDigit('33079919800808101')}`
const LIST = [
  '选区代码,姓名,性别,出生日期,公民身份号码,提名方式,提名单位',
  `D02,外镇人,男,1980-08-08,${NUMBER},政党提名,中共云越区委员会`,
].join('\n')

let page: Page

atTheOffice(
  '龚丽萍',
  'candidates',
  (given) => ({ page } = given),
  ({ ledger }) => {
    need(
      write(ledger, { actor: admin }, (append) => {
        for (const { code } of electionOf(ledger).body.constituencies.slice(1))
          append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
        return done(null)
      }),
    )
    need(importCandidates(ledger, admin, '名单.csv', strToU8(LIST)))
  },
)

test('a candidate for the county who is registered outside the town stands, with the warning and without a number of the books', async () => {
  await page.locator('[id="queue-D02"]').click()
  const row = page.locator('.proposed').filter({ hasText: '外镇人' })
  await row.waitFor()
  const words = await row.innerText()
  expect(words).toMatch(/不在本镇名单上[\s\S]*县级代表候选人可以在本县其他地方登记/)
  expect(words).not.toMatch(/[0-9a-f]{8}/)
  await expectAccessible(page)
})
