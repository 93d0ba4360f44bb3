import { CLOCK_TIME } from '#words/patterns.ts'
import type { Draft, Output } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { shortName } from '../../ui/format.ts'
import { FormSheet } from '../../ui/FormSheet.tsx'

/** As the setup has it. */
export type Station = Output<'setup.stations'>[number]
type Hours = Pick<Draft, 'open' | 'close'>

type Props = { readonly place: string; readonly station: Station; readonly hours: Hours; readonly onClose: () => void }

/** A station's address, hours and telephone; its hours only where they are others than those of the election. */
export function StationSheet({ place, station: { constituency, name, ...stands }, hours, onClose }: Props) {
  const { draft, keep, erase, typed, task, isBegun } = useDraft(place, `setup.station ${constituency}`, {
    address: stands.address ?? '',
    open: stands.open ?? '',
    close: stands.close ?? '',
    telephone: stands.telephone ?? '',
  })
  const { act, pending, refusal } = useAct('setup.describe-station', place, { task })
  const isTime = (text: string): boolean => text === '' || CLOCK_TIME.test(text)
  const fill = async (): Promise<void> => {
    // Hours that are the election's are not stated again: they go with it.
    const isOwn = (field: string, text: string): boolean => text !== '' && !(field in hours && hours[field as 'open'] === text)
    const given = Object.entries(draft).flatMap(([field, text]) => (isOwn(field, text.trim()) ? [[field, text.trim()]] : []))
    const reply = await act({ constituency, ...Object.fromEntries(given) })
    if (!reply.ok) return
    toast('good', t('setup.filled', { name: shortName(name) }))
    erase()
    onClose()
  }
  const time = (field: 'open' | 'close') => ({
    label: t(`election.fields.${field}`),
    hint: t('setup.hoursHint'),
    error: isTime(draft[field]) ? undefined : t('setup.notATime'),
    value: draft[field],
    maxLength: 5,
    onText: (text: string) => keep({ [field]: text.replace('：', ':') }),
  })
  return (
    <FormSheet
      title={t('setup.station', { name: shortName(name) })}
      onSend={fill}
      refusal={refusal}
      disabled={pending || !isTime(draft.open) || !isTime(draft.close)}
      act={t('setup.keep')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <TextField autoFocus label={t('setup.address')} maxLength={200} {...typed('address')} />
      <div className="election-fields">
        <TextField {...time('open')} />
        <TextField {...time('close')} />
      </div>
      <TextField label={t('setup.telephone')} inputMode="tel" maxLength={40} {...typed('telephone')} />
    </FormSheet>
  )
}
