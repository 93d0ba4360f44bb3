import { OfPlace } from '#words/asked.ts'
import { z } from 'zod'
import type { ContestStage } from '#words/contest-stages.ts'
import type { Level } from '#words/election.ts'
import { TypedReason } from '#words/typed.ts'
import { Code, Day, Round, Word, type Channel } from '#words/fields.ts'
import type { Remark } from './findings.ts'
import type { CountResult } from './count-answers.ts'
import type { Outcome } from './outcome.ts'
import { command, nothing, OFFICE, query } from './procedure.ts'
import type { Refusal } from './result.ts'

/** A result to which the committee gave its force (S1 46). */
export type Declared = {
  readonly contest: string
  readonly name: string
  readonly round: Round
  readonly valid: boolean
  readonly elected: readonly string[]
  readonly by: readonly string[]
  readonly at: string
  /** The day the committee declared it, where it stated one. */
  readonly on: string | null
  readonly reason: string | null
  readonly ref: string
  /** The count it was declared of is still the one that stands, and nothing is asked about it that the committee had not before it. */
  readonly stands: boolean
}

/** A finding as `xuance tally` tells it. */
type TallyRemark = Pick<Remark, 'code' | 'severity' | 'article' | 'message'>

/**
 * Where a contest stands after its newest counted round. `earlier`: who was elected in the rounds before it; `underWay`: a later round
 * that is not counted yet.
 */
export type ContestStanding = {
  readonly contest: string
  readonly name: string
  readonly level: Level
  readonly constituency: string
  readonly seats: number
  readonly turnout: {
    readonly roll: number
    readonly participants: number
    readonly by: Readonly<Record<Channel, number>>
    readonly issued: number
    readonly spoiled: number
  }
  readonly round: Round
  readonly underWay: Round | null
  readonly earlier: readonly string[]
  /** By everyone whose signature the law wants, as the figures stand now. Otherwise the result is unsigned. */
  readonly signed: boolean
  /** Of this round. */
  readonly declared: Declared | null
  readonly stage: ContestStage
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'impossible'; readonly field: string; readonly finding: TallyRemark }
  | {
      readonly state: 'counted'
      /** What `xuance tally` reads. */
      readonly count: object
      readonly result: Outcome & { readonly refer: readonly TallyRemark[]; readonly findings: readonly TallyRemark[] }
    }
)

/** A contest round by round, with the law's arithmetic: what the committee looks at before it declares. */
export type ContestDetail = {
  readonly contest: string
  readonly name: string
  readonly level: Level
  readonly constituency: string
  readonly covers: readonly string[]
  readonly seats: number
  /** First round first. `signers`: who signed the figures as they stand now, by name; `hindrance`: what a declaration would be refused for. */
  readonly rounds: readonly {
    readonly round: Round
    readonly seats: number
    readonly result: CountResult
    readonly signers: readonly { readonly name: string; readonly role: string }[]
    readonly hindrance: Refusal | null
  }[]
}

export const resultProcedures = {
  /** From the merged books. */
  'results.list': query<readonly ContestStanding[]>()({
    input: OfPlace,
    roles: OFFICE,
    place: 'office',
  }),
  /** Refuses `contest.unknown`. */
  'results.contest': query<ContestDetail>()({ input: z.strictObject({ contest: Code }), roles: OFFICE, place: 'office' }),
  'results.declared': query<readonly Declared[]>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /**
   * Two of the committee declare a round of a contest, bound to the signed count; `valid` and `elected` as the law says where they are not
   * given. Refuses `declare.*`.
   */
  'results.declare': command<Declared>()({
    input: z.strictObject({
      contest: Code,
      round: Round,
      valid: z.boolean().optional(),
      elected: z.array(Word).max(10).optional(),
      /** The day on which the committee declares it; today where nobody states one. */
      on: Day.optional(),
      reason: TypedReason.optional(),
    }),
    roles: ['committee'],
    place: 'office',
    second: { needed: 'always', roles: ['committee'] },
  }),
}
