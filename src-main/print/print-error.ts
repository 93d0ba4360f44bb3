import type { Lacking } from '#contract/result.ts'
import type { RefusalCode } from '#contract/refusals.ts'

/** Why a character cannot be put on paper. */
export type UnprintableReason = 'no-glyph' | 'control' | 'private-use' | 'combining'

/** Which sheet it was, for the refusal: the register, list or form, and whose it is. */
export type SheetName = { readonly register: string; readonly constituency?: string }

export type PrintCode = Exclude<Extract<RefusalCode, `print.${string}`>, 'print.unknown'>

/** Why nothing was printed: the refusal as it goes to the screen, but for the sheet, which `notPrinted` names. `row` counts from 1. */
export type PrintError = Lacking<PrintCode, keyof SheetName>

export const CANCELLED: PrintError = { code: 'print.cancelled', params: {} }

/** `reason` is for the log. */
export const notWritten = (thrown: unknown): PrintError => ({
  code: 'print.not-written',
  params: { reason: thrown instanceof Error ? thrown.message : String(thrown) },
})

export type PrintOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PrintError }
