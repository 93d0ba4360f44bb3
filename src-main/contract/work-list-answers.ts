import type { PersonKey } from './directory.ts'
import type { RowPlace } from './roll-answers.ts'

/** How full one column of one file is. `field`: our name for it, empty for a column nobody knows. */
export type ColumnFill = {
  readonly file: string
  readonly kind: string
  readonly heading: string
  readonly field: string
  readonly rows: number
  readonly filled: number
}

export type HouseholdRemark = {
  readonly constituency: string
  readonly village: string
  readonly group: string
  readonly household: string
  readonly head: string
  readonly persons: number
  readonly remark: 'no-head' | 'several-heads' | 'large' | 'no-number'
}

/** An adult without a decision. */
type Undecided = {
  readonly constituency: string
  readonly person: string
  readonly name: string
  readonly village: string
  readonly group: string
  readonly household: string
}

export type RareCharacter = {
  readonly character: string
  /** `U+4DAE` */
  readonly codePoint: string
  /** How far it is from what every computer writes. `lost`: an export wrote a question mark in its place. */
  readonly rarity: 'lost' | 'private-use' | 'outside-GBK' | 'outside-GB2312'
  /** Whether one of the fonts that print can draw it; without one no list with it can be printed. */
  readonly font: boolean
  readonly persons: readonly {
    readonly constituency: string
    readonly person: string
    readonly name: string
    readonly fields: string
  }[]
}

export type CompletenessReport = {
  readonly columns: readonly ColumnFill[]
  readonly households: { readonly total: number; readonly remarks: readonly HouseholdRemark[] }
  readonly undecided: readonly Undecided[]
  readonly characters: readonly RareCharacter[]
}

export type WorkLine = {
  readonly registrar: number
  readonly village: string
  readonly group: string
  readonly household: string
  readonly head: string
  readonly name: string
  readonly sex: string
  readonly birth: string
  readonly address: string
  readonly phone: string
  readonly unit: string
  /** What to ask, `；` between. */
  readonly ask: string
  /** The row is nobody yet. */
  readonly waits: boolean
  readonly of: PersonKey
}

export type WorkList = {
  readonly constituency: string
  readonly kind: 'door' | 'unit'
  readonly lines: readonly WorkLine[]
  /** Adults to be seen, by registrar from 1. */
  readonly loads: readonly {
    readonly registrar: number
    readonly stops: number
    readonly persons: number
    readonly questions: number
  }[]
}

export type NotReached = {
  /** The last day on which they may get in touch. */
  readonly last: string
  readonly persons: readonly {
    readonly at: RowPlace
    readonly constituency: string
    readonly name: string
    readonly birth: string
    readonly village: string
    readonly group: string
    readonly phone: string
    /** What was written of the attempt. */
    readonly basis: string
  }[]
}
