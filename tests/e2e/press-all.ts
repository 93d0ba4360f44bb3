import type { Page } from 'playwright-core'
import { covered, missed } from './buttons.ts'
import { dress, type Look } from './dress.ts'
import { goTo } from './every-page.ts'
import { settled } from './settled.ts'

/** An office laptop. */
const USUAL: Look = [1366, 768, 'normal']
/** The same with everything a quarter larger in the system, and both in the app's largest letters. */
const OTHERS: readonly Look[] = [
  [1093, 614, 'normal'],
  [1366, 768, 'largest'],
  [1093, 614, 'largest'],
]

/** Presses in one room, so that a page that always shows something new ends all the same. */
const MOST = 60
const ROOM = 'main, .shell-wide-page'
const SHEET = 'dialog[open]'

type Pressed = { readonly key: string; readonly name: string; readonly sends: boolean }

/**
 * Presses what a page has, and what its sheets have, one after another, so that whatever opens is seen; `found` are the buttons whose press
 * goes elsewhere, `opened` what was opened. With `stopCommands`, so that the page stands as it stood.
 */
export function presser(page: Page) {
  const found: string[] = []
  const opened: string[] = []
  /** Sheets that were pressed through; from another button they are looked at alone. */
  const known = new Set<string>()
  let shown = 0

  /** In the usual look, and then in others. */
  async function look(within: string, where: string, others: readonly Look[] = []): Promise<void> {
    found.push(...(await missed(page, within)).map((one) => `${where}: ${one}`))
    for (const each of others) {
      await dress(page, each)
      found.push(...(await covered(page, within)).map((one) => `${where} (${each.join(' ')}): ${one}`))
    }
    if (others.length > 0) await dress(page, USUAL)
  }
  const oneOther = (): readonly Look[] => [OTHERS[shown++ % OTHERS.length]!]

  const sheets = (): Promise<number> => page.locator(SHEET).count()

  /** The sheet on top: as it opens, by what is chosen in it, sent empty and sent filled. */
  async function pressSheet(where: string, reopen: () => Promise<unknown>): Promise<void> {
    const title = await titleOf(page)
    const here = `${where} › ${title}`
    opened.push(here)
    if (await bare(page)) found.push(`${here}: nothing says what two people confirm`)
    await look(SHEET, here, oneOther())
    if (known.has(title)) return
    known.add(title)
    const done: string[] = []
    for (const isFilled of [false, true])
      for (let presses = 0; presses < MOST; presses++) {
        if (isFilled) await fill(page)
        const pressed = await press(page, SHEET, isFilled ? [] : done, { sends: isFilled })
        if (!pressed) break
        done.push(pressed.key)
        const now = await sheets()
        if (now > 1) {
          const second = `${here} › ${await titleOf(page)}`
          opened.push(second)
          if (await bare(page)) found.push(`${second}: nothing says what two people confirm`)
          await look(SHEET, second, oneOther())
          await page.keyboard.press('Escape')
          await settled(page)
        } else if (now === 0) await reopen()
        else if (pressed.sends) await look(SHEET, `${here} › ${pressed.name}`)
        if (isFilled || (await titleOf(page)) !== title) break
      }
  }

  return {
    found,
    opened,
    page: async (address: string): Promise<void> => {
      await goTo(page, address)
      await settled(page)
      await look('#screen', address, OTHERS)
      const done: string[] = []
      for (let presses = 0; presses < MOST; presses++) {
        const seen = await buttonsOf(page)
        const pressed = await press(page, ROOM, done)
        if (!pressed) return
        done.push(pressed.key)
        const where = `${address} › ${pressed.name}`
        if ((await sheets()) > 0) {
          await pressSheet(where, () => press(page, ROOM, [], { key: pressed.key }))
          while ((await sheets()) > 0) await page.keyboard.press('Escape')
          await settled(page)
        }
        if (!page.url().endsWith(address)) {
          await goTo(page, address)
          await settled(page)
        } else if ((await buttonsOf(page)) !== seen) await look('#screen', where)
      }
    },
    /** What lies over every page, brought by a key. */
    over: async (key: string): Promise<void> => {
      await page.keyboard.press(key)
      await page.locator(SHEET).waitFor()
      await settled(page)
      await look(SHEET, key, OTHERS)
      await page.keyboard.press('Escape')
      await page.locator(SHEET).waitFor({ state: 'detached' })
    },
  }
}

