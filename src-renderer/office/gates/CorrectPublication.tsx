import type { RollDays } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import type { Line } from './gate-steps.ts'

type Props = {
  readonly line: Line
  readonly days: RollDays
  readonly name: string
  readonly place: string
  readonly onClose: () => void
}

/** The day on which the roll was published was stated wrongly. */
export function CorrectPublication({ line: { code }, days: { version, published }, name, place, onClose }: Props) {
  const { draft, erase, typed, dated, task, isBegun } = useDraft(place, `calendar.correct-publication ${code} ${version}`, {
    on: published ?? '',
    reason: '',
  })
  const { first, last, wrong } = useStatedDays(place, { act: 'publication-corrected', constituency: code })
  const { act, pending, refusal } = useAct('calendar.correct-publication', place, { task })
  const reason = draft.reason.trim()
  const correct = async (): Promise<void> => {
    const reply = await act({ constituency: code, on: draft.on, reason })
    if (!reply.ok) return
    erase()
    toast('note', t('late.corrected', { name, on: draft.on }))
    onClose()
  }
  return (
    <FormSheet
      title={t('late.publicationTitle', { name, version })}
      wrong={{ on: wrong(draft.on, t('gates.needDay')), reason: reason === '' && t('late.needReason') }}
      onSend={correct}
      refusal={refusal}
      disabled={pending}
      act={t('late.correctAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('late.publicationBody')}</p>
      <DayField label={t('gates.publishedOn')} first={first} last={last} {...dated('on')} />
      <TextField label={t('late.why')} maxLength={500} {...typed('reason')} />
    </FormSheet>
  )
}
