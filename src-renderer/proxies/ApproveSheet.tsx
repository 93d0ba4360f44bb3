import type { Input, Proxies, VoterHit } from '#contract/index.ts'
import { within } from '../ask/drafts.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useAct } from '../ask/useAct.ts'
import { toast } from '../ask/toasts.ts'
import { known, t } from '../texts/index.ts'
import { TextField } from '../ui/Field.tsx'
import { Segments } from '../ui/Segments.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Findings } from '../ui/law/Findings.tsx'
import { VoterPick } from '../ui/voters/VoterPick.tsx'

type Draft = {
  readonly principal: VoterHit | null
  readonly agent: VoterHit | null
  readonly reason: string
  readonly mean: string
  readonly document: string
}

type Props = { readonly place: string; readonly list: Proxies; readonly onClose: () => void }

/** The form of an authorisation: who stands in for whom, why, and by which paper. What speaks against it is said while it is filled in. */
export function ApproveSheet({ place, list: { reasons, means, limit }, onClose }: Props) {
  const { draft, keep, erase, typed, task, isBegun } = useDraft<Draft>(place, 'proxies.approve', {
    principal: null,
    agent: null,
    reason: reasons[0] ?? '',
    mean: means[0] ?? '',
    document: '',
  })
  const { principal, agent, mean, document } = draft
  // Voting may have begun since: for what needed consent nobody can be authorised any more.
  const reason = reasons.includes(draft.reason) ? draft.reason : (reasons[0] ?? '')
  const { act, pending, refusal } = useAct('proxies.approve', place, {
    task,
    says: (input) => ({
      title: t('proxies.approve'),
      figures: [
        [t('proxies.principal'), principal?.name ?? ''],
        [t('proxies.agent'), agent?.name ?? ''],
        [t('proxies.document'), input.document],
      ],
    }),
  })
  // What the law says of the two, as soon as both are chosen.
  const both = principal && agent ? { principal: principal.voter, agent: agent.voter } : null
  const { value: check } = useAsk('proxies.check', place, both)
  const stands = check?.findings.some(({ severity }) => severity === 'error') ?? false

  const approve = async (): Promise<void> => {
    if (!principal || !agent || stands) return
    const asking = { principal: principal.voter, agent: agent.voter, reason, means: mean, document: document.trim() }
    const reply = await act(asking as Input<'proxies.approve'>)
    if (!reply.ok) return
    erase()
    toast('good', t('proxies.approved', { principal: principal.name, agent: agent.name }))
    onClose()
  }
  const missing = (what: boolean): string | false => what && t('polling.needed')
  return (
    <FormSheet
      title={t('proxies.approve')}
      wrong={{ principal: missing(!principal), agent: missing(!agent), document: missing(document.trim() === '') }}
      onSend={approve}
      refusal={refusal}
      disabled={pending || stands}
      act={t('polling.together')}
      erase={erase}
      begun={isBegun}
      onClose={onClose}
    >
      {(said) => (
        <>
          <VoterPick
            autoFocus
            place={place}
            task={within('proxies.approve', 'principal')}
            label={t('proxies.principal')}
            picked={principal}
            onPick={(hit) => keep({ principal: hit })}
            error={said('principal')}
          />
          <VoterPick
            place={place}
            task={within('proxies.approve', 'agent')}
            label={t('proxies.agent')}
            picked={agent}
            onPick={(hit) => keep({ agent: hit })}
            error={said('agent')}
          />
          {check && !stands && (
            <p role="status" className={check.left > 0 ? 'text-pine' : 'text-seal'}>
              {check.left > 0 ? `✓ ${t('proxies.left', { n: check.left, limit })}` : `✕ ${t('proxies.full', { limit })}`}
            </p>
          )}
          {check && <Findings findings={check.findings} />}
          <Segments
            label={t('proxies.reason')}
            value={reason}
            options={reasons.map((each) => [each, known('proxies.reasons', each) ?? each])}
            onChoose={(each) => keep({ reason: each })}
          />
          <Segments
            label={t('proxies.means')}
            value={mean}
            options={means.map((each) => [each, known('proxies.ways', each) ?? each])}
            onChoose={(each) => keep({ mean: each })}
          />
          <TextField label={t('proxies.document')} hint={t('proxies.documentHint')} maxLength={100} {...typed('document')} />
          <p className="field-hint">{t('proxies.law')}</p>
        </>
      )}
    </FormSheet>
  )
}
