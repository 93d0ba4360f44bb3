import type { PersonCard, Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { CorrectFields } from '../../ui/town/CorrectFields.tsx'
import { USUAL } from '../../ui/town/fields.ts'
import { goToPerson } from '../../ui/town/person-address.ts'
import type { Town } from '../../ui/town/useTown.ts'

type Props = { readonly place: string; readonly card: PersonCard; readonly town: Town; readonly onClose: () => void }
type Correcting = { readonly fields: Readonly<Record<string, string>>; readonly shown: string; readonly reason: string }

const NOTHING = {}

/** Facts put right by hand, from papers that were seen and with the reason; what is not touched stays as it is. */
export function CorrectPerson({ place, card, town, onClose }: Props) {
  const { line, at, facts } = card
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Correcting>(place, `directory.correct ${line.key}`, {
    fields: NOTHING,
    shown: '',
    reason: '',
  })
  const { act, pending, refusal } = useAct('decisions.by-hand', place, { task })
  const [refused, setRefused] = useState<Refusal | null>(null)
  const correct = async (): Promise<void> => {
    setRefused(null)
    const evidence = { [t('directory.shownName')]: draft.shown.trim() }
    const reply = await act({
      decisions: [{ ...at, do: 'correct', fields: { ...draft.fields }, reason: draft.reason.trim(), evidence }],
    })
    if (!reply.ok) return
    const [first] = reply.value.refused
    if (first) return setRefused(first)
    erase()
    toast('note', t('directory.corrected', { name: draft.fields['name'] ?? line.name }))
    onClose()
    // Under another number or in another village somebody is called otherwise in the books: the row stays theirs.
    goToPerson(at)
  }
  return (
    <FormSheet
      title={t('directory.correctTitle', { name: line.name })}
      wrong={{
        fields: Object.keys(draft.fields).length === 0 && t('directory.needChange'),
        shown: draft.shown.trim() === '' && t('directory.needShown'),
        reason: draft.reason.trim() === '' && t('directory.needReason'),
      }}
      onSend={correct}
      refusal={refusal ?? refused}
      disabled={pending}
      act={t('directory.correctAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <CorrectFields
            read={Object.fromEntries(facts.map(({ field, text }) => [field, text]))}
            near={[...USUAL, 'phone']}
            legend={t('directory.correctHint')}
            town={town}
            typed={draft.fields}
            onTyped={(fields) => keep({ fields })}
          />
          {said('fields') && (
            <p className="field-error" role="alert">
              ✕ {said('fields')}
            </p>
          )}
          <TextField label={t('directory.shown')} hint={t('directory.shownHint')} maxLength={500} {...typed('shown')} />
          <TextField label={t('directory.reason')} maxLength={500} {...typed('reason')} />
        </>
      )}
    </FormSheet>
  )
}
