import type { Draft } from '#contract/index.ts'
import { useState } from 'react'
import { useSeat } from '../../ask/seat.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { Areas } from '../../ui/election/Areas.tsx'
import { DayFields } from '../../ui/election/DayFields.tsx'
import { ElectionFields } from '../../ui/election/ElectionFields.tsx'
import { saidAt, toldNow } from '../../ui/election/said.ts'
import { Summary } from '../../ui/election/Summary.tsx'
import { t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { changeWords } from './change-words.ts'
import { ChangeSheet } from './ChangeSheet.tsx'
import { PostponeSheet } from './PostponeSheet.tsx'

type Props = {
  readonly place: string
  readonly part: 'election' | 'areas'
  /** The election as it is. */
  readonly stands: Draft
  readonly fixed: boolean
}

const NOTHING: { readonly changed: Draft | null } = { changed: null }

/** Facts or constituencies in the form they were set up with; what a change does is told before it is made. */
export function ElectionPart({ place, part, stands, fixed }: Props) {
  const { draft: kept, keep, erase } = useDraft(place, 'setup', NOTHING)
  const { who } = useSeat(place)
  const [changing, setChanging] = useState(false)
  const [isPostponing, setPostponing] = useState(false)
  const draft = kept.changed ?? stands
  const { value: preview, isCurrent } = useAsk('setup.preview', place, fixed ? null : { draft })
  if (fixed)
    return part === 'areas' ? (
      <Areas place={place} draft={stands} keep={nothing} findings={[]} fixed />
    ) : (
      <>
        <Summary draft={stands} />
        <div>
          <Button onClick={() => setPostponing(true)}>{t('late.postpone')}</Button>
        </div>
        {isPostponing && <PostponeSheet place={place} day={stands.day} onClose={() => setPostponing(false)} />}
      </>
    )
  const edit = (change: Partial<Draft>): void => keep({ changed: { ...draft, ...change } })
  const findings = preview?.findings ?? []
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const changed = preview?.changed ?? []
  const may = who?.signedIn?.role === 'committee' || who?.signedIn?.role === 'admin'
  return (
    <>
      {part === 'election' ? (
        <div className="setup-form">
          <ElectionFields place={place} draft={draft} keep={edit} error={(path) => saidAt(findings, path, true)} />
          <DayFields
            draft={draft}
            keep={edit}
            error={(path) => saidAt(findings, path, true)}
            calendar={preview?.calendar ?? []}
            lost={preview?.lost ?? []}
          />
        </div>
      ) : (
        <Areas place={place} draft={draft} keep={edit} findings={toldNow(findings, true)} perSeat={preview?.perSeat ?? []} />
      )}
      <div className="act-bar">
        <p role="status" className={errors > 0 ? 'text-seal' : changed.length > 0 ? 'text-amber' : 'text-ink'}>
          {errors > 0
            ? `✕ ${t('setup.errors', { n: errors })}`
            : changed.length === 0
              ? t('setup.unchanged')
              : `! ${t('setup.changed', { what: listed(changed.map((path) => changeWords(path, draft))) })}`}
        </p>
        {changed.length > 0 && <Button onClick={erase}>{t('setup.asItWas')}</Button>}
        <Act
          title={t('setup.change')}
          body={t(may ? 'setup.changeBody' : 'setup.notYours')}
          disabled={!may || errors > 0 || changed.length === 0 || !isCurrent}
          onPress={() => setChanging(true)}
        />
      </div>
      {changing && preview && (
        <ChangeSheet
          place={place}
          draft={draft}
          preview={preview}
          onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false)
            erase()
          }}
        />
      )}
    </>
  )
}

const nothing = (): void => {}
