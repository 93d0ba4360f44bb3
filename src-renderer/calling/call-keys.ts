/** Physical keys, so that an input method or a layout changes nothing: a column for each candidate. */
const DIGITS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6', 'Digit7', 'Digit8', 'Digit9', 'Digit0']
const PAD = DIGITS.map((code) => code.replace('Digit', 'Numpad'))
const SECOND_ROW = ['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY', 'KeyU', 'KeyI', 'KeyO', 'KeyP']
const THIRD_ROW = ['KeyA', 'KeyS', 'KeyD', 'KeyF', 'KeyG', 'KeyH', 'KeyJ', 'KeyK', 'KeyL', 'Semicolon']

const ROWS = [
  [DIGITS, 'for'],
  [PAD, 'for'],
  [SECOND_ROW, 'against'],
  [THIRD_ROW, 'void'],
] as const

/** Which candidate, counted from 0, a key calls, and how. */
export function callOf(code: string): { readonly at: number; readonly mark: 'for' | 'against' | 'void' } | undefined {
  for (const [keys, mark] of ROWS) {
    const at = keys.indexOf(code)
    if (at >= 0) return { at, mark }
  }
  return undefined
}

const face = (code: string | undefined): string => (code === 'Semicolon' ? ';' : (code ?? '').replace(/Digit|Key/, ''))

/** What is printed on the keys of a candidate. */
export const keysOf = (at: number): Readonly<Record<'for' | 'against' | 'void', string>> => ({
  for: face(DIGITS[at]),
  against: face(SECOND_ROW[at]),
  void: face(THIRD_ROW[at]),
})

/** The keys that close a paper, or step back. By code, for the same reason. */
export const ACTS: Readonly<Record<string, 'next' | 'blank' | 'invalid' | 'write-in' | 'undo' | 'deliver'>> = {
  Space: 'next',
  Enter: 'next',
  NumpadEnter: 'next',
  KeyB: 'blank',
  NumpadMultiply: 'blank',
  KeyX: 'invalid',
  NumpadDecimal: 'invalid',
  KeyN: 'write-in',
  NumpadAdd: 'write-in',
  Backspace: 'undo',
  NumpadSubtract: 'undo',
  F4: 'deliver',
}
