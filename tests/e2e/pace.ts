import type { Page } from 'playwright-core'
import { READ } from '../../src-renderer/ui/useRead.ts'

/** Milliseconds between a person's keys: what comes faster is taken for a scan gun. */
const FINGER = 70

/**
 * Nobody touches a key for so long. A card is told from fingers by its pace, so it is the window's own clock that goes on, at once: nobody
 * waits for it.
 */
export const pause = (page: Page, milliseconds = 100): Promise<void> => page.evaluate(goOn, milliseconds)

/** Types at a person's pace. */
export async function typeByHand(page: Page, text: string): Promise<void> {
  for (const character of text) {
    await pause(page, FINGER)
    await page.keyboard.type(character)
  }
}

/** Moves what a window tells keys by: when an event was, and how long the window is there. Sent into it as it is. */
function goOn(milliseconds: number): void {
  const here = globalThis as { ahead?: number }
  if (here.ahead === undefined) {
    const stamp = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp')!
    const told = performance.now.bind(performance)
    const later = (): number => here.ahead ?? 0
    Object.defineProperty(Event.prototype, 'timeStamp', {
      ...stamp,
      get(this: Event) {
        return (stamp.get!.call(this) as number) + later()
      },
    })
    performance.now = () => told() + later()
  }
  here.ahead = (here.ahead ?? 0) + milliseconds
}

/**
 * Whoever sits at this window has read what comes up as soon as it is there: a test need not wait like a person. What acts before
 * anything could be read is tested by the window's own clock, which takes the place of this.
 */
export const readAtOnce = (page: Page): Promise<unknown> =>
  page.addInitScript((read) => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((work: TimerHandler, wait?: number, ...given: unknown[]) =>
      later(work, wait === read ? 0 : wait, ...given)) as typeof window.setTimeout
  }, READ)

/** Whoever sits at this window has read what came up when the test says so, however long its keys take on a machine that does other work. */
export const readWhenTold = (page: Page): Promise<unknown> =>
  page.addInitScript((read) => {
    const [later, forget] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)]
    const unread = new Map<unknown, () => void>()
    window.setTimeout = ((work: () => void, wait?: number, ...given: unknown[]) => {
      if (wait !== read) return later(work, wait, ...given)
      const id = later(() => undefined, 0x7fffffff)
      unread.set(id, work)
      return id
    }) as typeof window.setTimeout
    window.clearTimeout = (id) => {
      unread.delete(id)
      forget(id)
    }
    const hasRead = (): void => {
      const shown = Array.from(unread)
      for (const [id, work] of shown) {
        unread.delete(id)
        work()
      }
    }
    Object.assign(window, { hasRead })
  }, READ)

/** What stands there now is read. */
export const hasRead = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { hasRead: () => void }).hasRead())
