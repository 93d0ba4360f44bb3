import type { ConflictLine } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'

type Verdict = NonNullable<ConflictLine['decision']>['verdict']
type Draft = { readonly verdict: Verdict | null; readonly reason: string }

export const VERDICTS: readonly Verdict[] = ['explained', 'irregular', 'referred']

/** What the committee is about to say of a conflict, and saying it. */
export function useDecision(place: string, conflict: ConflictLine | undefined) {
  const id = conflict?.id ?? ''
  const { draft, keep, erase } = useDraft<Draft>(place, `merge.conflict ${id}`, { verdict: null, reason: '' })
  const { act, pending, refusal } = useAct('conflicts.decide', place, {
    says: (input) => ({ title: t('merge.decide'), lines: [t(`merge.verdicts.${input.verdict}.title`), input.reason] }),
  })
  const { who } = useSeat(place)
  const { verdict, reason } = draft
  const ready = verdict !== null && reason.trim() !== '' && !pending
  const decide = async (): Promise<void> => {
    if (!ready) return
    const reply = await act({ id, verdict, reason: reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('merge.decided'))
  }
  return { draft, keep, ready, refusal, decide, may: who?.signedIn?.role === 'committee' }
}
