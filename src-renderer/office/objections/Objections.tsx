import type { ObjectionLine } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Queue } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { SupplementSheet } from '../../ui/town/SupplementSheet.tsx'
import { useTown, type Town } from '../../ui/town/useTown.ts'
import { Card } from './Card.tsx'
import { NextAct, type Doing } from './NextAct.tsx'
import { AppealSheet } from './AppealSheet.tsx'
import { DecideSheet } from './DecideSheet.tsx'
import { JudgeSheet } from './JudgeSheet.tsx'
import { ReceiveSheet } from './ReceiveSheet.tsx'
import { groupsOf, stageOf } from './stages.ts'
import './objections.css'

/** What was brought against the roll, until when what is done about it, and what the committee and the court said. */
export function Objections({ place }: { readonly place: string }) {
  const town = useTown(place)
  const { value: all, refusal } = useAsk('roll.objections', place, {})
  const { draft, keep } = useDraft<{ readonly chosen: string | null }>(place, 'objections.chosen', { chosen: null })
  const [doing, setDoing] = useState<Doing | 'receive' | null>(null)
  if (!town || !all) return <Heading title={t('objections.title')} lead={refusal ? sentence(refusal) : t('app.loading')} />
  const groups = groupsOf(all, town)
  const chosen = all.find(({ ref }) => ref === draft.chosen) ?? all.find(({ ref }) => ref === groups[0]?.items[0]?.key)
  const open = all.filter((each) => stageOf(each) !== 'done').length
  const published = town.constituencies.some(({ rollVersion }) => rollVersion > 0)
  return (
    <div className="objections">
      <Heading title={t('objections.title')} lead={t('objections.lead', { all: all.length, open })}>
        {chosen && <Button onClick={() => setDoing('supplement')}>{t('supplement.open')}</Button>}
        <Button disabled={!published} onClick={() => setDoing('receive')}>
          {t('objections.receive')}
        </Button>
      </Heading>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {chosen ? (
        <>
          <div className="queue-and-card">
            <Queue
              label={t('objections.title')}
              groups={groups}
              chosen={chosen.ref}
              onChoose={(ref) => keep({ chosen: ref })}
              more={(n) => t('decisions.more', { n })}
            />
            <Card key={chosen.ref} place={place} line={chosen} town={town} onDo={setDoing} />
          </div>
          <NextAct place={place} line={chosen} onDo={setDoing} />
        </>
      ) : (
        <Empty title={t('objections.none')} body={t(published ? 'objections.noneBody' : 'objections.nonePublished')} />
      )}
      {doing === 'receive' && (
        <ReceiveSheet place={place} town={town} onReceived={(ref) => keep({ chosen: ref })} onClose={() => setDoing(null)} />
      )}
      {chosen && doing !== 'receive' && (
        <OfChosen doing={doing} place={place} town={town} line={chosen} onClose={() => setDoing(null)} />
      )}
    </div>
  )
}

type OfChosenProps = {
  readonly doing: Doing | null
  readonly place: string
  readonly town: Town
  readonly line: ObjectionLine
  readonly onClose: () => void
}

function OfChosen({ doing, town, ...given }: OfChosenProps) {
  const { place, line, onClose } = given
  switch (doing) {
    case 'decide':
      return <DecideSheet {...given} />
    case 'appeal':
      return <AppealSheet {...given} />
    case 'judge':
      return <JudgeSheet {...given} />
    case 'supplement':
      return (
        <SupplementSheet
          place={place}
          constituency={line.constituency}
          name={town.placeOf(line.constituency)}
          onClose={onClose}
        />
      )
    case null:
      return null
  }
}
