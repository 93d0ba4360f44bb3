import type { Refusal, Refused } from '#contract/result.ts'
import type { PrintError, SheetName } from './print-error.ts'

export type { SheetName } from './print-error.ts'

/** Why a sheet was not printed, as a refusal that names it: `print.*`. */
export const notPrinted = ({ code, params }: PrintError, sheet: SheetName): Refused => ({
  ok: false,
  // The compiler cannot follow one code through the union.
  error: { code, params: { ...params, ...sheet } } as Refusal,
})
