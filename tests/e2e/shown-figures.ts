import type { Page } from 'playwright-core'
import type { ContestResult } from '#office/results/results.ts'
import type { Papers } from '#station/closing/close-station.ts'

/** This laptop's papers of a contest as the closing shows them: printed, issued, spoiled, unused (once it is closed), who took part. */
export type ClosedPapers = readonly [contest: string, ...terms: number[]]

/** A contest as the result page shows it. */
export type ShownResult = {
  readonly said: string
  readonly figures: string
  readonly elected: readonly string[]
  /** Name, for, against, abstained, void in part; most first. */
  readonly votes: readonly string[]
}

export const shownClosing = (page: Page): Promise<readonly ClosedPapers[]> =>
  page
    .locator('.reconciled')
    .evaluateAll((all) =>
      all.map((each): ClosedPapers => [
        each.id.replace('unused-', ''),
        ...[...each.querySelectorAll('.term b')].map((term) => Number(term.textContent)),
      ]),
    )

export async function shownResult(page: Page): Promise<ShownResult> {
  return {
    said: await page.locator('.outcome-said').innerText(),
    figures: (await page.locator('.outcome-figures span').allInnerTexts()).join(' '),
    elected: await page.getByRole('list', { name: '当选' }).getByRole('listitem').allInnerTexts(),
    votes: await page
      .locator('.result-side table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.replace('✓ ', '')).join(' '))),
  }
}

/** What the office states of the same contest, in the words of the screen. Throws where it has no count. */
export function statedResult(merged: ContestResult): ShownResult {
  if (merged.state !== 'counted') throw new Error(`${merged.contest.code} is ${merged.state}`)
  const { turnout, count, result } = merged
  const { collected, valid, invalid } = count.papers
  return {
    said: result.outcome === 'void' ? '✕ 投票无效' : `✓ 选满 ${result.elected.length} 名`,
    figures: `选民 ${turnout.roll} 人 参加 ${turnout.participants} 人 收回选票 ${collected} 有效票 ${valid} 废票 ${invalid}`,
    elected: result.elected,
    votes: count.votes
      .toSorted((a, b) => b.for - a.for)
      .map((row) => [row.name, row.for, row.against, row.abstain, row.void].join(' ')),
  }
}

/** The papers of one laptop as the office has them; as many took part as drew papers. */
export const statedClosing = (papers: Papers): readonly ClosedPapers[] =>
  Object.entries(papers)
    .map(([code, { printed, issued, spoiled, unused }]): ClosedPapers => [code, printed, issued, spoiled, unused, issued])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
