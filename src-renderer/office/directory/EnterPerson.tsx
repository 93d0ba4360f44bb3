import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { goToPerson } from '../../ui/town/person-address.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { ByHandFields, evidenceOf, NOTHING_TYPED, wrongByHand, type ByHand } from './ByHandFields.tsx'

type Props = { readonly place: string; readonly town: Town; readonly onClose: () => void }

/** What a slip asks for at once; birthday and sex are in the number. */
const ON_SLIP = ['name', 'idNumber', 'village', 'group', 'household', 'head', 'relation', 'address', 'phone'] as const
/** The first three make somebody a person. */
const NEEDED = ON_SLIP.slice(0, 3)

/** Somebody who is in no file is registered by hand, from their papers. */
export function EnterPerson({ place, town, onClose }: Props) {
  const form = useDraft<ByHand>(place, 'directory.enter', NOTHING_TYPED)
  const { draft, erase, task, isBegun } = form
  const { act, pending, refusal } = useAct('directory.enter', place, { task })
  const enter = async (): Promise<void> => {
    const { fields, reason } = draft
    const reply = await act({ fields, reason: reason.trim(), evidence: evidenceOf(draft) })
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
        ...wrongByHand(draft),
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
          <ByHandFields
            form={form}
            read={NOTHING_TYPED.fields}
            near={ON_SLIP}
            legend={t('directory.enterHint')}
            town={town}
            said={said('fields')}
          />
        </>
      )}
    </FormSheet>
  )
}
