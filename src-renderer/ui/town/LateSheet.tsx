import type { Input } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { language, t } from '../../texts/index.ts'
import { DayField } from '../DayField.tsx'
import { TextField } from '../Field.tsx'
import { FormSheet } from '../FormSheet.tsx'
import { today } from '../format.ts'
import { dayAsWords } from '../typed-day.ts'

type LateWhat = Pick<Input<'calendar.decide-late'>, 'step' | 'constituency' | 'contest'> & {
  /** The day it was done, or would be. */
  readonly on: string | null
}

type Props = {
  readonly place: string
  readonly what: LateWhat
  /** Whose step it is, as pages call it. */
  readonly name: string
  readonly onClose: () => void
}

/** Two of the committee decide that a step whose last day is over is done all the same. */
export function LateSheet({ place, what: { on, ...of }, name, onClose }: Props) {
  const { who } = useSeat(place)
  const step = t(`late.steps.${of.step}`)
  const { draft, erase, typed, dated, task, isBegun } = useDraft(
    place,
    `calendar.decide-late ${of.step} ${of.contest ?? of.constituency ?? ''}`,
    {
      until: on ?? today(),
      reason: '',
    },
  )
  const reason = draft.reason.trim()
  const until = dayAsWords(draft.until, language())
  const { act, pending, refusal } = useAct('calendar.decide-late', place, {
    task,
    says: () => ({
      title: t('late.title', { name, step }),
      lines: [t('late.saysReason', { reason })],
      figures: [[t('late.until'), until]],
    }),
  })
  const decide = async (): Promise<void> => {
    const reply = await act({ ...of, until: draft.until, reason })
    if (!reply.ok) return
    erase()
    toast('note', t('late.done', { name, step, until }))
    onClose()
  }
  const mayDecide = who?.signedIn?.role === 'committee'
  return (
    <FormSheet
      title={t('late.title', { name, step })}
      wrong={{ until: draft.until === '' && t('late.needDay'), reason: reason === '' && t('late.needReason') }}
      onSend={decide}
      refusal={refusal}
      disabled={pending || !mayDecide}
      act={t('late.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('late.body')}</p>
      {!mayDecide && <p className="page-note">{t('late.committee')}</p>}
      <DayField label={t('late.until')} {...dated('until')} />
      <TextField label={t('late.reason')} maxLength={500} {...typed('reason')} />
    </FormSheet>
  )
}
