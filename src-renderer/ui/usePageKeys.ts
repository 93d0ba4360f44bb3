import { useEffect } from 'react'

/** An input method is composing: every key is its own. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/**
 * Keys of a whole page, wherever the focus is: `onKey` answers true when the key was its own. Silent while a dialog is open or an input
 * method composes. On the window, because a click beside everything leaves the focus on nothing.
 */
export function usePageKeys(onKey: (event: KeyboardEvent) => boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || document.querySelector('dialog[open]')) return
      if (onKey(event)) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [onKey])
}
