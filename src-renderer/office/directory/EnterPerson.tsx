import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { CorrectFields } from '../../ui/town/CorrectFields.tsx'
import { goToPerson } from '../../ui/town/person-address.ts'
import type { Town } from '../../ui/town/useTown.ts'

type Props = { readonly place: string; readonly town: Town; readonly onClose: () => void }
type Entering = { readonly fields: Readonly<Record<string, string>>; readonly shown: string; readonly reason: string }

const NOBODY = {}
/** What a slip asks for at once; birthday and sex are in the number. */
const ON_SLIP = ['name', 'idNumber', 'village', 'group', 'household', 'head', 'relation', 'address', 'phone'] as const
/** The first three make somebody a person. */
const NEEDED = ON_SLIP.slice(0, 3)

/** Somebody who is in no file is registered by hand, from their papers. */
export function EnterPerson({ place, town, onClose }: Props) {
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Entering>(place, 'directory.enter', {
    fields: NOBODY,
    shown: '',
    reason: '',
  })
  const { act, pending, refusal } = useAct('directory.enter', place, { task })
  const enter = async (): Promise<void> => {
    const { fields, shown, reason } = draft
    const reply = await act({ fields, reason: reason.trim(), evidence: { [t('directory.shownName')]: shown.trim() } })
    if (!reply.ok) return
    erase()
    const { constituency, person, namesakes } = reply.value
    const name = fields['name'] ?? ''
    toast('note', namesakes === 0 ? t('directory.entered', { name }) : t('directory.enteredTwin', { name, n: namesakes }))
    onClose()
    goToPerson({ constituency, person })
  }
  return (
    <FormSheet
      title={t('directory.enterTitle')}
      wrong={{
        fields: NEEDED.some((field) => (draft.fields[field] ?? '').trim() === '') && t('directory.needFields'),
        shown: draft.shown.trim() === '' && t('directory.needShown'),
        reason: draft.reason.trim() === '' && t('directory.needReason'),
      }}
      onSend={enter}
      refusal={refusal}
      disabled={pending}
      act={t('directory.enterAct')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <p>{t('directory.enterBody')}</p>
          <CorrectFields
            read={NOBODY}
            near={ON_SLIP}
            legend={t('directory.enterHint')}
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
