import type { Locator, Page } from 'playwright-core'
import { typeByHand } from './pace.ts'

/** Tabs after which whatever was looked for is out of the keyboard's reach. */
const FAR = 160

/** A person at a laptop whose mouse is broken: everything by Tab, arrows, Enter and what is typed. */
export function keyboardAt(page: Page) {
  const { keyboard } = page
  /** The key that leads from where the focus is towards the target; none where it is there. */
  const towards = (target: Locator): Promise<'Tab' | 'Shift+Tab' | null> =>
    target.evaluate((it) => {
      const at = document.activeElement
      if (it === at) return null
      const passed = at !== null && !at.contains(it) && (it.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      return passed ? 'Shift+Tab' : 'Tab'
    })
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let tabs = 0; tabs < FAR; tabs++) {
      const key = await towards(target)
      if (key === null) return
      await keyboard.press(key)
    }
    throw new Error(`out of the keyboard’s reach: ${target.toString()}`)
  }
  const press = async (target: Locator): Promise<void> => {
    await reach(target)
    await keyboard.press('Enter')
  }
  const type = async (target: Locator, text: string): Promise<void> => {
    await reach(target)
    await keyboard.press('ControlOrMeta+a')
    await (/^[\w-]+$/.test(text) ? typeByHand(page, text) : keyboard.insertText(text))
  }
  const pin = page.getByLabel('PIN 码', { exact: true })
  const second = page.getByRole('dialog', { name: '两个人一起确认' })
  return {
    reach,
    press,
    type,
    /** One of a few, by the arrow keys. */
    choose: async (name: string | RegExp, within: Page | Locator = page): Promise<void> => {
      const radio = within.getByRole('radio', { name })
      const group = within.getByRole('radio')
      await radio.waitFor()
      for (let tabs = 0; tabs < FAR; tabs++) {
        if (await group.evaluateAll((all) => all.some((each) => each === document.activeElement))) break
        await keyboard.press('Tab')
      }
      const marked = (): Promise<boolean> =>
        radio.evaluate((it) => it === document.activeElement && (it as HTMLInputElement).checked)
      for (let arrows = 0; arrows < FAR && !(await marked()); arrows++) await keyboard.press(arrows === 0 ? 'Space' : 'ArrowDown')
    },
    /** Whoever sits there leaves, another sits down. */
    signIn: async (name: string, code: string): Promise<void> => {
      const locked = page.getByRole('heading', { name: /的位子已锁定$|^谁在这里工作/ })
      if (!(await locked.isVisible())) await keyboard.press('Control+l')
      await locked.waitFor()
      const other = page.getByRole('button', { name: '换一个人' })
      if (await other.isVisible()) await press(other)
      await press(page.getByRole('button', { name: new RegExp(`^${name}`) }))
      await type(pin, code)
      await keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`当前登录：${name}`) }).waitFor()
    },
    /** The second person of an act confirms. */
    confirm: async (name: string, code: string): Promise<void> => {
      await second.waitFor()
      const radio = second.getByRole('radio', { name: new RegExp(name) })
      const checked = second.getByRole('radio', { checked: true })
      // Whoever is chosen gets the PIN field at once; going back and down one chooses the next.
      for (let tries = 0; tries < FAR && !(await radio.isChecked()); tries++) {
        const any = (await checked.count()) > 0
        await reach(any ? checked : second.getByRole('radio').first())
        await keyboard.press(any ? 'ArrowDown' : 'Space')
      }
      await type(second.getByLabel('PIN 码', { exact: true }), code)
      await keyboard.press('Enter')
    },
    confirmed: (): Promise<void> => second.waitFor({ state: 'hidden' }),
    /** By the menu, which every page has. */
    open: async (title: string): Promise<void> => {
      await keyboard.press('F9')
      const menu = page.getByRole('dialog', { name: '菜单' })
      await press(menu.getByRole('link', { name: title, exact: true }))
      await menu.waitFor({ state: 'hidden' })
    },
  }
}

export type Keyboard = ReturnType<typeof keyboardAt>
