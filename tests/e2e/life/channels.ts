import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { contestsOf, electionOf, rollOf, type VoterLine } from '#roll/election.ts'
import { clerkAt } from '../clerk.ts'
import { pause } from '../pace.ts'
import { scanCard } from '../station-scan.ts'
import { crewOf } from './people.ts'
import { booksOf } from './roll.ts'
import { expect } from 'vitest'
import { itIs, type Desk } from './window.ts'

/** Who comes while somebody watches the screen, beside those who act for others and the box. */
const CROWD = 36

/** Everyone who is at home, has not drawn their papers, and neither acts for anybody nor sends anybody. */
const free = (ledger: Ledger, constituency: string): readonly VoterLine[] => {
  // Whose papers were taken back is asked about again.
  const came = new Set(factsOf(ledger, 'checked-in').map(({ body }) => body.voter))
  return rollOf(ledger, constituency).filter(
    ({ voter, fields }) =>
      fields.register === 1 &&
      !came.has(voter) &&
      (['principal', 'agent'] as const).every((role) => authorisationsOf(ledger, role, voter).length === 0),
  )
}

/** Whoever is shown gets their papers, and those they act for with them. */
async function handOut({ page }: Desk): Promise<void> {
  const clerk = clerkAt(page)
  for (const box of await page.locator('.principal input').all()) await box.check()
  await clerk.issue.waitFor()
  await pause(page)
  await page.keyboard.press('Enter')
  await clerk.receipt.waitFor()
}

async function shown({ page }: Desk, card: string): Promise<void> {
  await scanCard(page, card, { ime: false })
  await page.getByRole('complementary').getByText(card).first().waitFor()
}

/** Many come one after the other by their cards, every fifth of them typed, and those who act for others; somebody comes twice. */
export async function crowdComes(desk: Desk, constituency: string): Promise<void> {
  const clerk = clerkAt(desk.page)
  const ledger = booksOf(desk)
  const before = await clerk.participants()
  const coming = free(ledger, constituency).slice(0, CROWD)
  for (const [i, { voter }] of coming.entries()) {
    if (i % 5 > 0) await shown(desk, voter)
    else {
      await clerk.type(voter)
      await clerk.option(voter).waitFor()
      await desk.page.keyboard.press('Enter')
      await desk.page.getByRole('complementary').getByText(voter).first().waitFor()
    }
    await handOut(desk)
  }
  await clerk.waitForParticipants(before + CROWD)
  const agents = rollOf(ledger, constituency).filter(
    ({ voter }) => participationsOf(ledger, voter).length === 0 && authorisationsOf(ledger, 'agent', voter).length > 0,
  )
  let more = 0
  for (const { voter } of agents.slice(0, 4)) {
    more += 1 + authorisationsOf(ledger, 'agent', voter).length
    await shown(desk, voter)
    await handOut(desk)
    await clerk.waitForParticipants(before + CROWD + more)
  }
  await shown(desk, coming[0]!.voter)
  await clerk.refusal.waitFor()
  await clerk.clear()
  await clerk.waitForParticipants(before + CROWD + more)
}

/** How many of those who are at home come in the last quarter of an hour, and how many of them still stand in line at its end. */
const LATE = 14
const IN_LINE = 3

/** Who will come late: by themselves, and one who acts for others, where somebody is left who does. */
export function lateVoters(desk: Desk, constituency: string): readonly VoterLine[] {
  const ledger = booksOf(desk)
  const agents = rollOf(ledger, constituency).filter(
    ({ voter, fields }) =>
      fields.register === 1 &&
      participationsOf(ledger, voter).length === 0 &&
      authorisationsOf(ledger, 'principal', voter).length === 0 &&
      authorisationsOf(ledger, 'agent', voter).length > 0,
  )
  return [...agents.slice(0, 1), ...free(ledger, constituency).slice(-LATE)]
}

/** Late voters are served at the screen, the last of them once the hour has struck: who stood in line by then votes. */
export async function comeLate(desk: Desk, constituency: string, late: readonly VoterLine[]): Promise<void> {
  const clerk = clerkAt(desk.page)
  const ledger = booksOf(desk)
  await itIs('2026-12-15T17:46', desk)
  await desk.signIn(crewOf(constituency).clerk)
  await desk.goTo('check-in')
  await clerk.box.waitFor()
  let came = await clerk.participants()
  for (const [i, { voter }] of late.entries()) {
    if (i === late.length - IN_LINE) await itIs('2026-12-15T18:02', desk)
    came += 1 + authorisationsOf(ledger, 'agent', voter).length
    await shown(desk, voter)
    await handOut(desk)
    await clerk.waitForParticipants(came)
  }
}

