import type { BalanceLine } from '#words/balance-line.ts'
import type { GateName } from '#words/gates.ts'
import type { Remark } from './findings.ts'

/** A finding of the office's work as a screen shows it: how many it is about where that is more than one, and their names. */
export type RollFinding = Remark & {
  readonly count?: number
  readonly about?: readonly string[]
}

export type Gate = {
  readonly constituency: string
  readonly gate: GateName
  readonly name: string
  /** `stale`: signed, and something it counted changed since. */
  readonly standing: 'shut' | 'passed' | 'stale'
  readonly counts: Readonly<Record<string, number>>
  readonly open: readonly RollFinding[]
  readonly signed: {
    /** By name. */
    readonly signers: readonly string[]
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
  /** How many changes came too late for the roll: after its last day only what a court ordered is carried out (S1 29). */
  readonly left?: number
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
  readonly lines: readonly BalanceLine[]
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
