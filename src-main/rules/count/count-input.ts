import type { Round } from '#words/fields.ts'
import type { CountFigures, Papers, Participants } from '#words/sheet.ts'

/** The figures of one candidate; `void` are papers whose part for this candidate cannot be read. */
export type CandidateVotes = Readonly<Omit<CountFigures['votes'][number], 'candidate'>> & { readonly name: string }

/** A name the voters wrote in; `onRoll` says whether it was found on the roll of the area. */
export type WriteInVotes = { readonly name: string; readonly for: number; readonly onRoll: boolean }

/** One contest's count, as design 6 lays it down. All numbers are non-negative safe integers; `seats` are those of this round. */
export type ContestCount = {
  readonly pack: string
  readonly round: Round
  readonly seats: number
  readonly roll: number
  readonly participants: Participants
  readonly papers: Papers & Pick<CountFigures, 'collected' | 'valid' | 'invalid'>
  readonly votes: readonly CandidateVotes[]
  readonly writeIns: readonly WriteInVotes[]
}

/** V: everyone who took part, each principal once (domain 1.6). Exact once the count has been accepted, as V cannot exceed R. */
export const participantsOf = ({ participants }: Pick<ContestCount, 'participants'>): number =>
  participants.inPerson + participants.mobile + participants.proxy
