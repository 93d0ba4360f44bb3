import { create } from 'zustand'

type Counted = Readonly<Record<string, number | null>>

const NONE: Counted = {}

/** Unused papers as two people counted them, by place and contest, until the station is closed. */
const useCounted = create<Readonly<Record<string, Counted>>>(() => ({}))

const keptAs = (place: string): string => `xuance.closing.${place}`

export const useUnused = (place: string): Counted => useCounted((all) => all[place] ?? NONE)

/** Takes up again what this window held before a reload. */
export function takeUpUnused(place: string): void {
  const kept = sessionStorage.getItem(keptAs(place))
  if (kept !== null && !useCounted.getState()[place]) useCounted.setState({ [place]: JSON.parse(kept) as Counted })
}

export function countUnused(place: string, contest: string, count: number | null): void {
  const next = { ...useCounted.getState()[place], [contest]: count }
  useCounted.setState({ [place]: next })
  sessionStorage.setItem(keptAs(place), JSON.stringify(next))
}
