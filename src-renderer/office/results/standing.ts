import type { ContestStanding } from '#contract/index.ts'
import { voidWords } from '../../ui/rounds/words.ts'
import { t } from '../../texts/index.ts'
import type { Standing } from '../../ui/mark.ts'

/** Everybody elected in a contest, over all its rounds. */
const electedIn = ({ earlier, declared, ...standing }: ContestStanding): readonly string[] => [
  ...earlier,
  ...(declared?.elected ?? (standing.state === 'counted' ? standing.result.elected : [])),
]

const MARKS: Readonly<Record<ContestStanding['stage'], Standing>> = {
  waiting: 'none',
  impossible: 'bad',
  unsigned: 'waits',
  referred: 'waits',
  void: 'bad',
  tied: 'waits',
  'seats-left': 'waits',
  decided: 'open',
  revote: 'open',
  separate: 'open',
  declared: 'good',
  'declared-vacant': 'good',
  'declared-void': 'good',
  'in-question': 'bad',
}

/** How a contest stands, in a few words: what keeps it from being declared comes before what the law says. */
export const standingOf = (contest: ContestStanding): readonly [Standing, string] => [MARKS[contest.stage], wordsOf(contest)]

function wordsOf(contest: ContestStanding): string {
  const { stage, seats } = contest
  const n = electedIn(contest).length
  if (stage === 'void' && contest.state === 'counted') return voidWords(contest.result.findings)
  const isDeclaredSoFar = contest.declared !== null && (stage === 'seats-left' || stage === 'tied')
  return t(`results.stages.${isDeclaredSoFar ? 'soFar' : stage}`, { n, seats, left: seats - n })
}
