import type { CountContest, CountRound, CountState, RoundState } from '#contract/index.ts'
import { keepDraft, useDrafts } from '../../ask/drafts.ts'

export type Chosen = { readonly contest: CountContest; readonly round: RoundState }
type Choice = { readonly contest: string; readonly round: CountRound }

/** Of a place, whoever sits there: the second reads what the first has read. */
const keptAs = (place: string): string => `${place} count.round`

/** Which papers are counted here now. Calling, typing and the result speak of the same; a reload finds it again. */
export const chooseRound = (place: string, choice: Choice): void => keepDraft(keptAs(place), choice)

/** The round that was chosen, else the first that is not signed, else the first; null where there is none. */
export function useChosen(place: string, state: CountState | null): Chosen | null {
  const choice = useDrafts((all) => all[keptAs(place)]) as Choice | undefined
  if (!state) return null
  const all = roundsOf(state)
  return (
    all.find(({ contest, round }) => contest.code === choice?.contest && round.round === choice.round) ??
    all.find(({ round }) => round.state !== 'signed') ??
    all[0] ??
    null
  )
}

export const roundsOf = ({ contests }: CountState): readonly Chosen[] =>
  contests.flatMap((contest) => contest.rounds.map((round) => ({ contest, round })))
