import type { Input, Proxies, VoterHit } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { known, t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Findings } from '../ui/law/Findings.tsx'
import { VoterPick } from '../voters/VoterPick.tsx'
import { FormFoot } from '../ui/FormFoot.tsx'

type Props = { readonly place: string; readonly list: Proxies; readonly onClose: () => void }

/** The form of an authorisation: who stands in for whom, why, and by which paper. What speaks against it is said while it is filled in. */
export function ApproveSheet({ place, list: { reasons, means, limit }, onClose }: Props) {
  const [principal, setPrincipal] = useState<VoterHit | null>(null)
  const [agent, setAgent] = useState<VoterHit | null>(null)
  const [reason, setReason] = useState(reasons[0] ?? '')
  const [mean, setMean] = useState(means[0] ?? '')
  const [document, setDocument] = useState('')
  const [asked, setAsked] = useState(false)
  const { act, pending, refusal } = useAct('proxies.approve', place)
  // What the law says of the two, as soon as both are chosen.
  const both = principal && agent ? { principal: principal.voter, agent: agent.voter } : null
  const { value: check } = useAsk('proxies.check', place, both)
  const stands = check?.findings.some(({ severity }) => severity === 'error') ?? false

  const approve = async (): Promise<void> => {
    setAsked(true)
    if (!principal || !agent || document.trim() === '' || stands) return
    const asking = { principal: principal.voter, agent: agent.voter, reason, means: mean, document: document.trim() }
    const reply = await act(asking as Input<'proxies.approve'>)
    if (!reply.ok) return
    toast('good', t('proxies.approved', { principal: principal.name, agent: agent.name }))
    onClose()
  }
  const missing = (what: boolean): string | undefined => (asked && what ? t('polling.needed') : undefined)
  return (
    <Sheet title={t('proxies.approve')} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(event) => {
          event.preventDefault()
          void approve()
        }}
      >
        <VoterPick
          autoFocus
          place={place}
          label={t('proxies.principal')}
          picked={principal}
          onPick={setPrincipal}
          error={missing(!principal)}
        />
        <VoterPick place={place} label={t('proxies.agent')} picked={agent} onPick={setAgent} error={missing(!agent)} />
        {check && (
          <p role="status" className={check.left > 0 ? 'text-pine' : 'text-seal'}>
            {check.left > 0 ? `✓ ${t('proxies.left', { n: check.left, limit })}` : `✕ ${t('proxies.full', { limit })}`}
          </p>
        )}
        {check && <Findings findings={check.findings} />}
        <Segments
          label={t('proxies.reason')}
          value={reason}
          options={reasons.map((each) => [each, known('proxies.reasons', each) ?? each])}
          onChoose={setReason}
        />
        <Segments
          label={t('proxies.means')}
          value={mean}
          options={means.map((each) => [each, known('proxies.ways', each) ?? each])}
          onChoose={setMean}
        />
        <TextField
          label={t('proxies.document')}
          hint={t('proxies.documentHint')}
          error={missing(document.trim() === '')}
          value={document}
          maxLength={100}
          onText={setDocument}
        />
        <p className="field-hint">{t('proxies.law')}</p>
        <FormFoot refusal={refusal} disabled={pending || stands} onCancel={onClose}>
          {t('polling.together')}
        </FormFoot>
      </form>
    </Sheet>
  )
}
