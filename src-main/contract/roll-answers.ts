import type { Remark } from './findings.ts'

/** A finding of the office's work as a screen shows it: how many it is about where that is more than one, and their names. */
export type RollFinding = Remark & {
  readonly count?: number
  readonly about?: readonly string[]
}

export type Gate = {
  readonly constituency: string
  readonly gate: 'registration' | 'review' | 'publication'
  readonly name: string
  /** `stale`: signed, and something it counted changed since. */
  readonly standing: 'shut' | 'passed' | 'stale'
  readonly counts: Readonly<Record<string, number>>
  readonly open: readonly RollFinding[]
  readonly signed: {
    readonly signers: readonly { readonly person: string; readonly role: string }[]
    readonly on: string | null
    readonly counts: Readonly<Record<string, number>>
    readonly accepted: readonly { readonly code: string; readonly count: number; readonly reason: string }[]
    readonly ref: string
  } | null
  /** How many different people sign, and with which roles. */
  readonly persons: number
  readonly roles: readonly string[]
}

export type GatePassed = Pick<Gate, 'constituency' | 'gate' | 'counts'> & { readonly ref: string }

export type PublishedRoll = {
  readonly constituency: string
  readonly version: number
  readonly count: number
  readonly sha256: string
}

export type RegistersOf = {
  readonly constituency: string
  readonly registers: Readonly<Record<1 | 2 | 3 | 4, number>>
  readonly sections: Readonly<Partial<Record<string, number>>>
  /** The same counts for each town-level contest (小选区) within. */
  readonly contests: readonly {
    readonly contest: string
    readonly registers: Readonly<Record<1 | 2 | 3 | 4, number>>
    readonly sections: Readonly<Partial<Record<string, number>>>
  }[]
  readonly published: number
  readonly version: number
  readonly toHandle: number
  readonly undecided: number
  readonly pending: number
  readonly identities: { readonly roll: boolean; readonly handled: boolean }
}

export type RollBalance = {
  readonly last: number
  readonly now: number
  readonly computed: number
  readonly lines: readonly { readonly line: string; readonly zh: string; readonly sign: 1 | -1; readonly persons: number }[]
  readonly findings: readonly RollFinding[]
}

export type RowPlace = {
  readonly file: string
  readonly sheet?: string | undefined
  readonly row: number
  /** Which person of the row, from 2, where it holds a household. */
  readonly part?: number | undefined
}

export type PendingRow = {
  readonly at: RowPlace
  readonly constituency: string
  readonly fields: Readonly<Record<string, string>>
  /** Every other column, by its heading. */
  readonly extra: Readonly<Record<string, string>>
  /** Each with the field it is about. */
  readonly findings: readonly (RollFinding & { readonly kind: string; readonly field: string })[]
  /** Rows it may be the same person as. */
  readonly others: readonly RowPlace[]
  /** It makes a person as it was read; otherwise it has to be put right or dropped. */
  readonly keepable: boolean
}

/** One side of a pair: the row, where it stands, and who it is. */
type Side = {
  readonly at: RowPlace
  readonly constituency: string
  /** It is nobody yet. */
  readonly waits: boolean
  readonly fields: Readonly<Record<string, string>>
}
export type DuplicatePair = {
  readonly kind: string
  readonly code: string
  /** `hard`: a row waits for the decision and keeps the roll from being published; `soft`: taken as two people until somebody looks. */
  readonly weight: 'hard' | 'soft'
  readonly a: Side
  readonly b: Side
  /** Why the two are shown together. */
  readonly reasons: readonly (
    | 'same_number'
    | 'same_name_birth_sex'
    | 'same_phone'
    | 'same_personal_number'
    | 'guest_in_household'
    | 'married_away'
  )[]
  /** Fields in which the two differ, the ID number apart. */
  readonly differing: readonly string[]
}

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

type Asks = 'list' | 'strike' | 'correct' | 'nothing'
export type ObjectionLine = {
  readonly ref: string
  readonly constituency: string
  readonly version: number
  readonly on: string
  readonly by: string
  readonly name: string
  readonly claim: 'omitted' | 'wrongly-listed' | 'wrong-entry'
  readonly text: string
  readonly terms: { readonly objectBy: string; readonly decideBy: string; readonly sueBy: string; readonly judgeBy: string }
  readonly decided: {
    readonly on: string
    readonly verdict: 'upheld' | 'rejected'
    readonly asks: Asks
    readonly reason: string
  } | null
  readonly appealed: { readonly on: string; readonly court: string } | null
  readonly judged: { readonly on: string; readonly document: string; readonly asks: Asks } | null
  readonly carriedOut: boolean
  readonly findings: readonly RollFinding[]
}

type SupplementLine = {
  readonly voter: string
  readonly name: string
  readonly sex: string
  readonly village?: string
  readonly group?: string
}
export type RollSupplement = {
  readonly constituency: string
  readonly version: number
  readonly count: number
  readonly listed: readonly SupplementLine[]
  readonly struck: readonly (SupplementLine & { readonly reason: string })[]
  readonly corrected: readonly (SupplementLine & { readonly fields: readonly string[] })[]
}

export type ContestConsultation = {
  readonly contest: string
  readonly name: string
  /** Voter groups of the contest with their voters, as the roll has them. */
  readonly groups: readonly { readonly group: string; readonly voters: number }[]
  readonly rounds: readonly {
    readonly on: string
    readonly groups: readonly { readonly group: string; readonly voters: number }[]
    readonly agreed: boolean
    readonly proposal: readonly { readonly candidate: string; readonly name: string }[]
  }[]
  readonly findings: readonly RollFinding[]
}

/** Part of a long list, and how long it is. */
export type Part<T> = { readonly total: number; readonly items: readonly T[] }
