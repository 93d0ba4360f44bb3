import type { NotReached } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { shortDay, today } from '../../ui/format.ts'
import { Segments } from '../../ui/Segments.tsx'
import { rowWords } from '../../ui/town/row-words.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'

type Props = {
  readonly place: string
  readonly person: NotReached['persons'][number]
  readonly last: string
  readonly onClose: () => void
}
type Typed = { readonly register: '1' | '2'; readonly on: string; readonly reason: string }

/** Somebody got in touch and asked to be registered (S2 29): in which register, since when. */
export function RegisterLate({ place, person: { at, name }, last, onClose }: Props) {
  const { draft, erase, typed, dated, picked, task, isBegun } = useDraft<Typed>(place, `roll.register-late ${rowWords(at)}`, {
    register: '2',
    on: today(),
    reason: t('completeness.late.reasonUsual'),
  })
  const days = useStatedDays(place, { act: 'late-contact' })
  const { act, pending, refusal } = useAct('roll.register-late', place, { task })
  const { on } = draft
  const reason = draft.reason.trim()
  const register = async (): Promise<void> => {
    const { file, sheet, row, part } = at
    const reply = await act({
      file,
      row,
      ...(sheet !== undefined && { sheet }),
      ...(part !== undefined && { part }),
      register: draft.register === '1' ? 1 : 2,
      on,
      reason,
    })
    if (!reply.ok) return
    erase()
    toast('good', t('completeness.late.done', { name }))
    onClose()
  }
  return (
    <FormSheet
      title={t('completeness.late.of', { name })}
      wrong={{ reason: reason === '' && t('gates.needReason'), on: days.wrong(on, t('gates.needDay')) }}
      onSend={register}
      refusal={refusal}
      disabled={pending}
      act={t('completeness.late.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('completeness.late.law', { last: shortDay(last) })}</p>
      <Segments
        label={t('completeness.late.register')}
        options={(['1', '2'] as const).map((each) => [each, t(`completeness.late.registers.${each}`)])}
        {...picked('register')}
      />
      <DayField label={t('completeness.late.contactOn')} first={days.first} last={days.last} {...dated('on')} />
      <TextField label={t('completeness.late.reason')} maxLength={500} {...typed('reason')} />
    </FormSheet>
  )
}
