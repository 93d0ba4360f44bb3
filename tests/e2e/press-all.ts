import type { Page } from 'playwright-core'
import { covered, missed } from './buttons.ts'
import { dress, OTHERS, TIGHTEST, USUAL, type Look } from './dress.ts'
import { goTo } from './every-page.ts'
import { strangeLetters } from './own-letters.ts'
import { settled } from './settled.ts'

/** Presses in one room: more than any has, so that a page that always shows something new ends, and is told of. */
const MOST = 250
const ROOM = 'main, .shell-wide-page'
const SHEET = 'dialog[open]'

type Pressed = {
  readonly key: string
  /** Of rows that are one like the other only a few are pressed. */
  readonly alike: readonly string[]
  readonly name: string
  readonly sends: boolean
  readonly landed: boolean
}

/**
 * Presses what a page has, and what its sheets have, one after another, so that whatever opens is seen; `found` are the buttons whose press
 * goes elsewhere, `opened` what was opened, `pressed` what was pressed on the pages. With `stopCommands`, so that the page stands as it
 * stood.
 */
export function presser(page: Page) {
  const found: string[] = []
  const opened: string[] = []
  const pressed: string[] = []
  /** Sheets that were pressed through, by what they hold; from another button they are looked at alone. */
  const known = new Set<string>()
  let shown = 0

  /**
   * In the usual look, and then in others; where presses are tried at all, also where there is least room. Whatever is new after a press is
   * itself pressed later.
   */
  async function look(within: string, where: string, others: readonly Look[] = [], see = covered): Promise<void> {
    found.push(...(await see(page, within)).map((one) => `${where}: ${one}`))
    if (await unseenAct(page)) found.push(`${where}: what two people confirm is out of sight`)
    for (const each of others) {
      await dress(page, each)
      const one = each === TIGHTEST ? see : covered
      found.push(...(await one(page, within)).map((wrong) => `${where} (${each.join(' ')}): ${wrong}`))
      if (await unseenAct(page)) found.push(`${where} (${each.join(' ')}): what two people confirm is out of sight`)
    }
    if (others.length > 0) await dress(page, USUAL)
  }
  const oneOther = (): readonly Look[] => [OTHERS[shown++ % OTHERS.length]!]

  const sheets = (): Promise<number> => page.locator(SHEET).count()

  /** A sheet that came, and what it says. */
  async function seen(where: string, others: readonly Look[] = oneOther()): Promise<string> {
    const here = `${where} › ${await titleOf(page)}`
    opened.push(here)
    if (await bare(page)) found.push(`${here}: nothing says what two people confirm`)
    await look(SHEET, here, others, missed)
    return here
  }

  /** The sheet on top: as it opens, by what is chosen in it, sent empty and sent filled. */
  async function pressSheet(where: string, reopen: () => Promise<unknown>): Promise<void> {
    const title = await titleOf(page)
    const content = await contentOf(page)
    const isNew = !known.has(content)
    const here = await seen(where, isNew ? OTHERS : oneOther())
    if (!isNew) return
    known.add(content)
    await pressRoom(SHEET, here, async () => {
      if ((await sheets()) > 1) {
        await seen(here)
        await page.keyboard.press('Escape')
        await settled(page)
      } else if ((await sheets()) === 0) await reopen()
      return (await titleOf(page)) === title
    })
  }

  /** All that a room has: as it stands, and what sends once more with everything filled in. `after` says whether it is still the room. */
  async function pressRoom(within: string, where: string, after: (pressed: Pressed) => Promise<boolean>): Promise<void> {
    for (const isFilled of [false, true]) {
      const done: Pressed[] = []
      for (let presses = 0; ; presses++) {
        if (presses > MOST) return void found.push(`${where}: no end of buttons`)
        if (isFilled && !(await fill(page, within)) && presses === 0) return
        const before = await buttonsOf(page)
        const one = await press(page, within, done, { sends: isFilled })
        if (!one) break
        done.push(one)
        const here = `${where} › ${one.name}`
        pressed.push(here)
        if (!one.landed) found.push(`${here}: the press went elsewhere`)
        if (!(await after(one))) return
        if ((await buttonsOf(page)) !== before || one.sends) await look(within === ROOM ? '#screen' : SHEET, here)
      }
    }
  }

  return {
    found,
    opened,
    pressed,
    page: async (address: string): Promise<void> => {
      await goTo(page, address)
      await settled(page)
      await look('#screen', address, OTHERS, missed)
      found.push(...(await strangeLetters(page)).map((one) => `${address}: ${one}`))
      await pressRoom(ROOM, address, async ({ key, name }) => {
        if ((await sheets()) > 0) {
          await pressSheet(`${address} › ${name}`, () => press(page, ROOM, [], { key }))
          while ((await sheets()) > 0) await page.keyboard.press('Escape')
          await settled(page)
        }
        if (!page.url().endsWith(address)) {
          await goTo(page, address)
          await settled(page)
        }
        return true
      })
    },
    /** What lies over every page, brought by a key. */
    over: async (key: string): Promise<void> => {
      await page.keyboard.press(key)
      await page.locator(SHEET).waitFor()
      await settled(page)
      await look(SHEET, key, OTHERS, missed)
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

/** The act that two people confirm, once whatever else the dialog has was scrolled to; where the page itself shows it the dialog lies beside it. */
const unseenAct = (page: Page): Promise<boolean> =>
  page.evaluate((sheet) => {
    const last = [...document.querySelectorAll(sheet)].at(-1)
    const act = last?.querySelector('.give-pin:not(.second-beside) > .second-act h3')
    if (!act) return false
    const { left, top, bottom } = act.getBoundingClientRect()
    return !act.contains(document.elementFromPoint(left + 4, (top + bottom) / 2))
  }, SHEET)

const titleOf = (page: Page): Promise<string> =>
  page.evaluate((sheet) => [...document.querySelectorAll(sheet)].at(-1)?.getAttribute('aria-label') ?? '', SHEET)

/** A sheet by its fields and acts, whatever it is about. */
const contentOf = (page: Page): Promise<string> =>
  page.evaluate((sheet) => {
    const controls =
      [...document.querySelectorAll(sheet)].at(-1)?.querySelectorAll('.sheet-body :is(button, label, legend)') ?? []
    return [...controls].map(({ textContent }) => textContent.replaceAll(/\d/g, '')).join('|')
  }, SHEET)

const buttonsOf = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('#screen button:not(:disabled)')].map((each) => each.textContent).join('|'))

type Wanted = { readonly key?: string; readonly sends?: boolean }

/** Presses the first at its centre that was not pressed yet, and of rows that are alike only a few; null where there is none. */
async function press(page: Page, within: string, done: readonly Pressed[], wanted: Wanted = {}): Promise<Pressed | null> {
  const next = await page.evaluate(toPress, [within, done, wanted] as const)
  if (!next) return null
  // The press is judged by where it lands.
  await page.locator('[data-press]').click({ force: true })
  const landed = await page.evaluate(() => {
    document.querySelector('[data-press]')?.removeAttribute('data-press')
    return document.documentElement.dataset['landed'] === 'yes'
  })
  await settled(page)
  // What was said in passing is put away.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.toast-away').forEach((each) => each.click()))
  return { ...next, landed }
}

function toPress([within, done, wanted]: readonly [string, readonly Pressed[], Wanted]): Omit<Pressed, 'landed'> | null {
  /** Rows of one kind; and of one list whatever they say. */
  const ALIKE = 2
  const IN_LIST = 6
  const ROW = 'tr, li, [role=option]'
  const LIST = 'ul, ol, table, section, fieldset, details, form, [role=group], [role=radiogroup]'
  const room = [...document.querySelectorAll<HTMLElement>(within)].findLast((each) => each.checkVisibility())
  const all = room?.querySelectorAll<HTMLElement>(
    'button, summary, [role=option], [data-cell], label:has(:is([type=radio], [type=checkbox]))',
  )
  const among = (each: Element): number =>
    [...(each.parentElement?.children ?? [])].filter(({ tagName }) => tagName === each.tagName).indexOf(each)
  const pathOf = (each: Element): string => {
    const names: string[] = []
    for (let at: Element | null = each; at && at !== room; at = at.parentElement) {
      const isOne = at.matches(LIST) || at.parentElement?.closest('tr, li') !== null
      names.push(at.matches(ROW) || !isOne ? at.tagName : `${at.tagName}${among(at)}`)
    }
    return names.join(' ')
  }
  // The card beside a list is another for each kind of what is chosen in it.
  const kind = room?.querySelector('[role=option][aria-selected=true] > span')?.textContent ?? ''
  for (const each of all ?? []) {
    if (!each.checkVisibility() || each.matches(':disabled, :has(:disabled)') || each.closest('[inert], [hidden]')) continue
    // What closes a sheet was looked at, and opens nothing.
    if (each.closest('.sheet-head') || each.matches('dialog .sheet-acts > .button:not(.button-primary)')) continue
    const sends = each.matches('[type=submit], .button-primary, .act')
    const path = pathOf(each)
    const name = (each.getAttribute('aria-label') ?? each.textContent).trim().slice(0, 40)
    const inRow = each.closest(ROW) !== null
    const said = each.matches('[role=option]') ? each.querySelector(':scope > span')?.textContent : each.textContent
    const key = `${path} | ${name} | ${inRow ? '' : kind}`
    const alike = inRow ? [path, `${path} | ${each.matches('label, [data-cell]') ? '' : said}`] : []
    const pressed = (one: string): number => done.filter((each) => each.alike.includes(one)).length
    const enough =
      done.some((one) => one.key === key) || (inRow && (pressed(alike[0]!) >= IN_LIST || pressed(alike[1]!) >= ALIKE))
    if ((wanted.key ?? key) !== key || (wanted.sends && !sends) || enough) continue
    each.dataset['press'] = ''
    delete document.documentElement.dataset['landed']
    const landing = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest('[data-press]'))
        document.documentElement.dataset['landed'] = 'yes'
    }
    addEventListener('click', landing, { capture: true, once: true })
    return { key, alike, name, sends }
  }
  return null
}

