import type { Asks, Claim, Ruling } from '#words/objections.ts'
import type { RollFinding } from './roll-answers.ts'

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
