import { OfFile } from '#words/asked.ts'
import type { DayBundle, Level, Mode, Severity } from '#words/election.ts'
import type { Outcome } from './outcome.ts'
import { nothing, OFFICE, query } from './procedure.ts'
import type { OfficeToday } from './today.ts'

export type Turnout = {
  /** R */
  readonly roll: number
  /** V = station + mobile + proxy */
  readonly participants: number
  readonly station: number
  readonly mobile: number
  readonly proxy: number
  /** The fewest participants with whom the election is valid (S1 45). */
  readonly quorum: number
}

export type ContestRemark = {
  readonly code: string
  readonly severity: Severity
  readonly message: { readonly zh: string; readonly en: string }
  /** As `S1 44`; empty where no law says it. */
  readonly article: string
}

export type ContestOverview = {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly seats: number
  readonly turnout: Turnout
  /** `waiting`: no agreed count here yet. `impossible`: the count contradicts itself, see `remarks`. */
  readonly outcome: 'waiting' | 'impossible' | Outcome['outcome']
  readonly elected: readonly string[]
  /** By everyone whose signature the law wants, as the figures stand now. Otherwise the result is unsigned. */
  readonly signed: boolean
  /** By the committee, of the count as it stands now (S1 46). */
  readonly declared: boolean
  readonly revote: { readonly candidates: readonly string[]; readonly seats: number } | null
  readonly separate: { readonly seats: number; readonly candidates: readonly string[] } | null
  /** What the law says of it, in sentences: referrals first, then findings. */
  readonly remarks: readonly ContestRemark[]
}

export type PrintedRegister = {
  readonly register: 1 | 2 | 3 | 4
  readonly name: string
  readonly title: string
  readonly pages: number
  readonly sha256: string
}

export type ConstituencyOverview = {
  readonly code: string
  readonly name: string
  readonly villages: readonly string[]
  readonly rollVersion: number
  readonly turnout: Turnout
  /** Newest bundle merged from its station. */
  readonly bundle: { readonly kind: DayBundle; readonly at: string } | null
  readonly contests: readonly ContestOverview[]
  readonly registers: readonly PrintedRegister[]
}

export type OfficeOverview = {
  readonly election: string
  readonly name: string
  readonly town: string
  readonly committee: string
  readonly day: string
  readonly mode: Mode
  /** Hash of the newest entry of the town book. */
  readonly head: string
  /** Constituencies whose final bundle is in. */
  readonly received: number
  readonly roll: number
  readonly participants: number
  /** Facts that contradict each other and wait for a decision. */
  readonly conflicts: number
  readonly constituencies: readonly ConstituencyOverview[]
}

export const officeProcedures = {
  /** The constituencies at a glance: turnout, outcome, prints. */
  'office.overview': query<OfficeOverview>()({
    input: nothing,
    roles: OFFICE,
    place: 'office',
  }),
  /** What is next, until when, and what blocks it; how far each constituency is; what happened since yesterday. */
  'office.today': query<OfficeToday>()({ input: nothing, roles: OFFICE, place: 'office' }),
  /** A print as it was made, the same bytes, in base64. */
  'office.print': query<{ readonly name: string; readonly base64: string }>()({
    input: OfFile,
    roles: OFFICE,
    place: 'office',
  }),
}
