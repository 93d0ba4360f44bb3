import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { number, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { DayField } from '../../ui/DayField.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { onRoll } from './gate-columns.ts'
import type { Line } from './gate-steps.ts'

type Props = {
  readonly line: Line
  readonly name: string
  readonly place: string
  readonly onClose: () => void
  readonly onLate: () => void
}

/** The roll of a constituency is published as its next version, on a day. */
export function PublishSheet({ line: { code, registers }, name, place, onClose, onLate }: Props) {
  const { draft, erase, dated, task, isBegun } = useDraft(place, `roll.publish ${code}`, { on: today() })
  const days = useStatedDays(place, { act: 'publication', constituency: code })
  const { act, pending, refusal } = useAct('roll.publish', place, { task })
  const publish = async (): Promise<void> => {
    const reply = await act({ constituency: code, on: draft.on })
    if (!reply.ok) return
    erase()
    const { version, count, left = 0 } = reply.value
    const published = { name, version, n: number(count) }
    if (left > 0) toast('warning', t('gates.publishedOrdered', { ...published, left: number(left) }))
    else toast('good', t('gates.published', published))
    onClose()
  }
  return (
    <FormSheet
      title={t('gates.publishTitle', { name, version: registers.version + 1 })}
      wrong={{ on: days.wrong(draft.on, t('gates.needDay')) }}
      onSend={publish}
      refusal={refusal}
      disabled={pending}
      act={t('gates.publishAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {refusal?.code === 'publish.late' && <Button onClick={onLate}>{t('late.open')}</Button>}
      <p>{t('gates.publishBody', { n: number(onRoll(registers.registers)) })}</p>
      <DayField label={t('gates.publishedOn')} first={days.first} last={days.last} {...dated('on')} />
    </FormSheet>
  )
}
