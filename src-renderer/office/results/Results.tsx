import type { ContestStanding } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Empty } from '../../ui/Empty.tsx'
import { shortName } from '../../ui/format.ts'
import { Heading } from '../../ui/Heading.tsx'
import { LevelTab } from '../../ui/Paper.tsx'
import { Queue } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { ContestCard } from './ContestCard.tsx'
import { standingOf } from './standing.ts'
import '../../ui/rounds/result.css'
import './results.css'

/** Every contest with what the law says of it, and its declaration by the committee. */
export function Results({ place }: { readonly place: string }) {
  const { value: contests, refusal } = useAsk('results.list', place, {})
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'results.chosen', { chosen: null })
  if (!contests) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const chosen =
    contests.find(({ contest }) => contest === draft.chosen) ??
    contests.find(mayBeDeclared) ??
    contests.find(({ state }) => state !== 'waiting') ??
    contests[0]
  const declared = contests.filter((each) => each.declared?.stands === true).length
  const ready = contests.filter(mayBeDeclared).length
  if (!chosen) return <Empty title={t('office.empty')} />
  return (
    <div className="results">
      <Heading title={t('results.title')} lead={t('results.lead', { declared, all: contests.length, ready })} />
      <div className="queue-and-card">
        <Queue
          label={t('results.contests')}
          groups={[
            {
              key: 'all',
              head: t('results.byConstituency'),
              count: contests.length,
              items: contests.map((each) => {
                const [standing, note] = standingOf(each)
                return {
                  key: each.contest,
                  name: shortName(each.name),
                  tab: <LevelTab level={each.level} />,
                  what: '',
                  note,
                  standing,
                }
              }),
            },
          ]}
          chosen={chosen.contest}
          onChoose={(contest) => keep({ chosen: contest })}
          more={() => ''}
        />
        <ContestCard key={chosen.contest} place={place} standing={chosen} />
      </div>
    </div>
  )
}

const mayBeDeclared = ({ state, signed, declared }: ContestStanding): boolean =>
  state === 'counted' && signed && declared?.stands !== true
