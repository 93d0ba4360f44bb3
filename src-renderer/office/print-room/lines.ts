import { FORMS, type FormName } from '#words/forms.ts'
import type { PrintRoomLine } from '#contract/index.ts'
import { nextDay } from '../../ui/typed-day.ts'

/** So many days before its last day a print is due. */
const SOON = 7

export const keyOf = ({ what, of }: Pick<PrintRoomLine, 'what' | 'of'>): string => `${what} ${of ?? ''}`

export const isForm = (what: PrintRoomLine['what']): what is FormName => FORMS.some((form) => form === what)

export type Due = 'over' | 'soon' | 'later'

/** How near the last day of a print is; null where it was printed or hangs out, cannot be, or has no such day. */
export function dueOf({ due, made, posted, hindrance }: PrintRoomLine, today: string): Due | null {
  if (due === null || made || posted || hindrance) return null
  if (due < today) return 'over'
  return due <= (nextDay(today, SOON) ?? due) ? 'soon' : 'later'
}

/** What somebody should print now. */
export const isWaiting = (line: PrintRoomLine, today: string): boolean => ['over', 'soon'].includes(dueOf(line, today) ?? '')
