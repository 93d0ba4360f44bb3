import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { rollOf, type VoterLine } from '#roll/election.ts'
import { clerkAt } from '../clerk.ts'
import { sheetOf } from '../count-sheets.ts'
import { pause } from '../pace.ts'
import { shownClosing, shownResult, type ClosedPapers, type ShownResult } from '../shown-figures.ts'
import { ask } from './asked.ts'
import { comeAll } from './comers.ts'
import { crewOf } from './people.ts'
import { booksOf } from './roll.ts'
import type { Desk } from './window.ts'

/** Voters who draw their papers while somebody watches the screen. */
const WATCHED = 3

/** The checklist, the papers, and the opening by the lead and an overseer. */
export async function openStation(desk: Desk, constituency: string): Promise<void> {
  const { page, button } = desk
  const { lead, overseers } = crewOf(constituency)
  await desk.signIn(lead)
  await desk.goTo('prepare')
  await page.getByRole('heading', { name: '准备与开站' }).waitFor()
  for (const done of await page.locator('.item-how').filter({ hasText: '已办好' }).all()) await done.click()
  for (const papers of await page.locator('.received input').all()) await papers.fill('300')
  await button(/^开站/).click()
  await desk.confirm(overseers[0])
  await page.getByText('正在投票').first().waitFor()
}

/** Some come and are served at the screen: alone, and one who acts for another; one is taken back. */
export async function serve(desk: Desk, constituency: string): Promise<void> {
  const { page } = desk
  const clerk = clerkAt(page)
  await desk.signIn(crewOf(constituency).clerk)
  await desk.goTo('check-in')
  const ledger = booksOf(desk)
  const isFree = (voter: string): boolean =>
    (['principal', 'agent'] as const).every((role) => authorisationsOf(ledger, role, voter).length === 0)
  const roll = rollOf(ledger, constituency)
  const plain = roll.filter(({ voter, fields }) => fields.register === 1 && isFree(voter))
  const agent = roll.find(({ voter }) => authorisationsOf(ledger, 'agent', voter).length > 0)!
  const serveOne = async (voter: string): Promise<void> => {
    await clerk.type(voter)
    await clerk.option(voter).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByText(voter).first().waitFor()
    for (const box of await page.locator('.principal input').all()) await box.check()
    await clerk.issue.waitFor()
    await pause(page)
    await page.keyboard.press('Enter')
    await clerk.receipt.waitFor()
  }
  for (const { voter } of plain.slice(0, WATCHED)) await serveOne(voter)
  await clerk.waitForParticipants(WATCHED)
  const alsoFor = authorisationsOf(ledger, 'agent', agent.voter).length
  await serveOne(agent.voter)
  await clerk.waitForParticipants(WATCHED + 1 + alsoFor)
  await serveOne(plain[WATCHED]!.voter)
  await clerk.waitForParticipants(WATCHED + 2 + alsoFor)
  await page.keyboard.press('F2')
  await clerk.undo.getByText('收回全部选票').waitFor()
  await clerk.takeBack('拿错了卡')
  await clerk.undo.waitFor({ state: 'hidden' })
  await clerk.waitForParticipants(WATCHED + 1 + alsoFor)
}

/** The rest of the day, which nobody watches: the clerk who sits there asks by the contract. All come but those who do so late. */
export async function comeTheRest(desk: Desk, constituency: string, late: readonly VoterLine[]): Promise<void> {
  await comeAll((name, input) => ask(desk, name, input), constituency, new Set(late.map(({ voter }) => voter)))
  await desk.page.reload()
  await desk.page.getByRole('combobox', { name: '查找选民' }).waitFor()
}

/** Every paper is counted and two close; answers the papers as the screen has them. */
export async function closeStation(desk: Desk, constituency: string): Promise<readonly ClosedPapers[]> {
  const { page, button } = desk
  const { lead, overseers } = crewOf(constituency)
  await desk.signIn(lead)
  await desk.goTo('closing')
  const fields = page.getByRole('textbox', { name: /剩余选票/ })
  await fields.first().waitFor()
  for (const [i, [, printed = 0, issued = 0, spoiled = 0]] of (await shownClosing(page)).entries())
    await fields.nth(i).fill(String(printed - issued - spoiled))
  await button(/^关站/).click()
  await button('确认关站').click()
  await desk.confirm(overseers[1])
  await page.getByText('已经关站').waitFor()
  return shownClosing(page)
}

const contestsAt = ({ page }: Desk) => page.getByRole('group', { name: '计哪一种票' }).getByRole('button')

/** How many contests there are papers of, once the page says so. */
async function contestsShown(desk: Desk): Promise<number> {
  await contestsAt(desk).first().waitFor()
  return contestsAt(desk).count()
}

async function openContest(desk: Desk, i: number): Promise<void> {
  const contest = contestsAt(desk).nth(i)
  await contest.click()
  await desk.page.locator('.contests [aria-pressed=true]').and(contest).waitFor()
}

/** Two typists type the sheets of every contest, neither seeing the other's. */
export async function count(desk: Desk, constituency: string): Promise<void> {
  const { page, button } = desk
  const [first, second] = crewOf(constituency).typists
  for (const typist of [first, second]) {
    await desk.signIn(typist)
    await desk.goTo('count')
    const contests = await contestsShown(desk)
    for (let i = 0; i < contests; i++) {
      await openContest(desk, i)
      const known = await page.locator('.count-known').innerText()
      const [seats = 0, participants = 0] = [/应选 (\d+)/, /参加 (\d+)/].map((part) => Number(part.exec(known)?.[1]))
      const candidates = await page.locator('.votes-typed tbody tr').count()
      const fields = page.locator('.sheet-form').getByRole('textbox')
      for (const [n, figure] of sheetOf(participants, candidates, seats).entries()) await fields.nth(n).fill(String(figure))
      await button(/^交出这张计票单/).click()
      await (typist === first ? page.getByText('您已录入') : page.locator('.agreed')).waitFor()
    }
  }
}

/** Everyone whose signature the law wants signs what they see; answers the results as the screen has them. */
export async function sign(desk: Desk, constituency: string): Promise<readonly ShownResult[]> {
  const { page, button } = desk
  const { typists, overseers, lead } = crewOf(constituency)
  for (const name of [typists[0], ...overseers, lead]) {
    await desk.signIn(name)
    await desk.goTo('result')
    const contests = await contestsShown(desk)
    for (let i = 0; i < contests; i++) {
      await openContest(desk, i)
      await button(new RegExp(`^${name}（.*）签字`)).click()
      await page.locator('.signatures-who').getByText(`✓ ${name}`).waitFor()
    }
  }
  const results: ShownResult[] = []
  const contests = await contestsShown(desk)
  for (let i = 0; i < contests; i++) {
    await openContest(desk, i)
    await page.locator('.step').first().waitFor()
    results.push(await shownResult(page))
  }
  return results
}

/** The final bundle goes onto the stick; answers the sixteen groups that are read out to the office. */
export async function handOver({ page, button, goTo }: Desk, stick: string): Promise<readonly string[]> {
  await goTo('hand-over')
  await page.locator('.folder input.input').fill(stick)
  await button(/^写到U盘并读回/).click()
  await page.getByText('终包已写好，读回无误').waitFor({ timeout: 60_000 })
  return page.locator('.telephone b').allInnerTexts()
}
