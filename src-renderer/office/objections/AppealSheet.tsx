import type { ObjectionLine } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { shortDay, today } from '../../ui/format.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'

type Props = { readonly place: string; readonly line: ObjectionLine; readonly onClose: () => void }

/** Somebody goes to court over the committee's decision. */
export function AppealSheet({ place, line: { ref, name, terms }, onClose }: Props) {
  const { draft, erase, typed, dated, task, isBegun } = useDraft(place, `roll.appeal ${ref}`, { on: today(), court: '' })
  const days = useStatedDays(place, { act: 'suit', ref })
  const { act, pending, refusal } = useAct('roll.appeal', place, { task })
  const { on } = draft
  const court = draft.court.trim()
  const appeal = async (): Promise<void> => {
    const reply = await act({ ref, on, court })
    if (!reply.ok) return
    erase()
    if (on > terms.sueBy) toast('warning', t('objections.appeal.late', { name, last: shortDay(terms.sueBy) }))
    else toast('good', t('objections.appeal.done', { name }))
    onClose()
  }
  return (
    <FormSheet
      title={t('objections.appeal.title', { name })}
      wrong={{
        court: court === '' && t('objections.appeal.needed'),
        on: days.wrong(on, t('gates.needDay')),
      }}
      onSend={appeal}
      refusal={refusal}
      disabled={pending}
      act={t('objections.appeal.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('objections.appeal.body', { last: shortDay(terms.sueBy) })}</p>
      <TextField label={t('objections.appeal.court')} maxLength={500} {...typed('court')} />
      <DayField label={t('objections.appeal.on')} first={days.first} last={days.last} {...dated('on')} />
    </FormSheet>
  )
}
