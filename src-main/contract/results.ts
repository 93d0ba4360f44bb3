import { z } from 'zod'
import type { Level } from '#words/election.ts'
import { Code, type Round } from '#words/fields.ts'
import type { BriefRemark } from './bundles.ts'
import type { CountResult } from './count-answers.ts'
import type { Outcome } from './outcome.ts'
import { OFFICE, query } from './procedure.ts'

/**
 * Where a contest stands after its newest counted round. `earlier`: who was elected in the rounds before it; `underWay`: a later round
 * that is not counted yet.
 */
export type ContestStanding = {
  readonly contest: string
  readonly name: string
  readonly level: Level
  readonly seats: number
  readonly turnout: {
    readonly roll: number
    readonly participants: number
    readonly by: Readonly<Record<'station' | 'mobile' | 'proxy', number>>
    readonly issued: number
    readonly spoiled: number
  }
  readonly round: Round
  readonly underWay: Round | null
  readonly earlier: readonly string[]
  /** By everyone whose signature the law wants, as the figures stand now. Otherwise the result is unsigned. */
  readonly signed: boolean
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'impossible'; readonly field: string; readonly finding: BriefRemark }
  | {
      readonly state: 'counted'
      /** What `xuance tally` reads. */
      readonly count: object
      readonly result: Outcome & { readonly refer: readonly BriefRemark[]; readonly findings: readonly BriefRemark[] }
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
  /** First round first. `signers`: who signed the figures as they stand now, by name. */
  readonly rounds: readonly {
    readonly round: Round
    readonly seats: number
    readonly result: CountResult
    readonly signers: readonly { readonly name: string; readonly role: string }[]
  }[]
}

export const resultProcedures = {
  /** From the merged books. */
  'results.list': query<readonly ContestStanding[]>()({
    input: z.strictObject({ constituency: Code.optional() }),
    roles: OFFICE,
    place: 'office',
  }),
  /** Refuses `contest.unknown`. */
  'results.contest': query<ContestDetail>()({ input: z.strictObject({ contest: Code }), roles: OFFICE, place: 'office' }),
}
