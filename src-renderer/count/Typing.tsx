import { useState } from 'react'
import { plain } from '../ui/format.ts'
import { goTo } from '../ui/route.ts'
import type { Chosen } from '../ui/rounds/chosen.ts'
import { useSeat } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { listed } from '../texts/punctuation.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from './sheet/Sheet.tsx'

/** A typist's own sheet: blind at first; once both have typed, only the fields in which they differ. */
export function Typing({ place, chosen }: { readonly place: string; readonly chosen: Chosen }) {
  const { round } = chosen
  const { who } = useSeat(place)
  const [retyping, setRetyping] = useState(false)
  const person = who?.signedIn
  if (!person) return null
  const differing = round.differing !== null && round.differing.length > 0 ? round.differing : null
  if (differing && round.mine)
    return (
      <Sheet
        key="differing"
        place={place}
        chosen={chosen}
        only={differing}
        title={t('count.differTitle', { n: differing.length })}
        body={t('count.differBody')}
      />
    )
  // A third person would only add a third reading.
  if (differing) return <Waits names={round.typists.map(({ name }) => plain(name))} />
  if (round.mine && !retyping)
    return (
      <section className="count-wait">
        <p className="good">
          <span aria-hidden="true">✓</span> <b>{t('count.mineTitle')}</b>
        </p>
        <p>{t('count.mineBody')}</p>
        <div>
          <Button onClick={() => setRetyping(true)}>{t('count.retype')}</Button>
        </div>
      </section>
    )
  return (
    <>
      {round.by === 'none' && (
        <div className="count-or">
          <Button onClick={() => goTo(place, 'calling')}>{t('count.toCalling')}</Button>
        </div>
      )}
      <Sheet
        place={place}
        chosen={chosen}
        only={null}
        title={t('count.blindTitle', { who: plain(person.name) })}
        body={t('count.blindBody')}
        onDone={() => setRetyping(false)}
      />
    </>
  )
}

const Waits = ({ names }: { readonly names: readonly string[] }) => (
  <p className="count-wait">{t('count.differWaits', { names: listed(names) })}</p>
)
