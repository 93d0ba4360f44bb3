import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { today } from '../roll/day.ts'
import { onRoll } from './gate-columns.ts'
import type { Line } from './gate-steps.ts'

type Props = { readonly line: Line; readonly name: string; readonly place: string; readonly onClose: () => void }

/** The roll of a constituency is published as its next version, on a day. */
export function PublishSheet({ line: { code, registers }, name, place, onClose }: Props) {
  const { draft, keep, erase } = useDraft(place, `roll.publish ${code}`, { on: today() })
  const { act, pending, refusal } = useAct('roll.publish', place)
  const publish = async (): Promise<void> => {
    const reply = await act({ constituency: code, on: draft.on })
    if (!reply.ok) return
    erase()
    toast('good', t('gates.published', { name, version: reply.value.version, n: number(reply.value.count) }))
    onClose()
  }
  return (
    <Sheet title={t('gates.publishTitle', { name, version: registers.version + 1 })} onClose={onClose}>
      <form
        className="gates-form"
        onSubmit={(event) => {
          event.preventDefault()
          void publish()
        }}
      >
        <p>{t('gates.publishBody', { n: number(onRoll(registers.registers)) })}</p>
        <TextField type="date" label={t('gates.publishedOn')} value={draft.on} required onText={(on) => keep({ on })} />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        <div className="sheet-acts">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button primary type="submit" disabled={pending || draft.on === ''}>
            {t('gates.publishAct')} <kbd>Enter</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
