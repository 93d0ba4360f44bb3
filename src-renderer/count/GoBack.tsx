import { useState } from 'react'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { figuresSaid } from '../ui/rounds/figures-said.ts'
import { roundName } from '../ui/rounds/words.ts'
import { useAct } from '../ask/useAct.ts'
import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from './sheet/Sheet.tsx'
import { plain } from '../ui/format.ts'
import { WithReason } from '../ui/WithReason.tsx'

/** Agreed figures that turn out wrong: a typist types the sheet again, two overseers open what was called. */
export function GoBack({ place, chosen }: { readonly place: string; readonly chosen: Chosen }) {
  const { contest, round } = chosen
  const { who } = useSeat(place)
  const [open, setOpen] = useState(false)
  const task = `count.withdraw-agreement ${contest.code} ${round.round}`
  const { act, pending, refusal } = useAct('count.withdraw-agreement', place, {
    task,
    says: ({ reason }) => ({
      title: t('count.reopen'),
      lines: [roundName(contest, round), reason],
      figures: round.figures ? figuresSaid(round.figures, round.candidates) : [],
    }),
  })
  const me = who?.signedIn
  const called = round.by === 'calling'
  if (me?.role !== (called ? 'overseer' : 'typist')) return null
  if (!open)
    return (
      <div className="go-back">
        <Button onClick={() => setOpen(true)}>{t(called ? 'count.reopen' : 'count.retype')}</Button>
      </div>
    )
  if (called)
    return (
      <WithReason
        place={place}
        task={task}
        title={t('count.reopen')}
        body={t('count.reopenBody')}
        act={t('count.reopen')}
        done={t('count.reopened')}
        onAct={(reason) => act({ contest: contest.code, round: round.round, reason })}
        pending={pending}
        refusal={refusal}
        onClose={() => setOpen(false)}
      />
    )
  return (
    <Sheet
      place={place}
      chosen={chosen}
      only={null}
      title={t('count.blindTitle', { who: plain(me.name) })}
      body={t('count.retypeBody')}
      onDone={() => setOpen(false)}
    />
  )
}
