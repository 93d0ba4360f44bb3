import type { ContestStanding } from '#contract/index.ts'
import { voidWords } from '../../ui/rounds/words.ts'
import { t } from '../../texts/index.ts'
import type { Standing } from '../../ui/mark.ts'

/** Everybody elected in a contest, over all its rounds. */
const electedIn = (standing: ContestStanding): readonly string[] =>
  standing.state === 'counted' ? [...standing.earlier, ...standing.result.elected] : standing.earlier

/** How a contest stands, in a few words: what keeps it from being declared comes before what the law says. */
export function standingOf(contest: ContestStanding): readonly [Standing, string] {
  const { declared, underWay, signed, seats } = contest
  if (declared && !declared.stands) return ['bad', t('results.states.changed')]
  if (contest.state === 'waiting') return ['none', t('outcomes.waiting')]
  if (contest.state === 'impossible') return ['bad', t('outcomes.impossible')]
  const { outcome, revote, separate } = contest.result
  const n = electedIn(contest).length
  if (underWay === 'revote' || underWay === 'separate') return ['open', t(`results.states.underWay.${underWay}`)]
  if (declared) return ['good', declared.valid ? t('results.states.declared', { n, seats }) : t('results.states.declaredVoid')]
  if (!signed) return ['waits', t('results.states.unsigned')]
  if (outcome === 'void') return ['bad', voidWords(contest.result.findings)]
  if (outcome === 'refer') return ['waits', t('results.states.refer')]
  if (revote) return ['waits', t('results.states.tie')]
  if (separate) return ['waits', t('results.states.separate', { n: separate.seats })]
  return ['open', t('results.states.toDeclare', { n, seats })]
}
