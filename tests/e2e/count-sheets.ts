import type { StationLaptop } from './station-laptop.ts'

/** Types a whole sheet of the papers shown now, Enter after each figure; the last Enter reaches the act. */
export async function typeSheet({ page, hands }: StationLaptop, figures: readonly number[]): Promise<void> {
  await hands.reach(page.locator('.sheet-form').getByRole('textbox').first())
  for (const figure of figures) {
    await page.keyboard.type(String(figure))
    await page.keyboard.press('Enter')
  }
  await hands.press(page.getByRole('button', { name: /^交出这张计票单/ }))
}

/** A sheet without void papers, on which everyone gets a little less than the one before: collected, valid, void, then for, against, abstained, void in part. */
export function sheetOf(collected: number, candidates: number, seats: number): readonly number[] {
  const rows = Array.from({ length: candidates }, (_, i) => {
    const yes = i < seats ? Math.max(0, collected - 1 - i) : 0
    return [yes, collected - yes, 0, 0]
  })
  return [collected, collected, 0, ...rows.flat()]
}
