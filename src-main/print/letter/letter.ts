/**
 * A form that is no table, as data: what stands below what. `{slot}` stands for what a row of the document says under that key; where it says
 * nothing there is room to write. A county's wording is the same shape.
 */
export type LetterPart =
  /** Bold and in the middle: what the sheet is. */
  | { readonly kind: 'title'; readonly text: string }
  /** In the middle below it: the number it bears. */
  | { readonly kind: 'number'; readonly text: string }
  /** Whom it is for, at the left. */
  | { readonly kind: 'to'; readonly text: string }
  /** Set in by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** One of several that somebody ticks. */
  | { readonly kind: 'choice'; readonly text: string }
  /** Labels beside what is known, or room to write it. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, text: string])[] }
  /** Rows under labels, as wide as `widths` in millimetres. */
  | {
      readonly kind: 'table'
      readonly labels: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  /** At the lower right: the committee with room for its seal, and the day. */
  | { readonly kind: 'closing'; readonly texts: readonly string[] }
  /** In small print: what explains the rest. */
  | { readonly kind: 'notes'; readonly texts: readonly string[] }
  /** What follows stands on a sheet of its own. */
  | { readonly kind: 'page' }

/** What hangs out or is read out is in large type, what somebody holds in their hand in a smaller one. */
export type Letter = { readonly type: 'notice' | 'letter'; readonly parts: readonly LetterPart[] }
