import { useEffect } from 'react'
import { goTo } from '../ui/route.ts'
import { callingKey, takeUpCalls, useCalling } from './calls.ts'
import { useChosen, type Chosen } from '../ui/rounds/chosen.ts'
import { useAsk } from '../ask/useAsk.ts'
import { useSeat } from '../ask/seat.ts'
import { sentence, t, type PlainKey } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Refused } from '../ui/Refused.tsx'
import { CallBoard } from './CallBoard.tsx'
import { useDeliver } from './useDeliver.ts'
import './calling.css'

/** 唱票: one keys what is called, the hall sees the strokes, two overseers confirm every fifty papers. */
export function Calling({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('count.state', place, {})
  const chosen = useChosen(place, value)
  const { who } = useSeat(place)
  const why = value && chosen ? whyNot(chosen, who?.signedIn?.role) : 'calling.nothing'
  return (
    <main id="main" tabIndex={-1} className="calling">
      {!value ? (
        refusal ? (
          <Refused>{sentence(refusal)}</Refused>
        ) : (
          <p>{t('app.loading')}</p>
        )
      ) : chosen && value.phase === 'closed' && why === null ? (
        <TakenUp place={place} chosen={chosen} />
      ) : (
        <Empty title={t(value.phase === 'closed' && why !== null ? why : 'count.stillOpen')} body={t('calling.nothingBody')}>
          <Button onClick={() => goTo(place, 'count')}>{t('calling.back')}</Button>
        </Empty>
      )}
    </main>
  )
}

function whyNot({ round }: Chosen, role: string | undefined): PlainKey | null {
  if (round.state === 'agreed' || round.state === 'signed') return 'calling.agreed'
  if (round.by === 'typing') return 'calling.byTyping'
  if (round.state === 'voting') return 'calling.nothing'
  return role === 'typist' ? null : 'calling.typistOnly'
}

function TakenUp({ place, chosen }: { readonly place: string; readonly chosen: Chosen }) {
  const { code } = chosen.contest
  const { round, batches } = chosen.round
  const after = batches.at(-1)?.ref ?? ''
  const by = useSeat(place).who?.signedIn?.person ?? ''
  const key = callingKey(place, { contest: code, round }, by, after)
  useEffect(() => void takeUpCalls(place, { contest: code, round }, by, after), [place, code, round, by, after])
  // The board is drawn anew for the next batch; who confirms this one stands above it.
  const delivering = useDeliver(place, chosen)
  const ready = useCalling((calling) => calling.key === key)
  return ready ? <CallBoard place={place} chosen={chosen} delivering={delivering} /> : <p>{t('app.loading')}</p>
}
