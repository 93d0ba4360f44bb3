import type { CountContest, CountRound, CountState, RoundState } from '#contract/index.ts'
import { create } from 'zustand'

export type Chosen = { readonly contest: CountContest; readonly round: RoundState }
type Choice = { readonly contest: string; readonly round: CountRound }

const useChoices = create<Readonly<Record<string, Choice>>>(() => ({}))
const keptAs = (place: string): string => `xuance.count.${place}`

/** Which papers are counted here now. Calling, typing and the result speak of the same; a reload finds it again. */
export function chooseRound(place: string, choice: Choice): void {
  useChoices.setState({ [place]: choice })
  sessionStorage.setItem(keptAs(place), JSON.stringify(choice))
}

/** The round that was chosen, else the first that is not signed, else the first; null where there is none. */
export function useChosen(place: string, state: CountState | null): Chosen | null {
  const choice = useChoices((all) => all[place]) ?? kept(place)
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

const kept = (place: string): Choice | undefined => {
  const text = sessionStorage.getItem(keptAs(place))
  return text === null ? undefined : (JSON.parse(text) as Choice)
}
