import type { RollDays } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { clauses, listed } from '../../texts/punctuation.ts'
import { useStatedDays } from '../../ui/town/useStatedDays.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { today } from '../../ui/format.ts'
import { messageOf } from '../../ui/law/finding.ts'
import type { Line } from './gate-steps.ts'

type Props = {
  readonly line: Line
  /** What is on record of this version: it is put right, with a reason. */
  readonly posted: RollDays['posted']
  readonly name: string
  readonly place: string
  readonly onClose: () => void
}

/** Since when and where the roll hangs out. */
export function PostSheet({ line: { code, registers }, posted, name, place, onClose }: Props) {
  const { draft, keep, erase, typed, dated, task, isBegun } = useDraft(
    place,
    `roll.post ${code} ${registers.version}${posted ? ' again' : ''}`,
    {
      on: posted?.on ?? today(),
      places: posted?.places.join('\n') ?? '',
      reason: '',
    },
  )
  const days = useStatedDays(place, { act: 'posting', constituency: code })
  const { act, pending, refusal } = useAct('roll.post', place, { task })
  const places = draft.places.split('\n').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  const reason = draft.reason.trim()
  const post = async (): Promise<void> => {
    const reply = await act({ constituency: code, on: draft.on, places, ...(posted && { reason }) })
    if (!reply.ok) return
    erase()
    const late = clauses(reply.value.findings.map(messageOf))
    if (late !== '') toast('warning', late)
    else toast('good', t('gates.posted', { name, version: registers.version }))
    onClose()
  }
  return (
    <FormSheet
      title={t('gates.postTitle', { name, version: registers.version })}
      wrong={{
        places: places.length === 0 && t('gates.needPlaces'),
        on: days.wrong(draft.on, t('gates.needDay')),
        reason: posted !== null && reason === '' && t('late.needReason'),
      }}
      onSend={post}
      refusal={refusal}
      disabled={pending}
      act={posted ? t('late.correctPosting') : t('gates.postAct', { n: places.length })}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          {posted && <p>{t('late.postingBody', { on: posted.on, places: listed(posted.places) })}</p>}
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
          <DayField label={t('gates.postedOn')} first={days.first} last={days.last} {...dated('on')} />
          {posted && <TextField label={t('late.why')} maxLength={500} {...typed('reason')} />}
        </>
      )}
    </FormSheet>
  )
}
