import type { Round } from './pack.ts'

/** The figures of one candidate; `void` are papers whose part for this candidate cannot be read. */
export type CandidateVotes = {
  readonly name: string
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly void: number
}

/** A name the voters wrote in; `onRoll` says whether it was found on the roll of the area. */
export type WriteInVotes = { readonly name: string; readonly for: number; readonly onRoll: boolean }

/** One contest's count, as design 6 lays it down. All numbers are non-negative safe integers; `seats` are those of this round. */
export type ContestCount = {
  readonly pack: string
  readonly round: Round
  readonly seats: number
  readonly roll: number
  readonly participants: { readonly inPerson: number; readonly mobile: number; readonly proxy: number }
  readonly papers: {
    readonly printed: number
    readonly issued: number
    readonly spoiled: number
    readonly unused: number
    readonly collected: number
    readonly valid: number
    readonly invalid: number
  }
  readonly votes: readonly CandidateVotes[]
  readonly writeIns: readonly WriteInVotes[]
}

/** V: everyone who took part, each principal once (domain 1.6). Exact once the count has been accepted, as V cannot exceed R. */
export const participantsOf = ({ participants }: ContestCount): number =>
  participants.inPerson + participants.mobile + participants.proxy
