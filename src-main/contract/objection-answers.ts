import type { Asks, Claim, RollTakes, Ruling } from '#words/objections.ts'
import type { RollFinding } from './roll-answers.ts'

type ObjectedTo = {
  readonly voter: string
  readonly birth: string
  readonly village: string
  readonly group: string
}

export type ObjectionLine = {
  readonly ref: string
  readonly constituency: string
  readonly version: number
  readonly on: string
  readonly by: string
  readonly name: string
  readonly claim: Claim
  readonly text: string
  readonly terms: { readonly objectBy: string; readonly decideBy: string; readonly sueBy: string; readonly judgeBy: string }
  readonly decided: {
    readonly on: string
    readonly verdict: Ruling
    readonly asks: Asks
    readonly reason: string
    readonly document?: string | undefined
    /** Who of the committee decided. */
    readonly signers: readonly string[]
  } | null
  readonly appealed: { readonly on: string; readonly court: string } | null
  readonly judged: { readonly on: string; readonly document: string; readonly asks: Asks } | null
  readonly carriedOut: boolean
  /**
   * What carries out what was decided: somebody is recorded first, decided on at the desk, or the roll is published anew; null where
   * nothing is asked, or the roll shows it.
   */
  readonly next: 'record' | 'decide' | 'publish' | null
  /** Whom of the roll it is about, where the number or a name that nobody shares says so. */
  readonly voter: ObjectedTo | null
  /** How many on the roll it may be about. */
  readonly fitting: number
  /** What the roll still takes today, and until when any correction. */
  readonly roll: { readonly takes: RollTakes; readonly last: string }
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
