import type { ProxyLine, Refusal } from '#contract/index.ts'
import { useState } from 'react'
import { perform } from '../../store/perform.ts'
import { toast } from '../../store/toasts.ts'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { FormFoot } from '../pick/FormFoot.tsx'

type Props = { readonly place: string; readonly line: ProxyLine; readonly onClose: () => void }

/** Takes an unused authorisation back, with the reason, by two people. */
export function WithdrawSheet({ place, line: { ref, principal, agent, document }, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [requestId] = useState(() => crypto.randomUUID())
  const withdraw = async (): Promise<void> => {
    setAsked(true)
    if (reason.trim() === '' || pending) return
    setPending(true)
    const reply = await perform('proxies.withdraw', place, { ref, reason: reason.trim() }, { requestId })
    setPending(false)
    if (!reply.ok) return setRefusal(reply.error)
    toast('good', t('proxies.gone', { principal: principal.name }))
    onClose()
  }
  return (
    <Sheet title={t('proxies.withdrawTitle')} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault()
          void withdraw()
        }}
      >
        <p>{t('proxies.withdrawBody', { principal: principal.name, agent: agent.name, document })}</p>
        <TextField
          autoFocus
          label={t('proxies.why')}
          error={asked && reason.trim() === '' ? t('polling.needed') : undefined}
          value={reason}
          maxLength={200}
          onText={setReason}
        />
        <FormFoot refusal={refusal} disabled={pending} onCancel={onClose}>
          {t('polling.together')}
        </FormFoot>
      </form>
    </Sheet>
  )
}
