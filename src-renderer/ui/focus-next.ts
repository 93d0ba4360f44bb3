import type { KeyboardEvent } from 'react'

/** Enter goes to the next field of the page, and after the last one to its act. */
export function focusNext(event: KeyboardEvent): void {
  const room = (event.currentTarget as HTMLElement).closest('form, main') ?? document.body
  const stops = [...room.querySelectorAll<HTMLElement>('input:not([type=radio], [type=checkbox], [type=file]), .act')].filter(
    (stop) => stop.checkVisibility(),
  )
  const next = stops[stops.indexOf(event.target as HTMLElement) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  if (next instanceof HTMLInputElement) next.select()
}

/** The field that follows an element of a form has the focus, of several choices the one that is made; after the last field the act. */
export function focusAfter(element: HTMLElement): void {
  const stops = element.closest('form')?.querySelectorAll<HTMLElement>('input, select, textarea, button[type=submit]') ?? []
  const next = [...stops].find(
    (stop) =>
      (element.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      stop.checkVisibility() &&
      !stop.matches(':disabled'),
  )
  const group = next?.closest('fieldset')
  ;(group?.querySelector<HTMLElement>('input:checked') ?? next ?? element).focus()
}
