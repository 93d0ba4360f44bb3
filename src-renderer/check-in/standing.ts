import type { StationContest } from '#contract/index.ts'
import type { InPerson } from '#words/election.ts'
import type { Panel } from './state.ts'

type Shown = Extract<Panel, { kind: 'voter' }>

/** What must not be missed about whoever stands before the clerk. */
export type Standing =
  /** They have their papers already, and draw for nobody else. */
  | { readonly is: 'stop' }
  /** They have their own already, and only those of whom they draw for are handed out. */
  | { readonly is: 'part'; readonly why: 'principals' }
  /** The polling station hands out papers of both levels, to them those of one. */
  | { readonly is: 'part'; readonly why: 'level'; readonly level: StationContest['level'] }
  /** The papers of a box are recorded, and they are on the list of none. */
  | { readonly is: 'part'; readonly why: 'no-box' }
  /** Their box is out and may have served them. */
  | { readonly is: 'part'; readonly why: 'box'; readonly box: string }
  | { readonly is: 'whole' }

export function standingOf({ card }: Shown, contests: readonly StationContest[], channel: InPerson): Standing {
  if (card.state.kind === 'taken') return card.principals.length === 0 ? { is: 'stop' } : { is: 'part', why: 'principals' }
  if (channel === 'mobile' && !card.onBox) return { is: 'part', why: 'no-box' }
  // Whoever records what a box brought back knows where its voters were served.
  if (channel === 'station' && card.onBox?.state === 'out') return { is: 'part', why: 'box', box: card.onBox.box }
  const levels = new Set(contests.filter(({ code }) => card.contests.includes(code)).map(({ level }) => level))
  const [only] = levels
  return levels.size === 1 && contests.some(({ level }) => level !== only)
    ? { is: 'part', why: 'level', level: only! }
    : { is: 'whole' }
}
