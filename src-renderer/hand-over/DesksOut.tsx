import { useDraft } from '../ask/useDraft.ts'
import { useState } from 'react'
import { goTo } from '../ui/route.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'

/** The other laptops whose day is not in, before the final bundle: take them in, or two people say why the station goes on without. */
export function DesksOut({ place }: { readonly place: string }) {
  const { value } = useAsk('closing.preview', place, { unused: {} })
  const { draft, keep, erase } = useDraft(place, 'desks.leave-out', { reason: '' })
  const { reason } = draft
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('desks.leave-out', place, {
    says: (input) => ({ title: t('handOver.outAct'), lines: [input.reason] }),
  })
  const out = value?.desksOut.filter(({ leftOut }) => leftOut === null) ?? []
  if (out.length === 0) return null
  const goOn = async (): Promise<void> => {
    setAsked(true)
    if (reason.trim() === '') return
    const reply = await act({ reason: reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('handOver.outDone', { receipt: reply.value.receipt }))
  }
  return (
    <section className="closing-out">
      <Refused>{t('handOver.out', { devices: out.map(({ name }) => name).join(t('polling.join')) })}</Refused>
      <p>{t('handOver.outBody')}</p>
      <Button primary onClick={() => goTo(place, 'desks')}>
        {t('handOver.toDesks')}
      </Button>
      <TextField
        label={t('handOver.outReason')}
        value={reason}
        onText={(text) => keep({ reason: text })}
        maxLength={500}
        error={asked && reason.trim() === '' ? t('handOver.outNoReason') : undefined}
      />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Button disabled={pending} onClick={() => void goOn()}>
        {t('handOver.outAct')}
      </Button>
      <p className="closing-note">{t('handOver.outActBody')}</p>
    </section>
  )
}
