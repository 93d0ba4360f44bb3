import { useAsk } from '../ask/useAsk.ts'
import { useChosen, type Chosen } from '../ui/rounds/chosen.ts'
import { useSeat } from '../ask/seat.ts'
import { sentence, t } from '../texts/index.ts'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Agreed } from './Agreed.tsx'
import { ByCalls } from './ByCalls.tsx'
import { CloseRound } from './CloseRound.tsx'
import { Contests } from '../ui/rounds/Contests.tsx'
import { Decisions } from './Decisions.tsx'
import { LaterRound } from './LaterRound.tsx'
import { NotYet } from '../ui/rounds/NotYet.tsx'
import { Typing } from './Typing.tsx'
import { Watching } from './Watching.tsx'
import '../ui/rounds/rounds.css'

/** The count, contest by contest: typed by two who do not see each other, or called aloud. */
export function Count({ place }: { readonly place: string }) {
  const { value, refusal } = useAsk('count.state', place, {})
  const chosen = useChosen(place, value)
  const { who } = useSeat(place)
  if (!value) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  if (value.phase !== 'closed' || !chosen) return <NotYet place={place} title={t('count.title')} />
  const { contest, round } = chosen
  return (
    <div className="count">
      <Heading title={t('count.title')}>
        <Known chosen={chosen} />
      </Heading>
      <Contests place={place} state={value} chosen={chosen} />
      {/* Above what ends with an act at the foot of the page. */}
      {who?.signedIn?.role === 'lead' && (
        <LaterRound key={`later ${contest.code} ${round.round}`} place={place} chosen={chosen} />
      )}
      <Now key={`${contest.code} ${round.round}`} place={place} chosen={chosen} typist={who?.signedIn?.role === 'typist'} />
      {round.state !== 'voting' && (
        <Decisions key={`decided ${contest.code} ${round.round}`} place={place} chosen={chosen} role={who?.signedIn?.role} />
      )}
    </div>
  )
}

/** What the count is measured by. */
const Known = ({ chosen: { round } }: { readonly chosen: Chosen }) => (
  <p className="count-known">
    <span>{t('count.seats', { n: round.seats })}</span>
    <span>{t('count.roll', { n: round.roll })}</span>
    {round.state !== 'voting' && (
      <>
        <span>{t('count.participants', { n: round.participants })}</span>
        <span>{t('count.issued', { n: round.issued })}</span>
      </>
    )}
  </p>
)

type NowProps = { readonly place: string; readonly chosen: Chosen; readonly typist: boolean }

function Now({ place, chosen, typist }: NowProps) {
  const { state, by } = chosen.round
  if (state === 'voting') return <CloseRound place={place} chosen={chosen} />
  if (state !== 'counting') return <Agreed place={place} chosen={chosen} />
  if (by === 'calling') return <ByCalls place={place} chosen={chosen} typist={typist} />
  return typist ? <Typing place={place} chosen={chosen} /> : <Watching chosen={chosen} />
}
