import { useDraft } from '../../ask/useDraft.ts'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../Field.tsx'
import { FormSheet } from '../FormSheet.tsx'

type Props = { readonly place: string; readonly onClose: () => void }

/** What happened and what was done about it: written down without leaving the page, while the queue waits. */
export function IncidentSheet({ place, onClose }: Props) {
  const { draft, keep, erase, task, isBegun } = useDraft(place, 'voting.incident', { what: '', done: '' })
  const [what, done] = [draft.what.trim(), draft.done.trim()]
  const { act, pending, refusal } = useAct('voting.incident', place, { task })
  const record = async (): Promise<void> => {
    const reply = await act({ what, ...(done !== '' && { done }) })
    if (!reply.ok) return
    erase()
    toast('good', t('incidents.recorded', { receipt: reply.value.receipt }))
    onClose()
  }
  return (
    <FormSheet
      title={t('incidents.new')}
      wrong={{ what: what === '' && t('polling.needed') }}
      onSend={() => void record()}
      refusal={refusal}
      disabled={pending}
      act={t('incidents.record')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <TextField
            autoFocus
            label={t('incidents.what')}
            hint={t('incidents.hint')}
            error={said('what')}
            value={draft.what}
            maxLength={500}
            onText={(text) => keep({ what: text })}
          />
          <TextField label={t('incidents.done')} value={draft.done} maxLength={500} onText={(text) => keep({ done: text })} />
        </>
      )}
    </FormSheet>
  )
}
