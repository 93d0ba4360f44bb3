import type { ProxyLine } from '#contract/index.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'

type Props = { readonly place: string; readonly line: ProxyLine; readonly onClose: () => void }

/** Takes an unused authorisation back, with the reason, by two people. */
export function WithdrawSheet({ place, line: { ref, principal, agent, document }, onClose }: Props) {
  const { draft, erase, typed, task, isBegun } = useDraft(place, `proxies.withdraw ${ref}`, { reason: '' })
  const reason = draft.reason.trim()
  const { act, pending, refusal } = useAct('proxies.withdraw', place, {
    task,
    says: (input) => ({
      title: t('proxies.withdrawTitle'),
      lines: [input.reason],
      figures: [
        [t('proxies.principal'), `${principal.name} ${principal.voter}`],
        [t('proxies.agent'), `${agent.name} ${agent.voter}`],
        [t('proxies.document'), document],
      ],
    }),
  })
  const withdraw = async (): Promise<void> => {
    const reply = await act({ ref, reason })
    if (!reply.ok) return
    erase()
    toast('good', t('proxies.gone', { principal: principal.name }))
    onClose()
  }
  return (
    <FormSheet
      title={t('proxies.withdrawTitle')}
      wrong={{ reason: reason === '' && t('polling.needed') }}
      onSend={withdraw}
      refusal={refusal}
      disabled={pending}
      act={t('polling.together')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      <p>{t('proxies.withdrawBody', { principal: principal.name, agent: agent.name, document })}</p>
      <TextField autoFocus label={t('proxies.why')} maxLength={200} {...typed('reason')} />
    </FormSheet>
  )
}
