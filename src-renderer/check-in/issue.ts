import type { CheckedIn, PapersByContest, VoterCard } from '#contract/index.ts'
import { takeAnswer } from '../ask/once.ts'
import { cleared, overviewOf, useCheckIn, type Panel } from './state.ts'

const { getState: get, setState: set } = useCheckIn

export function togglePrincipal(voter: string): void {
  const { panel, issuing: underWay } = get()
  if (panel.kind !== 'voter' || panel.card === underWay) return
  const on = panel.principals.includes(voter)
  set({ panel: { ...panel, principals: on ? panel.principals.filter((one) => one !== voter) : [...panel.principals, voter] } })
}

/** Papers by contest that the voter shown would get: their own, unless they took part, and those of the principals chosen. */
export function papersToIssue({ card, principals }: Extract<Panel, { kind: 'voter' }>): PapersByContest {
  const own = card.state.kind === 'taken' ? [] : card.contests
  const others = card.principals.filter(({ voter }) => principals.includes(voter)).flatMap(({ contests }) => contests)
  const papers: Record<string, number> = {}
  for (const contest of [...own, ...others]) papers[contest] = (papers[contest] ?? 0) + 1
  return papers
}

export const issuing = (card: VoterCard | null): void => set({ issuing: card })

/** The papers are handed out; whoever came meanwhile stays shown. */
export function issued(place: string, card: VoterCard, done: CheckedIn): void {
  const { ref, receipt, at, papers } = done
  const overview = overviewOf(place)
  const last = { ref, receipt, at, papers, name: card.name, alone: true }
  if (overview) takeAnswer('station.overview', place, {}, { ...overview, last })
  const { panel } = get()
  // The box is of one voter: the next one comes to the station unless the clerk says otherwise again.
  if (panel.kind === 'voter' && panel.card === card)
    set({ ...cleared, channel: 'station', panel: { kind: 'issued', name: card.name, ...done } })
}

export const toggleChannel = (): void => set({ channel: get().channel === 'station' ? 'mobile' : 'station' })
