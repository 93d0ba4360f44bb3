import { isComposing } from '../usePageKeys.ts'
import { GAP, readBursts } from './bursts.ts'
import type { CardReader } from './port.ts'

/** Scan guns and ID-card readers that type like a keyboard, told from fingers by their pace, whatever input method is on. */
export const keyboardReader: CardReader = {
  listen: (onCard) => {
    const read = readBursts()
    let taken = -Infinity
    const onKeyDown = (event: KeyboardEvent): void => {
      const { code, key, timeStamp: at, repeat } = event
      // Nobody's card is Ctrl+L, and in a dialog somebody may be typing a PIN: what is typed there stays there.
      if (repeat || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
      const text = read({ code, key, at, composed: isComposing(event) })
      // Many guns end with CR and LF: the second Enter is the card's too.
      const tail = code === 'Enter' && at - taken <= GAP
      if (!tail && (text === undefined || !onCard(text))) return
      taken = at
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the box, which would take the Enter for a clerk's.
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  },
}
