import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { today } from '../roll/day.ts'
import { messageOf } from '../roll/finding.ts'
import type { Line } from './gate-steps.ts'

type Props = { readonly line: Line; readonly name: string; readonly place: string; readonly onClose: () => void }

/** Since when and where the roll hangs out. */
export function PostSheet({ line: { code, registers }, name, place, onClose }: Props) {
  const { draft, keep, erase } = useDraft(place, `roll.post ${code} ${registers.version}`, { on: today(), places: '' })
  const { act, pending, refusal } = useAct('roll.post', place)
  const places = draft.places.split('\n').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  const post = async (): Promise<void> => {
    const reply = await act({ constituency: code, on: draft.on, places })
    if (!reply.ok) return
    erase()
    const late = reply.value.findings.map(messageOf).join('；')
    if (late !== '') toast('warning', late)
    else toast('good', t('gates.posted', { name, version: registers.version }))
    onClose()
  }
  return (
    <Sheet title={t('gates.postTitle', { name, version: registers.version })} onClose={onClose}>
      <form
        className="gates-form"
        onSubmit={(event) => {
          event.preventDefault()
          void post()
        }}
      >
        <Field label={t('gates.places')} hint={t('gates.placesHint')}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              className="input"
              rows={4}
              maxLength={4000}
              aria-describedby={describedBy}
              value={draft.places}
              onChange={(event) => keep({ places: event.target.value })}
            />
          )}
        </Field>
        <TextField type="date" label={t('gates.postedOn')} value={draft.on} required onText={(on) => keep({ on })} />
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        <div className="sheet-acts">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button primary type="submit" disabled={pending || places.length === 0 || draft.on === ''}>
            {t('gates.postAct', { n: places.length })}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
