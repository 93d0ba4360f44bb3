/** A side of a step: how it is reckoned, and what comes of it, as an exact integer or written out. */
type Side<Value> = { readonly formula: string; readonly value: Value }

/** One line of the law's reckoning, in exact integers: `2V = 1970 > R = 1040`. They are written out where they leave main. */
export type LawStep<Value extends bigint | string = string> = {
  readonly id: 'participants' | 'quorum' | 'papers' | 'split' | 'votes' | 'votes-by-papers' | 'seats'
  readonly zh: string
  readonly en: string
  /** Whose votes are tested. */
  readonly person?: string
  readonly left: Side<Value>
  readonly op: '=' | '≤' | '>' | '≥'
  readonly right: Side<Value>
  readonly holds: boolean
  readonly article: string
}
