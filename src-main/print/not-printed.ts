import { named, type Refused } from '#contract/result.ts'
import type { PrintCode, PrintError, SheetName } from './print-error.ts'

export type { SheetName } from './print-error.ts'

/** Why a sheet was not printed, as a refusal that names it: `print.*`. */
export const notPrinted = (error: PrintError, sheet: SheetName): Refused => ({
  ok: false,
  error: named<PrintCode, SheetName>(error, sheet),
})
