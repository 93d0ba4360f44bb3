import type { ForkBranches, ForkLine } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { toast } from '../../ask/toasts.ts'
import { useAct } from '../../ask/useAct.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { number, t } from '../../texts/index.ts'
import { dayTimeOf } from '../../ui/format.ts'
import { laptopWords } from './words.ts'

type Draft = { readonly branch: string | null; readonly reason: string }

/** Where a book of a laptop lies, as people name it. */
export const bookWords = ({ place, laptop }: ForkBranches): string => laptopWords(place, laptop)

/** Which branch of a forked book is to count, and choosing it with a second person. */
export function useFork(place: string, fork: ForkLine | undefined) {
  const book = fork?.book ?? ''
  const { value: card, refusal: unknown } = useAsk('conflicts.branches', place, fork ? { book } : null)
  const { draft, erase, typed, picked, task } = useDraft<Draft>(place, `merge.fork ${book}`, { branch: null, reason: '' })
  const { who } = useSeat(place)
  const kept = card?.branches.find(({ head }) => head === draft.branch)
  const { act, pending, refusal } = useAct('conflicts.resolve-fork', place, {
    task,
    says: ({ reason }) => ({
      title: t('merge.fork.says', { book: card ? bookWords(card) : '' }),
      lines: [t('merge.fork.saysBody'), t('merge.fork.saysReason', { reason })],
      figures:
        kept && card
          ? [
              [t('merge.fork.kept'), t('merge.fork.upTo', { n: number(kept.to), time: dayTimeOf(kept.until) })],
              [t('merge.fork.checkIns'), kept.checkIns],
              [t('merge.fork.lost'), card.branches.reduce((sum, each) => sum + (each === kept ? 0 : each.checkIns), 0)],
            ]
          : [],
    }),
  })
  const wrong = { branch: !kept && t('merge.fork.choose'), reason: draft.reason.trim() === '' && t('polling.needed') }
  const resolve = async (): Promise<void> => {
    if (!kept) return
    const reply = await act({ book, keep: kept.head, reason: draft.reason.trim() })
    if (!reply.ok) return
    erase()
    toast('good', t('merge.fork.done'))
  }
  return {
    card,
    draft,
    typed,
    picked,
    wrong,
    pending,
    refusal: refusal ?? unknown,
    resolve,
    may: who?.signedIn?.role === 'committee',
  }
}
