import type { ObjectionLine } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { AsksField } from './AsksField.tsx'
import type { Asks } from './asking.ts'
import { asksOf } from './stages.ts'

type Props = { readonly place: string; readonly line: ObjectionLine; readonly onClose: () => void }
type Typed = { readonly on: string; readonly document: string; readonly asks: Asks | null }

/** The judgment, which is final: under which number, and what the roll has to show. */
export function JudgeSheet({ place, line, onClose }: Props) {
  const { ref, name, roll } = line
  const { draft, keep, erase, typed, dated, task, isBegun } = useDraft<Typed>(place, `roll.judgment ${ref}`, {
    on: today(),
    document: '',
    asks: null,
  })
  const days = useStatedDays(place, { act: 'judgment', ref })
  const { act, pending, refusal } = useAct('roll.judgment', place, { task })
  const { on } = draft
  const document = draft.document.trim()
  const asks = draft.asks ?? asksOf(line)
  const judge = async (): Promise<void> => {
    const reply = await act({ ref, on, document, asks })
    if (!reply.ok) return
    erase()
    toast('good', t('objections.judge.done', { name }))
    onClose()
  }
  return (
    <FormSheet
      title={t('objections.judge.title', { name })}
      wrong={{
        document: document === '' && t('objections.judge.needed'),
        on: days.wrong(on, t('gates.needDay')),
      }}
      onSend={judge}
      refusal={refusal}
      disabled={pending}
      act={t('objections.judge.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t(`objections.reach.${roll.takes}`)}</p>
      <TextField label={t('objections.judge.document')} maxLength={100} {...typed('document')} />
      <AsksField value={asks} onChoose={(chosen) => keep({ asks: chosen })} />
      <DayField label={t('objections.judge.on')} first={days.first} last={days.last} {...dated('on')} />
    </FormSheet>
  )
}
