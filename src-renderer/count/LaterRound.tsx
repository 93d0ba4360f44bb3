import { useState } from 'react'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { roundName } from '../ui/rounds/words.ts'
import { plain } from '../ui/format.ts'
import { useAct } from '../ask/useAct.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { CloseRound, isLater } from './CloseRound.tsx'
import { WithReason } from '../ui/WithReason.tsx'

/** What the lead mends of a later round before its figures are agreed: its closing as long as nothing is counted, or its very beginning. */
export function LaterRound({ place, chosen }: { readonly place: string; readonly chosen: Chosen }) {
  const { contest, round } = chosen
  const task = `count.withdraw-round ${contest.code} ${round.round}`
  const { act, pending, refusal } = useAct('count.withdraw-round', place, {
    task,
    says: ({ reason }) => ({
      title: t('closeRound.withdraw'),
      lines: [reason],
      figures: [
        [roundName(contest, round), t('count.seats', { n: round.seats })],
        [t('count.candidate'), listed(round.candidates.map((each) => plain(each.name)))],
      ],
    }),
  })
  const [open, setOpen] = useState<'close' | 'withdraw' | null>(null)
  const { round: name, state, by } = round
  if (!isLater(name) || (state !== 'voting' && state !== 'counting')) return null
  if (open === 'close') return <CloseRound place={place} chosen={chosen} onAgain={() => setOpen(null)} />
  return (
    <div className="go-back">
      {state === 'counting' && by === 'none' && <Button onClick={() => setOpen('close')}>{t('closeRound.again')}</Button>}
      <Button onClick={() => setOpen('withdraw')}>{t('closeRound.withdraw')}</Button>
      {open === 'withdraw' && (
        <WithReason
          place={place}
          task={task}
          title={t('closeRound.withdrawTitle', { round: t(`count.rounds.${name}`) })}
          body={t('closeRound.withdrawBody')}
          act={t('closeRound.withdraw')}
          done={t('closeRound.withdrawn')}
          onAct={(reason) => act({ contest: contest.code, round: name, reason })}
          pending={pending}
          refusal={refusal}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
