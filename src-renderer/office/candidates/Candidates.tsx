import type { ContestCandidates } from '#contract/index.ts'
import { useEffect, useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Queue, type QueueGroup } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useTown, type Town } from '../../ui/town/useTown.ts'
import { Contest } from './Contest.tsx'
import { FromFile } from './FromFile.tsx'
import './candidates.css'

/** Every contest from its proposals to its formal list: left what is still open, right the chosen one. */
export function Candidates({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('candidates.overview', place, {})
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'candidates.chosen', { chosen: null })
  const town = useTown(place)
  const [reading, setReading] = useState(false)
  const groups = groupsOf(inOrder(value ?? []), town)
  const contest = value?.find(({ contest: code }) => code === draft.chosen)
  const first = groups[0]?.items[0]?.key
  useEffect(() => {
    // The first that is open: what is done to it moves it in the list, and it stays the chosen one.
    if (!contest && first !== undefined) keep({ chosen: first })
  })
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const listed = value.filter(({ formal }) => formal !== null).length
  return (
    <div className="candidates">
      <Heading title={t('candidates.title')} lead={t('candidates.lead', { n: listed, of: value.length })}>
        <Button onClick={() => setReading(true)}>{t('candidates.fromFile')}</Button>
      </Heading>
      <div className="queue-and-card">
        <Queue
          label={t('candidates.queue')}
          groups={groups}
          chosen={contest?.contest ?? null}
          onChoose={(chosen) => keep({ chosen })}
          more={() => ''}
        />
        {contest && (
          <Contest key={contest.contest} place={place} contest={contest} open={value.length - listed} listed={listed} />
        )}
      </div>
      {reading && <FromFile place={place} onClose={() => setReading(false)} />}
    </div>
  )
}

/** First what a department objected to since its list, which nobody may provision; in the order of the constituencies. A town-level contest says at whose station it is held. */
const groupsOf = (contests: readonly ContestCandidates[], town: Town | null): readonly QueueGroup[] =>
  (['vetoed', 'none', 'proposed', 'formal'] as const).flatMap((key) => {
    const here = contests.filter((each) => stageOf(each) === key)
    if (here.length === 0) return []
    const items = here.map(({ contest, name, level, constituency, formal, proposed }) => ({
      key: contest,
      name,
      ...(level === '乡级' && town && { note: t('candidates.at', { name: town.placeOf(constituency) }) }),
      what: formal ? t('candidates.what.formal', { n: formal.length }) : t('candidates.what.proposed', { n: proposed.length }),
    }))
    return [{ key, head: t(`candidates.groups.${key}`), count: here.length, items }]
  })

const inOrder = (contests: readonly ContestCandidates[]): readonly ContestCandidates[] =>
  contests.toSorted((a, b) =>
    a.constituency === b.constituency ? levelOf(a) - levelOf(b) : a.constituency < b.constituency ? -1 : 1,
  )
const levelOf = ({ level }: ContestCandidates): number => (level === '县级' ? 0 : 1)

const stageOf = ({ formal, proposed }: ContestCandidates): 'vetoed' | 'none' | 'proposed' | 'formal' =>
  proposed.some(({ open }) => open.length > 0) ? 'vetoed' : formal ? 'formal' : proposed.length > 0 ? 'proposed' : 'none'
