import { useEffect, type RefObject } from 'react'
import { scanned } from './find.ts'
import { READERS, useReader } from '../ui/readers/reader.ts'
import { cardRead } from './keys.ts'

/** Takes the cards that the reader of this laptop reads, as if their text had been typed into the box and Enter pressed. */
export function useCards(box: RefObject<HTMLInputElement | null>): void {
  const reader = useReader(({ name }) => READERS[name])
  useEffect(
    () =>
      reader.listen((text) => {
        // Under the lock somebody may be typing a PIN.
        if (!box.current || box.current.closest('[inert]')) return false
        cardRead()
        // Ends whatever an input method made of the card's keys.
        box.current.blur()
        box.current.focus()
        scanned(text)
        return true
      }),
    [reader, box],
  )
}