/** Writes something into what is empty, and chooses what is not chosen, so that what a form sends is asked of the app; false where nothing is. */
const fill = (page: Page, within: string): Promise<boolean> =>
  page.evaluate((rooms) => {
    const room = [...document.querySelectorAll<HTMLElement>(rooms)].findLast((each) => each.checkVisibility())
    const fields = room?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, textarea, select') ?? []
    let filled = false
    const write = (field: HTMLInputElement | HTMLSelectElement, text: string, event: string): void => {
      const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')!
      value.set!.call(field, text)
      field.dispatchEvent(new Event(event, { bubbles: true }))
      filled = true
    }
    for (const field of fields) {
      if (!field.checkVisibility() || field.disabled || field.matches('.data-search *, .data-search')) continue
      if (field instanceof HTMLSelectElement) {
        const first = [...field.options].find(({ value, disabled }) => value !== '' && !disabled)
        if (field.value === '' && first) write(field, first.value, 'change')
        continue
      }
      const chosen = field.name !== '' && room?.querySelector(`[name="${CSS.escape(field.name)}"]:checked`)
      if ((field.type === 'checkbox' && !field.checked) || (field.type === 'radio' && !chosen)) {
        field.click()
        filled = true
      }
      if (field.value !== '' || !/^(?:text|textarea|password|search|tel)$/.test(field.type) || field.role === 'combobox') continue
      write(field, field.inputMode === 'numeric' ? '1357' : '核对过', 'input')
    }
    return filled
  }, within)
