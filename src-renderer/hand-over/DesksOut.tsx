import { useDraft } from '../ask/useDraft.ts'
import { goTo } from '../ui/route.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { number, sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { shortName } from '../ui/format.ts'
import { Refused } from '../ui/Refused.tsx'

/** The other laptops whose day is not in, before the final bundle: take them in, or two people say why the station goes on without. */
export function DesksOut({ place }: { readonly place: string }) {
  const { value } = useAsk('closing.preview', place, { unused: {} })
  const { draft, erase, typed, task } = useDraft(place, 'desks.leave-out', { reason: '' })
  const { reason } = draft
  const out = value?.desksOut.filter(({ leftOut }) => leftOut === null) ?? []
  const names = listed(out.map(({ name }) => name))
  const { act, pending, refusal } = useAct('desks.leave-out', place, {
    task,
    says: (input) => ({
      title: t('handOver.outAct'),
      lines: [input.reason],
      figures: [
        [t('handOver.outWhich'), names],
        ...(value?.contests ?? []).map(
          ({ name, station }) =>
            [
              shortName(name),
              t('handOver.outWithout', { n: number(station.participants), issued: number(station.issued) }),
            ] as const,
        ),
      ],
    }),
  })
  if (out.length === 0) return null
  const goOn = async (): Promise<void> => {
    const reply = await act({ reason: reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('handOver.outDone', { receipt: reply.value.receipt }))
  }
  return (
    <Form className="closing-out" wrong={{ reason: reason.trim() === '' && t('handOver.outNoReason') }} onSend={goOn}>
      <Refused>{t('handOver.out', { devices: names })}</Refused>
      <p>{t('handOver.outBody')}</p>
      <Button primary onClick={() => goTo(place, 'desks')}>
        {t('handOver.toDesks')}
      </Button>
      <TextField label={t('handOver.outReason')} maxLength={500} {...typed('reason')} />
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <Button type="submit" disabled={pending}>
        {t('handOver.outAct')}
      </Button>
      <p className="closing-note">{t('handOver.outActBody')}</p>
    </Form>
  )
}
