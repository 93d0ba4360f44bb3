import type { Told } from '#words/telling.ts'

/**
 * One row of the table of refusals: what happened, and what to do now, without their final stops. A part in `[…]` is left out
 * when one of its `{param}` slots cannot be filled or shown, so a row has to read well without any of them.
 */
export type RefusalText = Told

export type { Language } from '#words/telling.ts'
