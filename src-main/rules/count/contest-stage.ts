import type { ContestStage } from '#words/contest-stages.ts'
import type { ReasonedOutcome } from './outcome.ts'

/** What is known of a contest: its newest counted round, what a later one that is not counted yet is, and what was declared of it. */
export type Standing = {
  readonly seats: number
  /** Elected in the rounds before. */
  readonly earlier: readonly string[]
  /** By everyone whose signature the law wants. */
  readonly signed: boolean
  readonly underWay: string | null
  /** Of the newest counted round; `stands` while what it rests on is as it was. */
  readonly declared: { readonly valid: boolean; readonly elected: readonly string[]; readonly stands: boolean } | null
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'impossible' }
  | { readonly state: 'counted'; readonly result: Pick<ReasonedOutcome, 'outcome' | 'revote' | 'separate'> }
)

/**
 * Where a contest stands; `docs/contest-stages.md` draws every way from one stage to another. A declaration that lost its ground comes
 * before everything; before what the law says of the figures comes whatever keeps them from being declared (S1 44–46).
 */
export function contestStage(standing: Standing): ContestStage {
  const { declared, underWay, signed, earlier, seats } = standing
  if (declared && !declared.stands) return 'in-question'
  if (standing.state !== 'counted') return standing.state
  if (underWay === 'revote' || underWay === 'separate') return underWay
  const { outcome, revote, separate } = standing.result
  if (declared) {
    if (!declared.valid) return 'declared-void'
    if (revote) return 'tied'
    if (separate) return 'seats-left'
    return earlier.length + declared.elected.length < seats ? 'declared-vacant' : 'declared'
  }
  if (!signed) return 'unsigned'
  if (outcome === 'void') return 'void'
  if (outcome === 'refer') return 'referred'
  return revote ? 'tied' : separate ? 'seats-left' : 'decided'
}
