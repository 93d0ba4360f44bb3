import { useState } from 'react'
import { addressOf } from '../../ui/route.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Queue } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useTown, type Town } from '../../ui/town/useTown.ts'
import { ByRule } from './ByRule.tsx'
import { Card } from './Card.tsx'
import { Made } from './Made.tsx'
import { Villages } from './Villages.tsx'
import { useByRule } from './useByRule.ts'
import { groupsOf, waitingOf, type Waiting } from './waiting.ts'
import './decisions.css'

type Tab = 'hard' | 'soft' | 'made'

const MOST = { most: 500 }

/** Where every waiting row, every pair and everyone whom no rule decides is decided, one after another. */
export function Decisions({ place }: { readonly place: string }) {
  const town = useTown(place)
  const rows = useAsk('roll.pending', place, MOST)
  const pairs = useAsk('roll.duplicates', place, MOST)
  const persons = useAsk('decisions.undecided', place, MOST)
  const work = useByRule(place)
  const [tab, setTab] = useState<Tab>('hard')
  const refusal = rows.refusal ?? pairs.refusal ?? persons.refusal
  if (!town || !rows.value || !pairs.value || !persons.value)
    return <Heading title={t('decisions.title')} lead={refusal ? sentence(refusal) : t('decisions.loading')} />
  const all = waitingOf({
    rows: rows.value.items,
    pairs: pairs.value.items,
    persons: persons.value.items,
    needs: persons.value.needs,
  })
  return (
    <div className="decisions">
      <Heading title={t('decisions.title')} lead={t('decisions.lead', { n: all.hard.length })}>
        {persons.value.byRule === 0 && (
          <Button disabled={work.busy} onClick={() => void work.rule()}>
            {t('decisions.byRuleAct')}
          </Button>
        )}
        <Segments
          label={t('decisions.show')}
          value={tab}
          onChoose={setTab}
          options={[
            ['hard', t('decisions.tabs.hard', { n: all.hard.length })],
            ['soft', t('decisions.tabs.soft', { n: all.soft.length })],
            ['made', t('decisions.tabs.made')],
          ]}
        />
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {tab === 'hard' && <Villages place={place} />}
      <ByRule byRule={persons.value.byRule} work={work} />
      {tab === 'made' ? (
        <Made place={place} town={town} />
      ) : (
        <Open key={tab} place={place} town={town} items={all[tab]} gate={tab === 'hard' ? 'registration' : 'review'} />
      )}
    </div>
  )
}

type OpenProps = {
  readonly place: string
  readonly town: Town
  readonly items: readonly Waiting[]
  readonly gate: 'registration' | 'review'
}

function Open({ place, town, items, gate }: OpenProps) {
  // What was decided goes at once: the next one has to be read before another key counts.
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null)
  const open = items.filter(({ key }) => !settled.has(key))
  const groups = groupsOf(open, town, gate)
  const keys = groups.flatMap((group) => group.items.map(({ key }) => key))
  const chosen = at && keys.includes(at.key) ? at.key : (keys[Math.min(at?.index ?? 0, keys.length - 1)] ?? null)
  const waiting = open.find(({ key }) => key === chosen)
  if (!waiting)
    return (
      <Empty title={t(`decisions.none.${gate}`)} body={t('decisions.noneBody')}>
        <a className="button" href={addressOf('office', 'gates')}>
          {t('gates.title')}
        </a>
      </Empty>
    )
  return (
    <Card
      place={place}
      town={town}
      waiting={waiting}
      onDecided={() => {
        setAt({ key: waiting.key, index: keys.indexOf(waiting.key) })
        setSettled(new Set([...settled, waiting.key]))
      }}
    >
      <Queue
        label={t('decisions.title')}
        groups={groups}
        chosen={chosen}
        onChoose={(key) => setAt({ key, index: keys.indexOf(key) })}
        more={(n) => t('decisions.more', { n })}
      />
    </Card>
  )
}
