import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { messageOf } from '../../ui/law/finding.ts'
import type { Line } from './gate-steps.ts'

type Props = { readonly line: Line; readonly name: string; readonly place: string; readonly onClose: () => void }

/** Since when and where the roll hangs out. */
export function PostSheet({ line: { code, registers }, name, place, onClose }: Props) {
  const { draft, keep, erase } = useDraft(place, `roll.post ${code} ${registers.version}`, {
    on: today(),
    places: '',
  })
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
    <FormSheet
      title={t('gates.postTitle', { name, version: registers.version })}
      wrong={{ places: places.length === 0 && t('gates.needPlaces'), on: draft.on === '' && t('gates.needDay') }}
      onSend={post}
      refusal={refusal}
      disabled={pending}
      act={t('gates.postAct', { n: places.length })}
      erase={erase}
      onClose={onClose}
    >
      {(said) => (
        <>
          <Field label={t('gates.places')} hint={t('gates.placesHint')} error={said('places')}>
            {({ id, describedBy, invalid }) => (
              <textarea
                id={id}
                className="input"
                rows={4}
                maxLength={4000}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                value={draft.places}
                onChange={(event) => keep({ places: event.target.value })}
              />
            )}
          </Field>
          <DayField label={t('gates.postedOn')} error={said('on')} value={draft.on} onDay={(on) => keep({ on })} />
        </>
      )}
    </FormSheet>
  )
}
