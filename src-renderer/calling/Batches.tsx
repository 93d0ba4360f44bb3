import type { CallBatch } from '#contract/index.ts'
import { useState } from 'react'
import { plain } from '../ui/format.ts'
import { goTo } from '../ui/route.ts'
import { inHand, useCalling } from './calls.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { useAct } from '../ask/useAct.ts'
import { figuresSaid } from '../ui/rounds/figures-said.ts'
import { roundName } from '../ui/rounds/words.ts'
import { toast } from '../ask/toasts.ts'
import { sentence, t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Delivering } from './useDeliver.ts'
import { WithReason } from '../ui/WithReason.tsx'

type Props = { readonly place: string; readonly chosen: Chosen; readonly delivering: Delivering }

/** Batches that wait for their second overseer, and the end of the calling. */
export function Batches({ place, chosen, delivering }: Props) {
  const { batches } = chosen.round
  const calling = useCalling()
  const [withdrawing, setWithdrawing] = useState<CallBatch | null>(null)
  const task = `count.withdraw-call ${withdrawing?.ref ?? ''}`
  const { act, pending, refusal } = useAct('count.withdraw-call', place, {
    task,
    says: ({ reason }) => ({
      title: t('calling.withdraw'),
      lines: [reason],
      figures: withdrawing
        ? [
            [t('calling.batch', { n: withdrawing.batch }), withdrawing.papers],
            ...figuresSaid(withdrawing.figures, chosen.round.candidates),
          ]
        : [],
    }),
  })
  const [areListed, setListed] = useState(false)
  const [finishing, setFinishing] = useState(false)
  const waiting = batches.filter((batch) => !batch.isConfirmed)
  if (batches.length === 0) return null
  const free = waiting.length === 0 && calling.papers.length === 0 && !inHand(calling)
  return (
    <div className="batches">
      {waiting.map((batch) => (
        <div key={batch.ref} className="batch-waiting">
          <p>
            <span aria-hidden="true">!</span>{' '}
            {t('calling.waiting', {
              n: batch.batch,
              papers: batch.papers,
              names: listed(batch.confirmed.map(plain)),
            })}
          </p>
          <Button primary disabled={delivering.pending} onClick={() => void delivering.confirm(batch)}>
            {t('calling.confirmSecond')}
          </Button>
          <Button onClick={() => setWithdrawing(batch)}>{t('calling.withdraw')}</Button>
        </div>
      ))}
      <div className="batches-acts">
        <Button onClick={() => setListed(true)}>{t('calling.batches')}</Button>
        {free && (
          <Button primary onClick={() => setFinishing(true)}>
            {t('calling.finish')}
          </Button>
        )}
      </div>
      {areListed && (
        <Sheet side title={t('calling.batches')} onClose={() => setListed(false)}>
          <ul className="batch-list">
            {batches.map((batch) => (
              <li key={batch.ref} className="with-act">
                <span>
                  {batch.isConfirmed ? '✓ ' : '… '}
                  {t('calling.batchLine', {
                    n: batch.batch,
                    papers: batch.papers,
                    names: listed(batch.confirmed.map(plain)),
                  })}
                </span>
                <Button onClick={() => setWithdrawing(batch)}>{t('calling.withdraw')}</Button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {withdrawing && (
        <WithReason
          place={place}
          task={task}
          title={t('calling.withdrawTitle', { n: withdrawing.batch })}
          body={t('calling.withdrawBody', { papers: withdrawing.papers })}
          act={t('calling.withdraw')}
          done={t('calling.withdrawn', { n: withdrawing.batch })}
          onAct={(reason) => act({ ref: withdrawing.ref, reason })}
          pending={pending}
          refusal={refusal}
          onClose={() => {
            setWithdrawing(null)
            setListed(false)
          }}
        />
      )}
      {finishing && <Finish place={place} chosen={chosen} onClose={() => setFinishing(false)} />}
    </div>
  )
}

function Finish({ place, chosen: { contest, round }, onClose }: Omit<Props, 'delivering'> & { readonly onClose: () => void }) {
  const called = round.batches.reduce((sum, { papers }) => sum + papers, 0)
  const { act, pending, refusal } = useAct('count.agree', place, {
    says: () => ({
      title: t('calling.finishTitle'),
      lines: [roundName(contest, round), t('calling.finishBody', { n: called, participants: round.participants })],
      figures: round.called ? figuresSaid(round.called, round.candidates) : [],
    }),
  })
  const finish = async (): Promise<void> => {
    const reply = await act({ contest: contest.code, round: round.round })
    if (!reply.ok) return
    toast('good', t('calling.finished'))
    onClose()
    goTo(place, 'count')
  }
  const acts = (
    <Button primary disabled={pending} onClick={() => void finish()}>
      {t('calling.finish')}
    </Button>
  )
  return (
    <Sheet title={t('calling.finishTitle')} onClose={onClose} acts={acts}>
      <p>{t('calling.finishBody', { n: called, participants: round.participants })}</p>
      {called > round.participants && <Refused>{t('calling.finishMore')}</Refused>}
      {refusal && <Refused>{sentence(refusal)}</Refused>}
    </Sheet>
  )
}
