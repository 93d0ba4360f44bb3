import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { colon, listed } from '../../texts/punctuation.ts'
import { Act } from '../../ui/Act.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { Form } from '../../ui/Form.tsx'
import { StationTelephone } from '../../ui/town/StationTelephone.tsx'

type Props = { readonly place: string; readonly device: string; readonly name: string; readonly onClose: () => void }

/** A lost laptop: what the office holds of it, up to which entry it is believed, and why. Two people. */
export function Revoke({ place, device, name, onClose }: Props) {
  const { value: held, refusal: unknown } = useAsk('devices.held', place, { device })
  const { value: names } = useAsk('devices.names', place, {})
  const { draft, keep, erase, typed, task } = useDraft(place, `stations.revoke ${device}`, { upTo: '', reason: '' })
  const { act, pending, refusal } = useAct('devices.revoke', place, {
    task,
    says: ({ acceptUpTo, reason }) => ({
      title: t('stations.revoke.title', { name }),
      figures: [
        [t('stations.revoke.saysUpTo'), acceptUpTo],
        [t('stations.revoke.saysWhy'), reason],
      ],
    }),
  })
  const most = Math.max(0, ...(held?.books ?? []).map(({ seq }) => seq))
  const upTo = /^\d{1,9}$/.test(draft.upTo) ? Number(draft.upTo) : null
  const reason = draft.reason.trim()
  const revoke = async (): Promise<void> => {
    if (upTo === null) return
    const reply = await act({ device, acceptUpTo: upTo, reason })
    if (!reply.ok) return
    erase()
    toast('good', t('stations.revoke.done', { name }))
    onClose()
  }
  const refused = refusal ?? unknown
  return (
    <Sheet title={t('stations.revoke.title', { name })} onClose={onClose}>
      <Form
        className="station-form"
        wrong={{ upTo: upTo === null && t('polling.needed'), reason: reason === '' && t('polling.needed') }}
        onSend={revoke}
      >
        {(said) => (
          <>
            <p>{t('stations.revoke.body')}</p>
            {held && <StationTelephone place={place} constituency={held.scope} />}
            <p>
              {t('stations.revoke.held')}
              {colon()}

              <b>{most === 0 ? t('stations.revoke.nothing') : t('stations.revoke.book', { n: most })}</b>
            </p>
            <TextField
              label={t('stations.revoke.upTo')}
              hint={t('stations.revoke.upToHint', { most })}
              inputMode="numeric"
              error={said('upTo')}
              value={draft.upTo}
              maxLength={9}
              onText={(typed) => keep({ upTo: typed.replaceAll(/\D/g, '') })}
            />
            {upTo !== null && upTo < most && <p className="text-amber">! {t('stations.revoke.beyond', { n: most - upTo })}</p>}
            {held && held.scope !== 'town' && (
              <p>
                {held.leads.length === 0
                  ? t('stations.revoke.noLeads')
                  : t('stations.revoke.leads', { names: listed(held.leads.map((each) => names?.[each] ?? each)) })}
              </p>
            )}
            <TextField label={t('stations.revoke.reason')} maxLength={500} {...typed('reason')} />
            {refused && <Refused>{sentence(refused)}</Refused>}
            <div className="sheet-acts">
              <Act
                submit
                title={t('stations.revoke.act')}
                body={t('stations.revoke.actBody')}
                keyName="Enter"
                disabled={pending}
              />
            </div>
          </>
        )}
      </Form>
    </Sheet>
  )
}
