import { choose, clear, enter, type } from './find.ts'
import { openSheet, openUndo } from './sheets.ts'
import { togglePrincipal, toggleChannel } from './issue.ts'
import { useCheckIn } from './state.ts'

/** A scan gun's characters follow each other within a few milliseconds, no finger does. */
const SCAN_GAP = 60
/** Milliseconds in which an input method may still hand over what a card's keys made it compose. */
const COMPOSED_LATE = 80

/** Milliseconds in which a worn key says the same press twice. */
const BOUNCE = 12

/** A digit that was taken as a choice of principal, and when: it was text after all if more text follows at a scanner's pace. */
let digit = { key: '', at: 0 }
let lastEnter = -Infinity
let cardAt = -Infinity

/** A key that writes something, wherever it is pressed. */
export const writes = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey

/** `how`: the browser's word for the way the text came in. */
export function typed(text: string, how: string): void {
  const now = performance.now()
  if (how.includes('Composition') && now - cardAt < COMPOSED_LATE) return
  type(now - digit.at < SCAN_GAP ? digit.key + text : text)
  digit = { key: '', at: 0 }
}

/** A card was read: what its keys wrote into the box until now is void. */
export function cardRead(): void {
  cardAt = performance.now()
  digit = { key: '', at: 0 }
}

/** The keys of the box, while no input method is composing. True when the key was one. */
export function boxKey({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent, onIssue: () => void): boolean {
  if (ctrlKey || altKey || metaKey) return false
  const { chosen, panel } = useCheckIn.getState()
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      choose(chosen + (key === 'ArrowDown' ? 1 : -1))
      return true
    case 'Enter': {
      // A key held down is one act, and so is a key that bounces.
      const bounced = timeStamp - lastEnter < BOUNCE
      if (!repeat && !bounced) {
        lastEnter = timeStamp
        enter(onIssue)
      }
      return true
    }
    default: {
      const principal = panel.kind === 'voter' && /^[1-9]$/.test(key) ? panel.card.principals[Number(key) - 1] : undefined
      if (!principal) return false
      digit = { key, at: performance.now() }
      togglePrincipal(principal.voter)
      return true
    }
  }
}

const ROOM: Readonly<Record<string, () => void>> = {
  F2: openUndo,
  F3: () => openSheet('left'),
  F4: () => openSheet('spoil'),
  F6: toggleChannel,
  F7: () => openSheet('incident'),
  Escape: clear,
}

/** The keys of the whole room. True when the key was one. */
export function roomKey({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  const act = ctrlKey || altKey || metaKey ? undefined : ROOM[key]
  if (act && !repeat) act()
  return act !== undefined
}
