import { toast } from '../../ask/toasts.ts'
import { useSeat } from '../../ask/seat.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { language, t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { dayAsWords } from '../../ui/typed-day.ts'

type Props = { readonly place: string; readonly day: string; readonly onClose: () => void }

/** Election day is put off by two of the committee, with consent. */
export function PostponeSheet({ place, day: before, onClose }: Props) {
  const { who } = useSeat(place)
  const { draft, erase, typed, dated, task, isBegun } = useDraft(place, 'calendar.postpone', { day: '', consent: '', reason: '' })
  const [consent, reason] = [draft.consent.trim(), draft.reason.trim()]
  const [day, was] = [draft.day, before].map((each) => dayAsWords(each, language())) as [string, string]
  const { act, pending, refusal } = useAct('calendar.postpone', place, {
    task,
    says: () => ({ title: t('late.postponeTitle', { was }), lines: [consent, reason], figures: [[t('late.newDay'), day]] }),
  })
  const postpone = async (): Promise<void> => {
    const reply = await act({ day: draft.day, consent, reason })
    if (!reply.ok) return
    erase()
    toast('note', t('late.postponed', { day }))
    onClose()
  }
  const mayDecide = who?.signedIn?.role === 'committee'
  return (
    <FormSheet
      title={t('late.postponeTitle', { was })}
      wrong={{
        day: draft.day === '' ? t('late.needNewDay') : draft.day <= before && t('late.notLater', { was }),
        consent: consent === '' && t('late.needConsent'),
        reason: reason === '' && t('late.needReason'),
      }}
      onSend={postpone}
      refusal={refusal}
      disabled={pending || !mayDecide}
      act={t('late.postponeAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('late.postponeBody')}</p>
      {!mayDecide && <p className="page-note">{t('late.committee')}</p>}
      <DayField label={t('late.newDay')} {...dated('day')} />
      <TextField label={t('late.consent')} hint={t('late.consentHint')} maxLength={100} {...typed('consent')} />
      <TextField label={t('late.postponeWhy')} maxLength={350} {...typed('reason')} />
    </FormSheet>
  )
}