/** The dialog for the second person without the act or without its figures. */
const bare = (page: Page): Promise<boolean> =>
  page.evaluate((sheet) => {
    const last = [...document.querySelectorAll(sheet)].at(-1)
    const asks = last?.querySelector('.second-first') !== null
    const says = [...(last?.querySelectorAll('.second-act :is(h3, dd)') ?? [])].filter((each) => each.textContent.trim() !== '')
    return asks && says.length < 2
  }, SHEET)

const titleOf = (page: Page): Promise<string> =>
  page.evaluate((sheet) => [...document.querySelectorAll(sheet)].at(-1)?.getAttribute('aria-label') ?? '', SHEET)

const buttonsOf = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('#screen button:not(:disabled)')].map((each) => each.textContent).join('|'))

type Wanted = { readonly key?: string; readonly sends?: boolean }

/** Presses the first that was not pressed yet, and of those that are there many times over only a few; null where there is none. */
async function press(page: Page, within: string, done: readonly string[], wanted: Wanted = {}): Promise<Pressed | null> {
  const next = await page.evaluate(toPress, [within, done, wanted] as const)
  if (!next) return null
  await page.locator('[data-press]').click({ force: true })
  await page.evaluate(() => document.querySelector('[data-press]')?.removeAttribute('data-press'))
  await settled(page)
  // What was said in passing is put away.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.toast-away').forEach((each) => each.click()))
  return next
}

function toPress([within, done, wanted]: readonly [string, readonly string[], Wanted]): Pressed | null {
  const ALIKE = 2
  const BESIDE = 8
  const room = [...document.querySelectorAll<HTMLElement>(within)].findLast((each) => each.checkVisibility())
  const all = room?.querySelectorAll<HTMLElement>(
    'button, summary, [role=option], th[data-cell], label:has(:is([type=radio], [type=checkbox]))',
  )
  const pathOf = (each: Element): string => {
    const names: string[] = []
    for (let at: Element | null = each; at && at !== room; at = at.parentElement) names.push(`${at.tagName}.${at.className}`)
    return names.join(' ')
  }
  for (const each of all ?? []) {
    if (!each.checkVisibility() || each.matches(':disabled, :has(:disabled)') || each.closest('[inert], [hidden]')) continue
    // What closes a sheet was looked at, and opens nothing.
    if (each.closest('.sheet-head') || each.matches('dialog .sheet-acts > .button:not(.button-primary)')) continue
    const sends = each.matches('[type=submit], .button-primary, .act')
    const path = pathOf(each)
    const name = (each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 40)
    const key = `${path} | ${name}`
    const most = each.matches('tr *, li *, th, [role=option], label') ? ALIKE : BESIDE
    const enough = done.includes(key) || done.filter((one) => one.startsWith(`${path} | `)).length >= most
    if ((wanted.key ?? key) !== key || (wanted.sends && !sends) || enough) continue
    each.dataset['press'] = ''
    return { key, name, sends }
  }
  return null
}

/** Writes something into what is empty, so that what a form sends is asked of the app. */
const fill = (page: Page): Promise<void> =>
  page.evaluate((sheet) => {
    const fields = [...document.querySelectorAll(sheet)].at(-1)?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []
    for (const field of fields) {
      if (!field.checkVisibility() || field.disabled) continue
      if (field.type === 'checkbox' && !field.checked) field.click()
      if (field.value !== '' || !/^(?:text|textarea|password)$/.test(field.type) || field.role === 'combobox') continue
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!
      value.set!.call(field, field.inputMode === 'numeric' ? '1357' : '核对过')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, SHEET)
