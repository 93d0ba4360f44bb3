import type { CountFigures, RoundState } from '#contract/index.ts'
import { useDraft } from '../../ask/useDraft.ts'
import type { Chosen } from '../../ui/rounds/chosen.ts'
import { COLUMNS, figuresBy, SUMS, type Column } from '#words/figures.ts'
import { candidateAmong, rowAgain } from '#words/written-in.ts'

export type WrittenIn = { readonly name: string; readonly for: number | null; readonly voter?: string | undefined }

/** A count sheet while it is typed. Fields are named as `differing` names them: `collected`, `votes.<candidate>.for`. */
export type Draft = { readonly fields: Readonly<Record<string, number | null>>; readonly writeIns: readonly WrittenIn[] }

const EMPTY: Draft = { fields: {}, writeIns: [] }

/** What the typist typed of a round, from their own last reading on: nobody sees another's. */
export const useTyped = (place: string, { contest, round }: Chosen) =>
  useDraft<Draft>(place, `count.type ${contest.code} ${round.round}`, round.mine ? draftOf(round.mine) : EMPTY)

const draftOf = ({ votes, writeIns, ...sums }: CountFigures): Draft => ({
  fields: {
    ...sums,
    ...Object.fromEntries(votes.flatMap((vote) => COLUMNS.map((column) => [fieldOf(vote.candidate, column), vote[column]]))),
  },
  writeIns,
})

export const fieldOf = (candidate: string, column: Column): string => `votes.${candidate}.${column}`

/** Every field a sheet of this ballot has, in the order of the paper. */
const fieldsOf = (candidates: RoundState['candidates']): readonly string[] => [
  ...SUMS,
  ...candidates.flatMap(({ candidate }) => COLUMNS.map((column) => fieldOf(candidate, column))),
]

export const unfilled = (draft: Draft, candidates: RoundState['candidates']): readonly string[] =>
  fieldsOf(candidates).filter((field) => (draft.fields[field] ?? null) === null)

/** The sheet as it goes out; what is not typed yet counts as nothing. Rows without a name or a vote are left out. */
export function figuresOf({ fields, writeIns }: Draft, candidates: RoundState['candidates']): CountFigures {
  const at = (field: string): number => fields[field] ?? 0
  return {
    ...figuresBy(SUMS, at),
    votes: candidates.map(({ candidate }) => ({ candidate, ...figuresBy(COLUMNS, (column) => at(fieldOf(candidate, column))) })),
    writeIns: writeIns.flatMap(({ name, for: votes, voter }) =>
      name.trim() !== '' && votes ? [{ name: name.trim(), for: votes, ...(voter !== undefined && { voter }) }] : [],
    ),
  }
}

/** A candidate of the ballot who was written in as well: their votes are one figure (W4). */
export const writtenCandidate = ({ writeIns }: Draft, candidates: RoundState['candidates']): string | undefined =>
  candidateAmong(candidates, writeIns)?.name

/** A name that has two rows. */
export const twice = ({ writeIns }: Draft): string | undefined =>
  rowAgain(writeIns.filter(({ name }) => name.trim() !== ''))?.name
