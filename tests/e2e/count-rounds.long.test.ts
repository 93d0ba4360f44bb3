import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { seen } from './clerk.ts'
import { openStationLaptop, type StationLaptop } from './station-laptop.ts'
import { PIN } from './voting-town.ts'

const NAMES = { lead: '傅建平', 'overseer-1': '盛美华', 'overseer-2': '虞志刚', 'typist-1': '骆婷', 'typist-2': '方鑫' } as const
type Who = keyof typeof NAMES
const [COUNTY, TOWN, SECOND] = [/^\s*区/, /^\s*镇/, /第二选区/] as const
const PLACE = 'station'

let laptop: StationLaptop
let page: Page

beforeAll(async () => {
  laptop = await openStationLaptop({ closed: true })
  ;({ page } = laptop)
  await laptop.unlock()
}, 90_000)

afterAll(() => laptop?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name })
const fieldsOf = () => page.locator('.sheet-form').getByRole('textbox')

/** Why something is withdrawn is said in a dialog of that name. */
async function saidWhy(name: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name })
  await dialog.getByLabel('原因').fill(reason)
  await dialog.locator('.sheet-acts [type=submit]').click()
}
const contests = () => page.getByRole('group', { name: '计哪一种票' }).getByRole('button')

/** Somebody sits down and opens a page. */
async function sit(who: Who, path: string): Promise<void> {
  const role = who.replace(/-\d$/, '')
  const signedIn = await laptop.town.host.app.session.seat!.signIn(PLACE, { person: `D01-${who}`, pin: PIN, role })
  expect(signedIn.ok).toBe(true)
  await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/${path}`)
  await page.reload()
  await button(new RegExp(`当前登录：${NAMES[who]}`)).waitFor()
  await page.getByText('正在打开').waitFor({ state: 'hidden' })
}

async function choose(...words: readonly (string | RegExp)[]): Promise<void> {
  const one = words.reduce((found, hasText) => found.filter({ hasText }), contests())
  await one.click()
  await page.locator('.contests [aria-pressed=true]').and(one).waitFor()
}

/** The second person of an act gives their PIN. */
async function confirmedBy(who: Who): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '两个人一起确认' })
  await dialog.waitFor()
  const choice = dialog.getByRole('radio', { name: NAMES[who] })
  if ((await choice.count()) > 0) await choice.check({ force: true })
  await dialog.getByLabel('PIN 码').fill(PIN)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

type Sheet = { readonly figures: readonly number[]; readonly writeIns?: readonly (readonly [name: string, votes: number])[] }

/** As it stands on paper: collected, valid, void, and of each candidate, in the order of strokes, for, against, abstained, void in part. */
async function typeSheet({ figures, writeIns = [] }: Sheet): Promise<void> {
  const form = page.locator('.sheet-form')
  const fields = form.locator('input.figure')
  await fields.first().waitFor()
  expect(await fields.count()).toBe(figures.length)
  for (const [i, figure] of figures.entries()) await fields.nth(i).fill(String(figure))
  for (const [i, [name, votes]] of writeIns.entries()) {
    await button('加一行另选人').click()
    await form.getByLabel('另选人姓名').nth(i).fill(name)
    await form.getByLabel(`${name}：赞成`).fill(String(votes))
  }
  await button(/^交出这张计票单/).click()
  await page.getByText('您已录入').or(page.locator('.agreed')).or(page.locator('.sheet-differs')).first().waitFor()
}

/** For and against of each candidate, nobody abstaining. */
const sheet = (papers: number, votes: readonly number[], writeIns: Sheet['writeIns'] = []): Sheet => ({
  figures: [papers, papers, 0, ...votes.flatMap((yes) => [yes, papers - yes, 0, 0])],
  writeIns,
})

/** Both typists type the sheets of these rounds. */
async function typedTwice(
  rounds: readonly (readonly [words: readonly (string | RegExp)[], sheet: Sheet, second?: Sheet])[],
): Promise<void> {
  for (const typist of ['typist-1', 'typist-2'] as const) {
    await sit(typist, 'count')
    for (const [words, typed, other] of rounds) {
      await choose(...words)
      await typeSheet(typist === 'typist-2' ? (other ?? typed) : typed)
    }
  }
}

/** Everyone whose signature the law wants signs these rounds, the lead last. */
async function signedByAll(rounds: readonly (readonly (string | RegExp)[])[]): Promise<void> {
  for (const who of ['typist-1', 'overseer-1', 'overseer-2', 'lead'] as const) {
    await sit(who, 'result')
    for (const words of rounds) {
      await choose(...words)
      await button(new RegExp(`^${NAMES[who]}（.*）签字`)).click()
      await page.locator('.signatures-who').getByText(`✓ ${NAMES[who]}`).waitFor()
    }
  }
}

async function known(words: readonly (string | RegExp)[]): Promise<number> {
  await choose(...words)
  return Number(/参加 (\d+)/.exec(await page.locator('.count-known').innerText())![1])
}

const FIRST = [COUNTY] as const
const HALF = [TOWN, /第一选区/] as const
const FEW = [TOWN, SECOND] as const

describe('the first votes', () => {
  test('are typed twice: a tie, too few elected, and hardly a vote', async () => {
    await sit('lead', 'count')
    const [half, wrong] = [await known(HALF), await known(FEW)]
    const few = Math.floor(half / 2)
    const votes = [half - 1, few, few - 1, 0]
    await typedTwice([
      [FIRST, sheet(15, [14, 13, 9, 9])],
      [
        HALF,
        sheet(half, votes, [
          ['村民3', 1],
          ['村民三', 1],
        ]),
        sheet(half, votes, [['村民3', 1]]),
      ],
      [FEW, sheet(wrong, [1, 0, 0], [['村民9', 1]])],
    ])
    expect(await contests().filter({ hasText: '已一致' }).count()).toBe(2)
  })

  test('show a name that only the other typist has, and nothing the other wrote beside it', async () => {
    await choose(...HALF)
    await page.getByRole('heading', { name: '两人有 1 处不一样' }).waitFor()
    const again = page.locator('.sheet-form input.figure')
    expect(await again.count()).toBe(1)
    expect(await again.inputValue()).toBe('')
    await page.getByText('两样都请核对').waitFor()
    await again.focus()
    await page.keyboard.type('01')
    expect(await again.inputValue()).toBe('1')
    await button(/^核对好了/).click()
    expect(await seen(page.locator('.agreed'))).toBe(true)
  })

  test('have an odd paper decided by two overseers, with a reason', async () => {
    await sit('overseer-1', 'count')
    await choose(...FIRST)
    await button('疑难票').click()
    await button(/^O8 按这种情况决定/).click()
    await button(/^两位监票人签字/).click()
    expect(await seen(page.getByText('请写理由。'))).toBe(true)
    await page.getByLabel('有几张这样的票').fill('2')
    await page.getByRole('radio', { name: '有效', exact: true }).check({ force: true })
    await page.getByLabel('理由', { exact: true }).fill('意思清楚')
    await expectAccessible(page)
    await button(/^两位监票人签字/).click()
    await confirmedBy('overseer-2')
    const decided = page.locator('.decisions li').filter({ hasText: '2 张，算作有效' })
    await decided.waitFor()
    expect(await decided.innerText()).toMatch(/意思清楚[\s\S]*盛美华[\s\S]*虞志刚/)
  })

  test('have two spellings joined by two overseers, as one person of the roll', async () => {
    await choose(...HALF)
    await button('另选人写法合并').click()
    const joining = page.getByRole('dialog', { name: '另选人写法合并' })
    expect(await joining.getByLabel('票上的几种写法').inputValue()).toBe('村民3\n村民三')
    await joining.getByLabel('合并为').fill('村民3')
    await joining.getByRole('button', { name: '名册上的这个人' }).click()
    await button(/^就是这个人/)
      .first()
      .click()
    await joining.getByText('✓ 名册').waitFor()
    await joining.getByLabel('理由').fill('字迹相同，住址相同')
    await expectAccessible(page)
    await joining.getByRole('button', { name: '两位监票人签字合并' }).click()
    await confirmedBy('overseer-2')
    expect(await seen(page.locator('.decisions li').filter({ hasText: '村民3、村民三 合并为 村民3' }))).toBe(true)
  })

  test('are never joined to a candidate, and a joining can be taken apart', async () => {
    const joined = page.locator('.decisions li').filter({ hasText: '村民3、村民三 合并为 村民3' })
    const joining = page.getByRole('dialog', { name: '另选人写法合并' })
    const join = async (as: string): Promise<void> => {
      await joining.getByLabel('合并为').fill(as)
      await joining.getByLabel('理由').fill('字迹相同')
      await joining.getByRole('button', { name: '两位监票人签字合并' }).click()
      await confirmedBy('overseer-2')
    }
    await joined.getByRole('button', { name: '撤回合并' }).click()
    await saidWhy('撤回合并', '合错了')
    await confirmedBy('overseer-2')
    await joined.waitFor({ state: 'hidden' })
    await button('另选人写法合并').click()
    await join('候选甲')
    await joining.getByRole('alert').filter({ hasText: '候选人' }).waitFor()
    await joining.getByRole('button', { name: '名册上的这个人' }).waitFor()
    await joining.getByLabel('合并为').fill('村民3')
    await joining.getByRole('button', { name: '名册上的这个人' }).click()
    await button(/^就是这个人/)
      .first()
      .click()
    await joining.getByText('✓ 名册').waitFor()
    await join('村民3')
    expect(await seen(joined)).toBe(true)
  })

  test('are signed by everyone whose signature the law wants', async () => {
    await signedByAll([FIRST, HALF, FEW])
    await expectAccessible(page)
    expect(await contests().filter({ hasText: '已签字' }).count()).toBe(3)
    await choose(...HALF)
    expect(await seen(page.getByRole('row', { name: /村民3 另选 2/ }))).toBe(true)
    expect(await page.locator('.result-side').getByText('不在名册').count()).toBe(0)
  })
})

describe('what the law asks for next', () => {
  test('is a revote among those tied, for the seat that is left', async () => {
    await choose(...FIRST)
    await page.getByText('在 候选丙、候选甲 之间再次投票，选 1 名').waitFor()
    expect(await page.locator('.outcome-said').innerText()).toContain('当选 2 名，尚缺 1 名')
    await button(/^开始再次投票/).click()
    await confirmedBy('overseer-1')
    await page.getByRole('heading', { name: '再次投票：投票结束' }).waitFor()
    await expectAccessible(page)
  })

  test('begun too early is withdrawn by two, with a reason, and begun anew', async () => {
    await button('撤销这一轮').click()
    await saidWhy('撤销再次投票', '选票还没有印好')
    await confirmedBy('overseer-2')
    await contests().filter({ hasText: '再次投票' }).waitFor({ state: 'hidden' })
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/result`)
    await choose(...FIRST)
    await button(/^开始再次投票/).click()
    await confirmedBy('overseer-1')
    expect(await seen(page.getByRole('heading', { name: '再次投票：投票结束' }))).toBe(true)
  })

  test('has papers and participants of its own, which have to agree', async () => {
    const fields = page.locator('.sheet-form').getByRole('textbox')
    await button(/^这一轮投票结束/).click()
    expect(await seen(page.getByText('还有 6 格没有填'))).toBe(true)
    for (const [i, figure] of [12, 1, 1, 16, 1, 3].entries()) await fields.nth(i).fill(String(figure))
    await page.getByText('发出的和参加的不一样多').waitFor()
    await fields.nth(5).fill('2')
    await page.getByText('发出 13 张').waitFor()
    await fields.nth(5).fill('1')
    await page.getByText('✓ 发出 14 张，参加 14 人').waitFor()
    await button(/^这一轮投票结束/).click()
    await confirmedBy('overseer-2')
    expect(await seen(page.getByText('参加 14 人'))).toBe(true)
  })

  test('are stated again with a reason before anything is counted', async () => {
    await button('更正登记的数字').click()
    for (const [i, figure] of [12, 2, 0, 16, 1, 1].entries()) await fieldsOf().nth(i).fill(String(figure))
    await button(/^这一轮投票结束/).click()
    await page.getByText('请写原因。').waitFor()
    await expectAccessible(page)
    await page.getByLabel('更正的原因').fill('流动票箱少记一人')
    await button(/^这一轮投票结束/).click()
    await confirmedBy('overseer-2')
    await button('更正登记的数字').waitFor()
    expect(await seen(page.getByText('参加 14 人'))).toBe(true)
  })

  test('or a separate election for the seats left, among as many names as the law allows', async () => {
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/result`)
    await choose(...HALF)
    await page.getByText('缺 2 名：另行选举').waitFor()
    const names = page.getByRole('group', { name: '列入选票的候选人' }).getByRole('checkbox')
    expect(await names.count()).toBe(4)
    await page.getByRole('checkbox', { name: '村民3' }).uncheck()
    await page.getByRole('checkbox', { name: '候选甲' }).uncheck()
    expect(await button(/^开始另行选举/).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: '候选甲' }).check()
    await expectAccessible(page)
    await button(/^开始另行选举/).click()
    await confirmedBy('overseer-1')
    const fields = page.locator('.sheet-form').getByRole('textbox')
    await page.getByRole('heading', { name: '另行选举：投票结束' }).waitFor()
    for (const [i, figure] of [6, 0, 0, 8, 0, 2].entries()) await fields.nth(i).fill(String(figure))
    await button(/^这一轮投票结束/).click()
    await confirmedBy('overseer-1')
    expect(await seen(page.getByText('参加 6 人'))).toBe(true)
  })

  test('is counted and signed like the first vote, and decides', async () => {
    const [revote, separate] = ['再次投票', '另行选举']
    await typedTwice([
      [[revote], sheet(14, [8, 6])],
      [[separate], sheet(6, [5, 4, 2])],
    ])
    await signedByAll([[revote], [separate]])
    const elected = page.getByRole('list', { name: '当选' }).getByRole('listitem')
    expect(await elected.allInnerTexts()).toEqual(['候选丁', '候选丙'])
    await choose(revote)
    await page.locator('.outcome-said').filter({ hasText: '选满 1 名' }).waitFor()
    expect(await elected.allInnerTexts()).toEqual(['候选丙'])
    expect(await page.getByRole('heading', { name: '下一步' }).count()).toBe(0)
    await expectAccessible(page)
  })
})

describe('after the count', () => {
  test('a bundle of another laptop that contradicts this one is shown before it is taken in', async () => {
    const bundle = await laptop.town.deskDay(['D01-0015', 'D01-0016'], { D01: 20, 'D01-1': 20, 'D01-2': 20 })
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/desks`)
    await page.getByLabel('其他电脑的同步包').setInputFiles(bundle)
    await button('先看一看').click()
    const preview = page.getByRole('region', { name: '其他电脑的同步包' })
    await preview.getByRole('alert').waitFor()
    expect(await preview.locator('.finding').first().innerText()).toContain('两次参加投票')
    await expectAccessible(page)
  })

  test('the final bundle is written, the contradiction in it, and the office has every round', async () => {
    await page.evaluate((hash) => (location.hash = hash), `#/station/${PLACE}/hand-over`)
    await page.getByText('这些电脑的登记还没有导入').waitFor()
    await expectAccessible(page)
    await page.getByLabel('不等的原因').fill('那台电脑的登记有矛盾，由选举办公室决定')
    await button('不等这些电脑').click()
    await confirmedBy('overseer-1')
    await page.getByText('这些电脑的登记还没有导入').waitFor({ state: 'detached' })
    await page.locator('.folder input.input').fill(laptop.town.stick)
    expect(await page.getByRole('radio', { name: /终包/ }).isChecked()).toBe(true)
    await button(/^写到U盘并读回/).click()
    await page.getByText('终包已写好，读回无误').waitFor()
    const [file] = readdirSync(laptop.town.stick)
    const { results } = await laptop.town.merge(join(laptop.town.stick, file!))
    expect(results.map(({ state }) => state)).toEqual(['counted', 'counted', 'counted'])
  })

  test('nothing was complained of on the way', () => {
    expect(laptop.complaints).toEqual([])
    expect(laptop.town.host.log).toEqual([])
  })
})
