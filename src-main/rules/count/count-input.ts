import type { Round } from '#words/fields.ts'
import type { SUMS } from '#words/figures.ts'
import type { CountFigures, Papers, Participants } from '#words/sheet.ts'
import type { Box, Transfer } from './boxes.ts'

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
  readonly papers: Papers & Pick<CountFigures, (typeof SUMS)[number]>
  readonly votes: readonly CandidateVotes[]
  readonly writeIns: readonly WriteInVotes[]
} & BeyondTheForm

/** What published result sheets have besides, or leave out (`real-sheets.ts`). */
type BeyondTheForm = {
  readonly contest?: string
  /** Figures of `papers` that nobody knows: 0 stands for each, and nothing is checked against it. */
  readonly unknown?: ReadonlySet<string>
  /** Of the valid papers, those with no mark at all: valid, and for nobody (S1 44). */
  readonly blank?: number
  /** Votes for written-in names that the sheet does not name. */
  readonly unnamed?: number
  readonly boxes?: readonly Box[]
  readonly moved?: readonly Transfer[]
}

/** V: everyone who took part, each principal once (domain 1.6). Exact once the count has been accepted, as V cannot exceed R. */
export const participantsOf = ({ participants }: Pick<ContestCount, 'participants'>): number =>
  participants.inPerson + participants.mobile + participants.proxy

/** The valid papers that are not known to be blank: nobody can have more votes. */
export const papersForSomebody = ({ blank = 0, papers }: Pick<ContestCount, 'blank' | 'papers'>): number => papers.valid - blank
