import { useState } from 'react'
import { useSeat } from '../../ask/seat.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Queue } from '../../ui/Queue.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { addressOf } from '../../ui/route.ts'
import { PersonSheet } from './PersonSheet.tsx'
import { gapWords, placesOf, type Member, type Place } from './places.ts'
import { PlaceStaff } from './PlaceStaff.tsx'
import { TakeStaff } from './TakeStaff.tsx'
import './staff.css'

const ALL = 'all'
const keyOf = ({ code }: Place): string => code ?? 'office'

/** Who works in the office and at each station, and whom each place lacks. */
export function Staff({ place }: { readonly place: string }) {
  const { value: election, refusal } = useAsk('setup.draft', place, {})
  const { value: staff } = useAsk('staff.list', place, {})
  const { value: gaps } = useAsk('staff.gaps', place, {})
  const { who } = useSeat(place)
  const { draft, keep } = useDraft(place, 'staff.chosen', { chosen: ALL })
  const { chosen } = draft
  const [person, setPerson] = useState<Member | Place | null>(null)
  const [taking, setTaking] = useState(false)
  if (!election || !staff || !gaps) return refusal ? <Refused>{sentence(refusal)}</Refused> : <p>{t('app.loading')}</p>
  const places = placesOf(election.draft)
  const shown = places.find((each) => keyOf(each) === chosen) ?? null
  const may = who?.signedIn?.role === 'admin'
  const of = ({ code }: Place) => staff.filter(({ constituency }) => constituency === code)
  const lacks = ({ code }: Place) => gaps.filter(({ constituency }) => constituency === code)
  const item = (each: Place) => {
    const missing = gapWords(lacks(each))
    const note = missing === '' ? '' : t('officeStaff.lacks', { what: missing })
    const count = t('officeStaff.people', { n: of(each).length })
    return { key: keyOf(each), name: each.name, what: `${note === '' ? '✓' : '!'} ${count}`, note }
  }
  const short = places.filter((each) => lacks(each).length > 0).length
  const everyone = { key: ALL, name: t('officeStaff.everyone'), what: t('officeStaff.people', { n: staff.length }) }
  return (
    <div className="office-staff">
      <Heading title={t('officeStaff.title')} lead={t('officeStaff.lead')}>
        <a className="button" href={addressOf('office', 'people')}>
          {t('officeStaff.pins')}
        </a>
        {may && <Button onClick={() => setTaking(true)}>{t('officeStaff.take')}</Button>}
      </Heading>
      <div className="queue-and-card">
        <Queue
          label={t('officeStaff.places')}
          groups={[
            { key: 'places', head: t('officeStaff.places'), count: places.length, items: [everyone, ...places.map(item)] },
          ]}
          chosen={chosen}
          onChoose={(key) => keep({ chosen: key })}
          more={String}
        />
        <PlaceStaff
          place={place}
          shown={shown}
          places={places}
          staff={shown ? of(shown) : staff}
          gaps={shown ? lacks(shown) : []}
          {...(may && { onOpen: setPerson })}
        />
      </div>
      <div className="act-bar">
        <p role="status" className={short > 0 ? 'text-amber' : 'text-pine'}>
          {short > 0 ? `! ${t('officeStaff.short', { n: short })}` : `✓ ${t('officeStaff.whole')}`}
        </p>
        <Act
          title={t('officeStaff.add', { place: (shown ?? places[0]!).name })}
          body={t(may ? 'officeStaff.addBody' : 'officeStaff.adminOnly')}
          disabled={!may}
          onPress={() => setPerson(shown ?? places[0]!)}
        />
      </div>
      {person && <PersonSheet place={place} person={person} places={places} onClose={() => setPerson(null)} />}
      {taking && <TakeStaff place={place} places={places} onClose={() => setTaking(false)} />}
    </div>
  )
}
