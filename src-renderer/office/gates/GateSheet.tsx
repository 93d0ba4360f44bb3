import { DAY } from '#words/patterns.ts'
import type { Gate } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { rolesOf } from '../../ui/people/someone.ts'
import { known, number, t } from '../../texts/index.ts'
import { colon } from '../../texts/punctuation.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { DayField } from '../../ui/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { MARKS } from '../../ui/mark.ts'
import { lawOf, messageOf, remedyOf } from '../../ui/law/finding.ts'
import { errorsOf, remarksOf, type Line } from './gate-steps.ts'

type Props = {
  readonly gate: Gate['gate']
  readonly line: Line
  readonly name: string
  readonly place: string
  readonly onClose: () => void
}

/** The day, and the reason for each remark by its code. */
type Signing = { readonly on: string; readonly reasons: Readonly<Record<string, string>> }

/** A gate is signed: its counts, each remark taken on with its own reason, the day, and where it takes two the second person. */
export function GateSheet({ gate, line, name, place, onClose }: Props) {
  const { draft, keep, erase, dated, task, isBegun } = useDraft<Signing>(place, `roll.pass-gate ${line.code} ${gate}`, {
    on: today(),
    reasons: {},
  })
  const days = useStatedDays(place, { act: 'gate', constituency: line.code, gate })
  const isDay = DAY.test(draft.on)
  const { value } = useAsk('roll.gates', place, isDay ? { constituency: line.code, on: draft.on } : null)
  const now = value?.find((each) => each.gate === gate) ?? line.gates[gate]
  const title = t('gates.sign', { name, gate: t(`gates.gates.${gate}`) })
  const figures = Object.entries(now.counts).flatMap(([key, n]) => {
    const word = known('gates.counts', key)
    return word === undefined ? [] : [[word, number(n)] as const]
  })
  const remarks = remarksOf(now)
  const errors = errorsOf(now)
  const reasonOf = (code: string): string => draft.reasons[code] ?? ''
  const { act, pending, refusal } = useAct('roll.pass-gate', place, {
    task,
    says: () => ({ title, figures, lines: remarks.map((each) => `${messageOf(each)}${colon()}${reasonOf(each.code)}`) }),
  })
  const sign = async (): Promise<void> => {
    const accept = remarks.map(({ code }) => ({ code, reason: reasonOf(code).trim() }))
    const reply = await act({ constituency: line.code, gate, on: draft.on, accept })
    if (!reply.ok) return
    erase()
    toast('good', t('gates.signed', { name, gate: t(`gates.gates.${gate}`) }))
    onClose()
  }
  const wrong: Readonly<Record<string, string | false>> = {
    on: days.wrong(isDay ? draft.on : '', t('gates.needDay')),
    ...Object.fromEntries(remarks.map(({ code }) => [code, reasonOf(code).trim() === '' && t('gates.needReason')])),
  }
  return (
    <FormSheet
      title={title}
      wrong={wrong}
      onSend={sign}
      refusal={refusal}
      disabled={pending || errors.length > 0}
      act={t(now.persons > 1 ? 'gates.signTwo' : 'gates.signOne')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t(now.persons > 1 ? 'gates.byTwo' : 'gates.byOne', { roles: rolesOf(now) })}</p>
          <dl className="gates-counts">
            {figures.map(([word, n]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{n}</dd>
              </div>
            ))}
          </dl>
          {errors.map((each) => (
            <p key={each.code} className="text-seal">
              {MARKS.bad} {messageOf(each)} {MARKS.none} {remedyOf(each)}
              {lawOf(each)}
            </p>
          ))}
          {remarks.map((each) => (
            <TextField
              key={each.code}
              label={`${MARKS.waits} ${messageOf(each)}`}
              hint={t('gates.reasonHint', { remedy: remedyOf(each) })}
              error={said(each.code)}
              value={reasonOf(each.code)}
              maxLength={500}
              onText={(text) => keep({ reasons: { ...draft.reasons, [each.code]: text } })}
            />
          ))}
          <DayField label={t('gates.signedOn')} first={days.first} last={days.last} {...dated('on')} />
        </>
      )}
    </FormSheet>
  )
}