/** Whoever comes once the station is closed finds the register shut. */
export async function comesTooLate(desk: Desk, constituency: string): Promise<void> {
  await desk.signIn(crewOf(constituency).clerk)
  await desk.goTo('check-in')
  await desk.page.getByText('投票已经结束，不能再发票。').first().waitFor()
  expect(await clerkAt(desk.page).box.count()).toBe(0)
}

/** Somebody of another constituency is told where to go, and whoever stands on no roll of the town gets nothing. */
export async function strangersCome({ page }: Desk, elsewhere: string, struck: string): Promise<void> {
  const clerk = clerkAt(page)
  for (const [idNumber, says] of [
    [elsewhere, /可能在.+不能在这里领票/],
    [struck, /本镇各选区的名册上都没有这个号码/],
  ] as const) {
    await clerk.type(idNumber)
    await page.getByRole('alert').filter({ hasText: says }).first().waitFor()
    await clerk.clear()
  }
}

/** A principal changes their mind: two people take the authorisation back, and they draw their own papers. */
export async function principalComesThemselves(desk: Desk, constituency: string): Promise<void> {
  const { page, button } = desk
  const { lead, overseers, clerk: name } = crewOf(constituency)
  const ledger = booksOf(desk)
  await desk.signIn(lead)
  await desk.goTo('proxies')
  const withdraw = button(/^撤回 .+ 的委托$/).first()
  await withdraw.waitFor()
  const of = (await withdraw.getAttribute('aria-label')) ?? (await withdraw.innerText())
  const principal = rollOf(ledger, constituency).find(
    ({ voter, fields }) =>
      of === `撤回 ${fields.name} 的委托` &&
      participationsOf(ledger, voter).length === 0 &&
      authorisationsOf(ledger, 'principal', voter).length > 0,
  )!
  await withdraw.click()
  await page.getByRole('textbox', { name: '撤回的原因' }).fill('本人赶回来了')
  await page.keyboard.press('Enter')
  await desk.confirm(overseers[0])
  await page.getByText('本人赶回来了').waitFor()
  await desk.signIn(name)
  await desk.goTo('check-in')
  await clerkAt(page).box.waitFor()
  const before = await clerkAt(page).participants()
  await shown(desk, principal.voter)
  await handOut(desk)
  await clerkAt(page).waitForParticipants(before + 1)
}

/** The mobile box goes to three who cannot come: two vote into it, the third comes to the station once it is back. */
export async function boxGoesRound(desk: Desk, constituency: string): Promise<void> {
  const { page, button } = desk
  const { overseers, clerk: name } = crewOf(constituency)
  const ledger = booksOf(desk)
  const clerk = clerkAt(page)
  const before = await clerk.participants()
  const [one, two, three] = free(ledger, constituency) as [VoterLine, VoterLine, VoterLine]
  const papers = (of: readonly VoterLine[]): readonly string[] =>
    contestsOf(electionOf(ledger).body, constituency).map(({ code }) =>
      String(of.filter(({ fields }) => fields.contests.includes(code)).length),
    )
  await desk.goTo('boxes')
  await button('新的票箱').first().click()
  for (const { voter, fields } of [one, two, three]) {
    const field = page.getByRole('combobox', { name: '加一个人', exact: true })
    await field.focus()
    await page.keyboard.insertText(voter)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('combobox', { name: `${fields.name} 的原因` })
      .first()
      .waitFor()
  }
  await button('保存名册（3 人）').click()
  await page.getByText('票箱 1', { exact: true }).waitFor()
  await desk.signIn(overseers[0])
  await desk.goTo('boxes')
  await button('带出').first().click()
  const out = page.getByRole('dialog').getByRole('textbox')
  for (const [i, count] of papers([one, two, three]).entries()) await out.nth(i).fill(count)
  await page.keyboard.press('Enter')
  await desk.confirm(overseers[1])
  await page.locator('.badge').filter({ hasText: '已出站' }).waitFor()
  await desk.signIn(name)
  for (const { voter } of [one, two]) {
    await desk.goTo('boxes')
    await page.getByRole('link', { name: '登记这一箱的选民' }).click()
    await page.locator('.box-channel').waitFor()
    await shown(desk, voter)
    await handOut(desk)
  }
  await clerk.waitForParticipants(before + 2)
  await desk.signIn(overseers[0])
  await desk.goTo('boxes')
  await button('带回').first().click()
  const back = page.getByRole('dialog').getByRole('textbox')
  const used = papers([one, two])
  for (const [i, count] of papers([three]).entries()) {
    await back.nth(2 * i).fill(used[i]!)
    await back.nth(2 * i + 1).fill(count)
  }
  await back.nth(1).press('Enter')
  await desk.confirm(overseers[1])
  await page.locator('.badge').filter({ hasText: '已回站' }).waitFor()
  await desk.signIn(name)
  await desk.goTo('check-in')
  await clerk.box.waitFor()
  await shown(desk, three.voter)
  await handOut(desk)
  await clerk.waitForParticipants(before + 3)
}
