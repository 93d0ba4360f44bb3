/** Why a character cannot be put on paper. */
export type UnprintableReason = 'no-glyph' | 'control' | 'private-use' | 'combining'

/** Why nothing was printed. `row` counts from 1; `person` and `row` are absent when the text is not in a row. */
export type PrintError =
  | {
      readonly code: 'unprintable'
      readonly reason: UnprintableReason
      readonly person?: string
      readonly row?: number
      readonly column: string
      readonly character: string
      /** `U+XXXX` */
      readonly codePoint: string
    }
  | { readonly code: 'row-too-tall'; readonly person: string; readonly row: number }
  | { readonly code: 'foot-too-tall' }
  | { readonly code: 'page-not-made'; readonly page: number; readonly person: string; readonly reason: string }
  | { readonly code: 'bad-stamp'; readonly madeAt: string }
  | { readonly code: 'not-written'; readonly reason: string }
  | { readonly code: 'cancelled' }

export type PrintOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PrintError }
