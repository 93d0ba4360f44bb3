import type { Page } from 'playwright-core'

/** The clock from here on: `Date` alone, no timer. Sent into a window as it is. */
function turn(now: number): void {
  const kept = globalThis as { TrueDate?: DateConstructor }
  const True = (kept.TrueDate ??= Date)
  const ahead = now - True.now()
  globalThis.Date = class extends True {
    constructor(...given: readonly never[]) {
      if (given.length === 0) super(True.now() + ahead)
      else super(...(given as unknown as [number]))
    }
    static override now = (): number => True.now() + ahead
  } as DateConstructor
}

/** It is this time in Beijing in the program that the test runs. */
export const turnProgram = (time: string): void => turn(Date.parse(`${time}:00.000+08:00`))

/** The program's clock is the computer's again. */
export function turnBack(): void {
  const { TrueDate } = globalThis as { TrueDate?: DateConstructor }
  if (TrueDate) globalThis.Date = TrueDate
}

/**
 * Moves a window's clock to the program's; from there it goes on as clocks do. Not the browser driver's own clock: that one takes the
 * timers as well, and the page waits on them.
 */
export async function turnClock(page: Page): Promise<void> {
  await page.addInitScript(turn, Date.now())
  await page.evaluate(turn, Date.now())
}
