import type { PersonCard, Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { USUAL } from '../../ui/town/fields.ts'
import { goToPerson } from '../../ui/town/person-address.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { ByHandFields, evidenceOf, NOTHING_TYPED, wrongByHand, type ByHand } from './ByHandFields.tsx'

type Props = { readonly place: string; readonly card: PersonCard; readonly town: Town; readonly onClose: () => void }

/** Facts put right by hand, from papers that were seen and with the reason; what is not touched stays as it is. */
export function CorrectPerson({ place, card, town, onClose }: Props) {
  const { line, at, facts } = card
  const form = useDraft<ByHand>(place, `directory.correct ${line.key}`, NOTHING_TYPED)
  const { draft, erase, task, isBegun } = form
  const { act, pending, refusal } = useAct('decisions.by-hand', place, { task })
  const [refused, setRefused] = useState<Refusal | null>(null)
  const correct = async (): Promise<void> => {
    setRefused(null)
    const reply = await act({
      decisions: [
        { ...at, do: 'correct', fields: { ...draft.fields }, reason: draft.reason.trim(), evidence: evidenceOf(draft) },
      ],
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
        ...wrongByHand(draft),
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
        <ByHandFields
          form={form}
          read={Object.fromEntries(facts.map(({ field, text }) => [field, text]))}
          near={[...USUAL, 'phone']}
          legend={t('directory.correctHint')}
          town={town}
          said={said('fields')}
        />
      )}
    </FormSheet>
  )
}
