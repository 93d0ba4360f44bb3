import { listenForCards } from '../../ask/cards.ts'
import type { CardReader } from './port.ts'

/** A reader behind a helper process (docs/id-readers.md). In a dialog nobody is looked for: a card that comes then is laid down again. */
export const helperReader: CardReader = {
  listen: (onCard) =>
    listenForCards((number) => {
      if (!document.querySelector('dialog[open]')) onCard(number)
    }),
}
