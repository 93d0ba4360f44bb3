import type { ObjectionLine } from '#contract/index.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { AsksField } from './AsksField.tsx'
import { RULINGS } from '#words/choices.ts'
import { asksFor } from './asking.ts'
import { useDecision } from './useDecision.ts'

type Props = { readonly place: string; readonly line: ObjectionLine; readonly onClose: () => void }

/** The committee decides on an objection: upheld or rejected, what the roll has to show, why, and under which number it is written. */
export function DecideSheet({ place, line: { ref, name, claim }, onClose }: Props) {
  const { draft, keep, erase, typed, dated, task, isBegun } = useDecision(place, ref)
  const days = useStatedDays(place, { act: 'objection-decision', ref })
  const { act, pending, refusal } = useAct('roll.decide-objection', place, { task })
  const { on, verdict } = draft
  const [reason, document] = [draft.reason.trim(), draft.document.trim()]
  // Whoever upholds a claim asks for what it claims, unless they say otherwise; a rejected one asks for nothing.
  const asks = verdict === 'upheld' ? (draft.asks ?? asksFor(claim)) : 'nothing'
  const decide = async (): Promise<void> => {
    if (verdict === null) return
    const reply = await act({ ref, on, verdict, asks, reason, ...(document !== '' && { document }) })
    if (!reply.ok) return
    erase()
    toast('good', t('objections.decide.done', { name, verdict: t(`objections.verdicts.${verdict}.short`) }))
    onClose()
  }
  return (
    <FormSheet
      title={t('objections.decide.title', { name })}
      wrong={{
        reason: reason === '' && t('gates.needReason'),
        on: days.wrong(on, t('gates.needDay')),
      }}
      onSend={decide}
      refusal={refusal}
      disabled={pending}
      act={t('objections.decide.act')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {verdict !== null && (
        <Segments
          label={t('objections.decide.verdict')}
          value={verdict}
          onChoose={(chosen) => keep({ verdict: chosen })}
          options={RULINGS.map((each) => [each, t(`objections.verdicts.${each}.title`)])}
        />
      )}
      {verdict === 'upheld' && <AsksField value={asks} onChoose={(chosen) => keep({ asks: chosen })} />}
      <TextField label={t('objections.reason')} maxLength={500} {...typed('reason')} />
      <TextField
        label={t('objections.decide.document')}
        hint={t('objections.decide.documentHint')}
        maxLength={100}
        {...typed('document')}
      />
      <DayField label={t('objections.decide.on')} first={days.first} last={days.last} {...dated('on')} />
    </FormSheet>
  )
}
