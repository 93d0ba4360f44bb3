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
  /** They have a whole vote, and somebody they draw for one of one level: one paper fewer of a colour than there are people. */
  | {
      readonly is: 'part'
      readonly why: 'others-level'
      readonly level: StationContest['level']
      readonly names: readonly string[]
    }
  /** The papers of a box are recorded, and they are on the list of none. */
  | { readonly is: 'part'; readonly why: 'no-box' }
  /** Their box is out and may have served them. */
  | { readonly is: 'part'; readonly why: 'box'; readonly box: string }
  | { readonly is: 'whole' }

export function standingOf({ card, principals }: Shown, contests: readonly StationContest[], channel: InPerson): Standing {
  if (card.state.kind === 'taken') return card.principals.length === 0 ? { is: 'stop' } : { is: 'part', why: 'principals' }
  if (channel === 'mobile' && !card.onBox) return { is: 'part', why: 'no-box' }
  // Whoever records what a box brought back knows where its voters were served.
  if (channel === 'station' && card.onBox?.state === 'out') return { is: 'part', why: 'box', box: card.onBox.box }
  const own = onlyLevel(card.contests, contests)
  if (own) return { is: 'part', why: 'level', level: own }
  const others = card.principals.filter(({ voter }) => principals.includes(voter))
  const [level] = others.flatMap((each) => onlyLevel(each.contests, contests) ?? [])
  if (!level) return { is: 'whole' }
  const names = others.filter((each) => onlyLevel(each.contests, contests) === level).map(({ name }) => name)
  return { is: 'part', why: 'others-level', level, names }
}

/** The level of all these papers, where the station hands out those of another, too. */
function onlyLevel(codes: readonly string[], contests: readonly StationContest[]): StationContest['level'] | undefined {
  const [only, other] = new Set(contests.filter(({ code }) => codes.includes(code)).map(({ level }) => level))
  return other === undefined && contests.some(({ level }) => level !== only) ? only : undefined
}
