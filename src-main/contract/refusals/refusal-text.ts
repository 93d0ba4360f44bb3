/**
 * One row of the table of refusals: what happened, and what to do now, without their final stops. A part in `[…]` is left out
 * when one of its `{param}` slots cannot be filled, so a row has to read well without any of them.
 */
export type RefusalText = {
  readonly zh: readonly [sentence: string, remedy: string]
  readonly en: readonly [sentence: string, remedy: string]
}

export type Language = keyof RefusalText

export type Params = Readonly<Record<string, string | number>>
