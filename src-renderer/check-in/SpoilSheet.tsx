import type { StationContest } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useEffect, useRef } from 'react'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { CountField } from '../ui/CountField.tsx'

type Draft = { readonly contest: string; readonly count: number | null }

type Props = { readonly place: string; readonly contests: readonly StationContest[]; readonly onClose: () => void }

/** A spoiled paper came back, and a fresh one is given for it. Whose it was is written nowhere. */
export function SpoilSheet({ place, contests, onClose }: Props) {
  const { draft, keep, erase, task, isBegun } = useDraft<Draft>(place, 'voting.spoil', {
    contest: contests[0]?.code ?? '',
    count: 1,
  })
  const { contest, count } = draft
  const { act, pending, refusal } = useAct('voting.spoil', place, { task })
  const first = useRef<HTMLInputElement>(null)
  // The dialog looks for a field to type in; here the choice comes first.
  useEffect(() => first.current?.focus(), [])
  const exchange = async (): Promise<void> => {
    if (pending || count === null || count < 1) return
    const reply = await act({ contest, count })
    if (!reply.ok) return
    erase()
    toast('good', t('station.spoil.done', { receipt: reply.value.receipt, n: count }))
    onClose()
  }
  return (
    <FormSheet
      title={t('station.spoil.title')}
      onSend={exchange}
      refusal={refusal}
      disabled={pending || count === null || count < 1}
      act={t('station.spoil.confirm')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('station.spoil.body')}</p>
      <fieldset className="spoil-contests">
        <legend>{t('station.spoil.contest')}</legend>
        {contests.map(({ code, name, level }, i) => (
          <label key={code} className="spoil-contest">
            <input
              type="radio"
              name="spoiled"
              ref={i === 0 ? first : undefined}
              checked={code === contest}
              onChange={() => keep({ contest: code })}
            />
            <LevelTab level={level} /> {shortName(name)}
          </label>
        ))}
      </fieldset>
      <CountField label={t('station.spoil.count')} value={count} most={100} onCount={(typed) => keep({ count: typed })} />
    </FormSheet>
  )
}
