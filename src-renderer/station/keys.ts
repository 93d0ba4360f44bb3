import { choose, clear, enter, openUndo, togglePrincipal, toggleChannel, type, useCheckIn } from '../store/check-in.ts'

/** A scan gun's characters follow each other within a few milliseconds, no finger does. */
const SCAN_GAP = 60

/** A digit that was taken as a choice of principal, and when: it was text after all if more text follows at a scanner's pace. */
let digit = { key: '', at: 0 }

/** An input method is composing: every key is its own. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** A key that writes something, wherever it is pressed. */
export const writes = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey

export function typed(text: string): void {
  const scanned = performance.now() - digit.at < SCAN_GAP
  type(scanned ? digit.key + text : text)
  digit = { key: '', at: 0 }
}

/** The keys of the box, while no input method is composing. True when the key was one. */
export function boxKey({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false
  const { chosen, panel } = useCheckIn.getState()
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      choose(chosen + (key === 'ArrowDown' ? 1 : -1))
      return true
    case 'Enter':
      // A key held down is one act.
      if (!repeat) enter()
      return true
    default: {
      const principal = panel.kind === 'voter' && /^[1-9]$/.test(key) ? panel.card.principals[Number(key) - 1] : undefined
      if (!principal) return false
      digit = { key, at: performance.now() }
      togglePrincipal(principal.voter)
      return true
    }
  }
}

/** The keys of the whole room. True when the key was one. */
export function roomKey({ key, repeat }: KeyboardEvent): boolean {
  switch (key) {
    case 'F2':
      if (!repeat) openUndo()
      return true
    case 'F6':
      if (!repeat) toggleChannel()
      return true
    case 'Escape':
      clear()
      return true
    default:
      return false
  }
}
