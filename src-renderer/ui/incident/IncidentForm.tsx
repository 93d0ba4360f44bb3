import { useDraft } from '../../ask/useDraft.ts'
import { Form } from '../Form.tsx'
import { useAct } from '../../ask/useAct.ts'
import { toast } from '../../ask/toasts.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../Field.tsx'
import { FormFoot } from '../FormFoot.tsx'

type Props = { readonly place: string; readonly autoFocus?: boolean; readonly onDone: () => void }

/** What happened and what was done about it. */
export function IncidentForm({ place, autoFocus = false, onDone }: Props) {
  const { draft, keep, erase, task } = useDraft(place, 'voting.incident', { what: '', done: '' })
  const [what, done] = [draft.what.trim(), draft.done.trim()]
  const { act, pending, refusal } = useAct('voting.incident', place, { task })
  const cancel = (): void => {
    erase()
    onDone()
  }
  const record = async (): Promise<void> => {
    const said = { what, ...(done !== '' && { done }) }
    const reply = await act(said)
    if (!reply.ok) return
    erase()
    toast('good', t('incidents.recorded', { receipt: reply.value.receipt }))
    onDone()
  }
  return (
    <Form
      paced={autoFocus ? t('incidents.new') : undefined}
      wrong={{ what: what === '' && t('polling.needed') }}
      onSend={() => void record()}
    >
      {(said) => (
        <>
          <TextField
            autoFocus={autoFocus}
            label={t('incidents.what')}
            hint={t('incidents.hint')}
            error={said('what')}
            value={draft.what}
            maxLength={500}
            onText={(text) => keep({ what: text })}
          />
          <TextField label={t('incidents.done')} value={draft.done} maxLength={500} onText={(text) => keep({ done: text })} />
          <FormFoot refusal={refusal} disabled={pending} onCancel={cancel}>
            {t('incidents.record')}
          </FormFoot>
        </>
      )}
    </Form>
  )
}
