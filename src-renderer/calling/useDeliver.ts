import type { CallBatch, Input } from '#contract/index.ts'
import { useRef } from 'react'
import type { Said } from '../ask/second.ts'
import { toast } from '../ask/toasts.ts'
import { useAct } from '../ask/useAct.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { figuresSaid } from '../ui/rounds/figures-said.ts'
import { roundName } from '../ui/rounds/words.ts'
import { t } from '../texts/index.ts'
import { plain } from '../ui/format.ts'
import { BLANK, inHand, tallyOf, useCalling, writtenIn } from './calls.ts'

/** A batch that is in the ledger with its first overseer, and the second who makes it count. */
function useConfirmBatch(place: string, { contest, round }: Chosen) {
  const batch = useRef<CallBatch | null>(null)
  const { act, pending, refusal } = useAct('count.confirm-call', place, {
    says: (): Said => ({
      title: t('calling.batchOf', { n: batch.current?.batch ?? 0, papers: batch.current?.papers ?? 0 }),
      lines: [roundName(contest, round)],
      figures: batch.current ? figuresSaid(batch.current.figures, round.candidates) : [],
    }),
  })
  const confirm = async (called: CallBatch): Promise<void> => {
    batch.current = called
    const reply = await act({ ref: called.ref })
    if (reply.ok) toast('good', t('calling.batchDone', { n: called.batch }))
  }
  return { confirm, pending, refusal }
}

export type Delivering = ReturnType<typeof useDeliver>

/** The batch goes into the ledger with its first overseer, and at once to the second: it counts with both. */
export function useDeliver(place: string, chosen: Chosen) {
  const { contest, round } = chosen
  const second = useConfirmBatch(place, chosen)
  const { act, pending, refusal } = useAct('count.call', place, {
    says: ({ batch, papers }): Said => ({
      title: t('calling.batchOf', { n: batch, papers: papers.length }),
      lines: [roundName(contest, round)],
      figures: strokesSaid(papers, chosen),
    }),
  })
  const deliver = async (): Promise<void> => {
    const { papers, batch } = useCalling.getState()
    if (inHand(useCalling.getState())) return toast('warning', t('calling.unfinished'))
    const called = await act({ contest: contest.code, round: round.round, batch, papers: [...papers] })
    if (called.ok) await second.confirm(called.value)
  }
  return { deliver, confirm: second.confirm, pending: pending || second.pending, refusal: refusal ?? second.refusal }
}

/** What the papers of a batch come to, as they hang on the board. */
function strokesSaid(papers: Input<'count.call'>['papers'], { round }: Chosen): Said['figures'] {
  const batch = { papers, open: BLANK }
  const names = round.candidates.map((each) => [plain(each.name), tallyOf(batch, each).for] as const)
  const others = writtenIn(batch).filter(([name]) => round.candidates.every((each) => each.name !== name))
  return [[t('count.invalid'), papers.filter((paper) => 'invalid' in paper).length], ...names, ...others]
}
