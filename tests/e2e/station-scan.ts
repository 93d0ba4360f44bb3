import type { Page } from 'playwright-core'
import { pause } from './pace.ts'

/** Milliseconds between two keys of a scan gun. */
const PACE = 4

/** The keys of a scan gun at its own pace: physical places, with an input method on or off. */
export async function scanCard(page: Page, text: string, { ime }: { readonly ime: boolean }): Promise<void> {
  // Nobody's finger and a gun are that close together.
  await pause(page)
  const keys = await page.context().newCDPSession(page)
  // Of the keys that real fingers press, whatever day the test says it is.
  const began = performance.timeOrigin + performance.now()
  const sent: Promise<unknown>[] = []
  const press = (code: string, character: string, own: number, i: number): void => {
    const given = ime
      ? { key: 'Process', windowsVirtualKeyCode: 229 }
      : { key: character, windowsVirtualKeyCode: own, text: character }
    const timestamp = (began + i * PACE) / 1000
    sent.push(keys.send('Input.dispatchKeyEvent', { type: ime ? 'rawKeyDown' : 'keyDown', code, timestamp, ...given }))
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyUp', code, timestamp, key: character, windowsVirtualKeyCode: own }))
  }
  for (const [i, character] of Array.from(text).entries()) {
    const code = /\d/.test(character) ? `Digit${character}` : character === '-' ? 'Minus' : `Key${character.toUpperCase()}`
    press(code, character, character.toUpperCase().charCodeAt(0), i)
  }
  // The card's letters stand in the input method's own window by now.
  const composed = { text: text.toLowerCase(), selectionStart: text.length, selectionEnd: text.length }
  if (ime) sent.push(keys.send('Input.imeSetComposition', composed))
  press('Enter', ime ? 'Enter' : '\r', 13, text.length)
  await Promise.all(sent)
  await keys.detach()
}

/** Keys of the input method while it composes: they choose a word, leaf through words, end it. */
const ITS_OWN = [
  ['1', 'Digit1'],
  ['Enter', 'Enter'],
  ['ArrowDown', 'ArrowDown'],
  ['Backspace', 'Backspace'],
  ['Escape', 'Escape'],
] as const

/** Letters that an input method composes into a word, with the keys it takes for itself; `handOver` is the word in place of the letters. */
export async function compose(page: Page, letters: string): Promise<{ handOver(word: string): Promise<void> }> {
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length })
  for (const [key, code] of ITS_OWN)
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 })
  return {
    handOver: async (word) => {
      await keys.send('Input.insertText', { text: word })
      await keys.detach()
    },
  }
}

/** The keys of a card whose characters stand in the box already, its Enter included, in no time at all. */
export const pressUnwritten = (page: Page, text: string): Promise<void> =>
  page.evaluate((characters) => {
    const press = (code: string, key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }))
    for (const character of characters) press('Digit0', character)
    press('Enter', 'Enter')
  }, text)
