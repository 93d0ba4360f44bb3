import type { ConflictLine } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { t } from '../../texts/index.ts'
import { messageOf } from '../../ui/law/finding.ts'

type Verdict = NonNullable<ConflictLine['decision']>['verdict']
type Draft = { readonly verdict: Verdict | null; readonly reason: string }

/** The form of what is decided here; the page's act sends it. */
export const DECISION = 'merge-decision'

/** What the committee is about to say of a conflict, and saying it. */
export function useDecision(place: string, conflict: ConflictLine | undefined, named: (sentence: string) => string) {
  const id = conflict?.id ?? ''
  const { draft, erase, typed, picked, task } = useDraft<Draft>(place, `merge.conflict ${id}`, { verdict: null, reason: '' })
  const { act, pending, refusal } = useAct('conflicts.decide', place, {
    task,
    says: ({ verdict, reason }) => ({
      title: t('merge.decide'),
      lines: conflict ? [named(messageOf(conflict))] : [],
      figures: [
        [t('merge.decision'), t(`merge.verdicts.${verdict}.title`)],
        [t('merge.reason'), reason],
      ],
    }),
  })
  const { who } = useSeat(place)
  const { verdict, reason } = draft
  const wrong = { verdict: verdict === null && t('merge.decideFirst'), reason: reason.trim() === '' && t('polling.needed') }
  const decide = async (): Promise<void> => {
    if (verdict === null) return
    const reply = await act({ id, verdict, reason: reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('merge.decided'))
  }
  return { draft, typed, picked, wrong, pending, refusal, decide, may: who?.signedIn?.role === 'committee' }
}
