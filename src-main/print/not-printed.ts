import { refuse, type Refused } from '#contract/result.ts'
import type { PrintError } from './print-error.ts'

/** Which sheet it was, for the refusal: the register, list or form, and whose it is. */
export type SheetName = { readonly register: string; readonly constituency?: string }

/** Why a sheet was not printed, as a refusal that names it: `print.*`. */
export function notPrinted(error: PrintError, sheet: SheetName): Refused {
  switch (error.code) {
    case 'unprintable': {
      const { code: _, ...where } = error
      return refuse('print.unprintable', { ...sheet, ...where })
    }
    case 'row-too-tall':
      return refuse('print.row-too-tall', { ...sheet, person: error.person, row: error.row })
    case 'page-not-made':
      return refuse('print.page-not-made', { ...sheet, page: error.page, person: error.person, reason: error.reason })
    case 'bad-stamp':
      return refuse('print.bad-stamp', { ...sheet, madeAt: error.madeAt })
    case 'not-written':
      return refuse('print.not-written', { ...sheet, reason: error.reason })
    case 'foot-too-tall':
    case 'cancelled':
      break
  }
  return refuse(`print.${error.code}`, sheet)
}
