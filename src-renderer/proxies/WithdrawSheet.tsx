import type { ProxyLine } from '#contract/index.ts'
import { useState } from 'react'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'

type Props = { readonly place: string; readonly line: ProxyLine; readonly onClose: () => void }

/** Takes an unused authorisation back, with the reason, by two people. */
export function WithdrawSheet({ place, line: { ref, principal, agent, document }, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('proxies.withdraw', place)
  const withdraw = async (): Promise<void> => {
    setAsked(true)
    if (reason.trim() === '') return
    const reply = await act({ ref, reason: reason.trim() })
    if (!reply.ok) return
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
