import { useEffect } from 'react'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { isComposing } from '../usePageKeys.ts'
import { GAP, readBursts } from './bursts.ts'

/** Where a card may be looked for: what is typed there sends nothing. */
const LOOKS = '[role=combobox], [type=search]'

/**
 * Wherever no page asked for it a card under a gun does nothing, and that is said: its Enter sends no sheet and presses no button that happens to
 * have the focus, and what it typed into a field is taken out again. On the document, so that a page that takes cards has taken its own.
 */
export function useNoStrayCards(): void {
  useEffect(() => {
    const read = readBursts()
    let [last, taken] = [-Infinity, -Infinity]
    let before: Before = new Map()
    const onKeyDown = (event: KeyboardEvent): void => {
      const { code, key, timeStamp: at, target, repeat } = event
      if (repeat || event.ctrlKey || event.altKey || event.metaKey) return
      if (at - last > GAP) before = textsNow()
      last = at
      const isCard = read({ code, key, at, composed: isComposing(event) }) !== undefined
      // Many guns end with CR and LF: the second Enter is the card's too.
      const isTail = code === 'Enter' && at - taken <= GAP
      if ((!isCard && !isTail) || (target instanceof Element && target.matches(LOOKS))) return
      taken = at
      event.preventDefault()
      event.stopPropagation()
      if (isTail) return
      // Ends whatever an input method made of the card's keys, in whichever field it stood.
      if (target instanceof HTMLElement) {
        target.blur()
        target.focus()
      }
      for (const [field, text] of before) if (field.value !== text) putBack(field, text)
      toast('note', t('ui.strayCard'))
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

type Field = HTMLInputElement | HTMLTextAreaElement

type Before = ReadonlyMap<Field, string>

/** What stands in the fields, before the card. */
const textsNow = (): Before => {
  const fields = document.querySelectorAll<Field>('input:not([type=radio], [type=checkbox], [type=file]), textarea')
  return new Map([...fields].map((field) => [field, field.value]))
}

/** As if the card's letters had been deleted by hand: React hears of it. */
function putBack(field: Field, text: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')!.set!.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
