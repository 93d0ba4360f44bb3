import { useRef, useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'

type Props = { readonly place: string; readonly autoFocus?: boolean; readonly onDone?: () => void }

/** What happened and what was done about it. */
export function IncidentForm({ place, autoFocus = false, onDone }: Props) {
  const [what, setWhat] = useState('')
  const [done, setDone] = useState('')
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('voting.incident', place)
  const requestId = useRef(crypto.randomUUID())
  const record = async (): Promise<void> => {
    setAsked(true)
    if (what.trim() === '') return
    const said = { what: what.trim(), ...(done.trim() !== '' && { done: done.trim() }) }
    const reply = await act(said)
    if (!reply.ok) return
    requestId.current = crypto.randomUUID()
    setWhat('')
    setDone('')
    setAsked(false)
    toast('good', t('incidents.recorded', { receipt: reply.value.receipt }))
    onDone?.()
  }
  return (
    <form
      className="sheet-form"
      onSubmit={(event) => {
        event.preventDefault()
        void record()
      }}
    >
      <TextField
        autoFocus={autoFocus}
        label={t('incidents.what')}
        hint={t('incidents.hint')}
        error={asked && what.trim() === '' ? t('polling.needed') : undefined}
        value={what}
        maxLength={500}
        onText={setWhat}
      />
      <TextField label={t('incidents.done')} value={done} maxLength={500} onText={setDone} />
      <FormFoot refusal={refusal} disabled={pending}>
        {t('incidents.record')}
      </FormFoot>
    </form>
  )
}
