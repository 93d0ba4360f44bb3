import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

export const PASSPHRASE = '青溪镇旧街石桥2026'
export const ADMIN = '施国强'
export const PIN = '2580'

export const example = (name: string): string => fileURLToPath(new URL(`../../examples/qingxi/${name}`, import.meta.url))

/** What whoever sets a computer up does, in their words. */
export const operatorAt = (page: Page) => ({
  choose: (kind: string | RegExp) => page.getByRole('button', { name: kind }).click(),
  /** Onto the next step of a new election. */
  next: () => page.getByRole('button', { name: /^(下一步|都对)/ }).click(),
  /** The election of the sample town, its constituencies from the file, up to the passphrase. */
  setUpElection: async (): Promise<void> => {
    const operator = operatorAt(page)
    await operator.nameElection()
    await operator.next()
    await operator.nameDay('2027-03-16')
    await operator.next()
    await operator.readAreas(example('constituencies.csv'))
    await operator.next()
    await page.getByRole('heading', { name: '核对一遍' }).waitFor()
    await operator.next()
    await page.getByLabel('管理员姓名').fill(ADMIN)
  },
  nameElection: async (): Promise<void> => {
    await page.getByLabel('镇（乡、街道）').fill('青溪镇')
    await page.getByLabel('区（县、市）').fill('云越区')
    await page.getByLabel('选举名称').fill('青溪镇换届选举')
    await page.getByLabel('选举委员会').fill('青溪镇选举委员会')
    await page.getByLabel('届次').fill('第十八届')
  },
  nameDay: (day: string) => page.getByLabel('选举日').fill(day),
  readAreas: async (file: string): Promise<void> => {
    await page.getByRole('button', { name: '粘贴或从文件读入' }).click()
    await page.getByLabel(/^或选一个文件/).setInputFiles(file)
    await page.getByRole('button', { name: /^(放进表里|换成这)/ }).click()
  },
  setPassphrase: async (passphrase: string, repeat = passphrase): Promise<void> => {
    await page.getByLabel('口令', { exact: true }).fill(passphrase)
    await page.getByLabel('再输一次').fill(repeat)
  },
  sealPaper: () => page.getByRole('checkbox', { name: /写在纸上/ }).check(),
  makeKeys: () => page.getByRole('button', { name: /^建立密钥/ }).click(),
  keepRecovery: async (): Promise<void> => {
    await page.getByRole('heading', { name: /打印恢复密钥/ }).waitFor()
    await page.getByRole('button', { name: /已打印并锁好/ }).click()
    await page.getByText('纸已经锁好了吗').waitFor()
    await page.getByRole('button', { name: /已打印并锁好/ }).click()
  },
  pickMe: () => page.getByRole('button', { name: ADMIN }).click(),
  setFirstPin: async (pin = PIN): Promise<void> => {
    await page.getByLabel('新的 PIN 码').fill(pin)
    await page.getByLabel('再输一次').fill(pin)
    await page.getByRole('button', { name: /^设好/ }).click()
  },
  givePin: async (pin: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'PIN 码', exact: true }).fill(pin)
    await page.keyboard.press('Enter')
  },
  signInButton: page.locator('form.give-pin button[type=submit]'),
  home: page.getByRole('navigation', { name: '页面' }),
})
