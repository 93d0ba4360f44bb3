import type { Refusal, VoterCard } from '#contract/index.ts'
import { useCallback, useState } from 'react'
import type { Said } from '../ask/second.ts'
import { useAct } from '../ask/useAct.ts'
import { t } from '../texts/index.ts'
import { useRead } from '../ui/useRead.ts'
import { issued, issuing, papersToIssue } from './issue.ts'
import { paperFigures } from '../ui/papers-counted.ts'
import { overviewOf, useCheckIn } from './state.ts'

export type Issuing = {
  /** Whether who is shown, for whom else they draw and for which box was on screen long enough to be read. */
  readonly read: boolean
  /** Hands out what the voter shown may have; nothing where that is nothing. */
  readonly issue: () => void
  /** Why it was refused for this voter. */
  readonly refusalOf: (card: VoterCard) => Refusal | null
}

/** What handing out is about. */
const aboutWhat = ({ panel, channel }: ReturnType<typeof useCheckIn.getState>): string | null =>
  panel.kind === 'voter' ? [panel.card.voter, channel, ...panel.principals].join(' ') : null

/** Who is served, and the papers they are handed. */
function saidNow(place: string): Said {
  const { panel, issuing: card } = useCheckIn.getState()
  const contests = overviewOf(place)?.contests ?? []
  const papers = panel.kind === 'voter' ? papersToIssue(panel) : {}
  const handed = contests.filter(({ code }) => (papers[code] ?? 0) > 0)
  return { title: t('station.checkIn'), lines: card ? [`${card.name} ${card.voter}`] : [], figures: paperFigures(papers, handed) }
}

/** The act of the page, pressed on its button or by Enter in the box. */
export function useIssue(place: string): Issuing {
  const [of, setOf] = useState<VoterCard | null>(null)
  const { act, refusal, forget } = useAct('voting.check-in', place, {
    says: () => saidNow(place),
  })
  const read = useRead(useCheckIn(aboutWhat))
  const issue = useCallback(async (): Promise<void> => {
    const { panel, channel, issuing: underWay } = useCheckIn.getState()
    if (!read) return
    if (panel.kind !== 'voter' || panel.card === underWay || Object.keys(papersToIssue(panel)).length === 0) return
    const { card, principals } = panel
    // Shown anew they may have been served and taken back since: then this is no longer what was sent before.
    if (of !== card) forget()
    setOf(card)
    issuing(card)
    const reply = await act({ voter: card.voter, channel, principals: [...principals] })
    if (useCheckIn.getState().issuing === card) issuing(null)
    if (reply.ok) issued(place, card, reply.value)
  }, [act, forget, of, place, read])
  return { read, issue: () => void issue(), refusalOf: (card) => (of === card ? refusal : null) }
}
