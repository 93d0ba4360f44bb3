import type { Page } from 'playwright-core'

type Centre = { readonly name: string; readonly x: number; readonly y: number }
type Answered = { readonly pressed: string; readonly centre: Centre | null }

/**
 * Presses every button, link, choice and field that can be pressed at its centre, and answers those whose press went elsewhere: because something lies
 * over them, or because they cannot be brought into the window. Nothing that they would do is done. Of several that `within` names the last
 * lies on top.
 */
export async function missed(page: Page, within: string): Promise<readonly string[]> {
  const count = await page.evaluate(mark, within)
  const wrong: string[] = []
  let last: Centre | null = null
  for (let i = 0; i <= count; i++) {
    // In one word with the app: where the last press went, and where the next one is to go.
    const { pressed, centre }: Answered = await page.evaluate(centreOf, i)
    if (last && pressed !== String(i - 1))
      wrong.push(`${last.name} at ${Math.round(last.x)},${Math.round(last.y)}: ${pressed || 'nothing'}`)
    last = centre
    if (centre) await page.mouse.click(centre.x, centre.y)
  }
  await page.evaluate(unmark)
  return wrong
}

/** The same by asking the browser what lies at each centre, at once and without a press: for looks that follow one that was pressed. */
export async function covered(page: Page, within: string): Promise<readonly string[]> {
  await page.evaluate(mark, within)
  const wrong = await page.evaluate(lyingOver)
  await page.evaluate(unmark)
  return wrong
}

/** Numbers the buttons, and lets no press through: whose it was is written on the page. */
function mark(within: string): number {
  /** Of a long list, whose rows are one like the other. */
  const IN_LIST = 12
  const room = [...document.querySelectorAll(within)].at(-1)
  const isFarDown = (each: HTMLElement): boolean =>
    each.matches('[role=option]') && [...(each.parentElement?.children ?? [])].indexOf(each) > IN_LIST
  const buttons = [
    ...(room?.querySelectorAll<HTMLElement>(
      'button, a[href], summary, label.button, label:has(input), [role=button], [role=option], [data-cell], input, select, textarea',
    ) ?? []),
  ].filter(
    (each) =>
      each.checkVisibility() &&
      !each.matches(':disabled, :has(> :disabled), label :is(input, select)') &&
      !each.closest('[inert], [hidden], .skip') &&
      !isFarDown(each),
  )
  for (const [i, button] of buttons.entries()) button.dataset['nth'] = String(i)
  const stop = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const pressed = (event.target as Element).closest<HTMLElement>('[data-nth]')
    if (event.type === 'click')
      document.documentElement.dataset['pressed'] = pressed?.dataset['nth'] ?? (event.target as Element).outerHTML.slice(0, 80)
  }
  const stopped = new AbortController()
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
    addEventListener(type, stop, { capture: true, signal: stopped.signal })
  Object.assign(globalThis, { letThrough: () => stopped.abort() })
  return buttons.length
}

function centreOf(i: number): Answered {
  const pressed = document.documentElement.dataset['pressed'] ?? ''
  delete document.documentElement.dataset['pressed']
  const button = document.querySelector<HTMLElement>(`[data-nth="${i}"]`)
  // It went away with what was redrawn meanwhile.
  if (!button) return { pressed, centre: null }
  button.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const name = (button.getAttribute('aria-label') ?? button.textContent).trim()
  return { pressed, centre: { name, x: (left + right) / 2, y: (top + bottom) / 2 } }
}

function lyingOver(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-nth]')].flatMap((button) => {
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, right, top, bottom } = button.getBoundingClientRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const there = document.elementFromPoint(x, y)
    if (there?.closest('[data-nth]') === button) return []
    const name = (button.getAttribute('aria-label') ?? button.textContent).trim()
    return [`${name} at ${Math.round(x)},${Math.round(y)}: ${there?.outerHTML.slice(0, 80) ?? 'nothing'}`]
  })
}

function unmark(): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-nth]')) delete each.dataset['nth']
  ;(globalThis as unknown as { letThrough: () => void }).letThrough()
}
