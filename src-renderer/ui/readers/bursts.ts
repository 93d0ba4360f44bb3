/** A key as a scan gun presses it. `at`: milliseconds. `composed`: an input method took it, so that `key` says nothing. */
export type PressedKey = { readonly code: string; readonly key: string; readonly at: number; readonly composed: boolean }

/** Milliseconds between two keys of a scan gun at most; no finger is as quick. */
export const GAP = 30
/** Fewer characters than this are no card. */
const LEAST = 5

const ENDS: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'Tab'])
const SILENT = /^(?:Shift|Control|Alt|Meta)(?:Left|Right)$|^CapsLock$/

/** Recognises a card among keys: characters in a burst, ended by Enter. Answers its text with the key that ends it. */
export function readBursts(): (pressed: PressedKey) => string | undefined {
  let burst: PressedKey[] = []
  return (pressed) => {
    if (SILENT.test(pressed.code)) return undefined
    const last = burst.at(-1)
    if (last && pressed.at - last.at > GAP) burst = []
    if (ENDS.has(pressed.code)) {
      const text = textOf(burst)
      // An Enter that is the input method's ends what the input method was given, nothing else.
      const ends = !pressed.composed || burst.at(-1)?.composed === true
      burst = []
      return ends && text.length >= LEAST ? text : undefined
    }
    burst = characterOf(pressed) === '' ? [] : [...burst, pressed]
    return undefined
  }
}

/** What was typed; by the places of the keys alone as soon as an input method had a hand in it. */
function textOf(burst: readonly PressedKey[]): string {
  const composed = burst.some((pressed) => pressed.composed)
  return burst.map((pressed) => characterOf(composed ? { ...pressed, composed } : pressed)).join('')
}

function characterOf({ code, key, composed }: PressedKey): string {
  if (!composed) return Array.from(key).length === 1 ? key : ''
  if (code === 'Minus' || code === 'NumpadSubtract') return '-'
  return /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(code)?.[1] ?? ''
}
