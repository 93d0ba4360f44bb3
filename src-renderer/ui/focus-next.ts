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
