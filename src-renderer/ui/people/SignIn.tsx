import { useState } from 'react'
import { switchPerson, useSeat } from '../../ask/seat.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Empty } from '../Empty.tsx'
import { Refused } from '../Refused.tsx'
import { SearchSelect } from '../SearchSelect.tsx'
import { FirstPin } from './FirstPin.tsx'
import { GivePin } from './GivePin.tsx'
import { nameOf, rolesOf, type Someone } from './someone.ts'
import './people.css'

/** Nobody sits here: who is it, and their PIN. After a lock it begins with whoever was there. */
export function SignIn({ place }: { readonly place: string }) {
  const { who, here, leftBy, refusal, switching } = useSeat(place)
  const [other, setOther] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  if (refusal) return <Refused>{sentence(refusal)}</Refused>
  if (!who || !here) return <p className="sign-in">{t('app.loading')}</p>
  const last = other || switching ? null : (who.locked ?? leftBy)
  const person = here.people.find((each) => each.person === (picked ?? last?.person))
  const back = (): void => {
    setPicked(null)
    setOther(true)
  }
  return (
    <section className="sign-in">
      {last && !picked ? (
        <>
          <h2>{t('people.lockedTitle', { name: nameOf(last) })}</h2>
          <p className="sign-in-body">{t(who.locked ? 'people.lockedIdle' : 'people.lockedHand')}</p>
        </>
      ) : (
        <>
          <h2>{person ? nameOf(person) : t('people.title')}</h2>
          <p className="sign-in-body">
            {person
              ? rolesOf(person)
              : here.unkept
                ? t('people.bodyFirst', { keeper: t(`roles.${here.keeper}`) })
                : t('people.body')}
          </p>
        </>
      )}
      {person ? (
        <ForPerson place={place} person={person} pins={who.pins} onBack={back} />
      ) : (
        <Names people={here.people} pins={who.pins} onPick={setPicked} />
      )}
      {switching && !person && (
        <div className="sheet-acts">
          <Button onClick={() => switchPerson(place, false)}>{t('ui.cancel')}</Button>
        </div>
      )}
    </section>
  )
}

type ForProps = { readonly place: string; readonly person: Someone; readonly pins: boolean; readonly onBack: () => void }

function ForPerson({ place, person, pins, onBack }: ForProps) {
  const { here } = useSeat(place)
  const keeper = here?.keeper ?? 'lead'
  if (person.pin || !pins) return <GivePin place={place} person={person} pins={pins} onBack={onBack} />
  if (here?.unkept && person.roles.includes(keeper)) return <FirstPin place={place} person={person} onBack={onBack} />
  return (
    <Empty
      title={t('people.needPin', { name: nameOf(person) })}
      body={t('people.needPinKeeper', { keeper: t(`roles.${keeper}`) })}
    >
      <Button autoFocus onClick={onBack}>
        {t('people.other')}
      </Button>
    </Empty>
  )
}

type NamesProps = { readonly people: readonly Someone[]; readonly pins: boolean; readonly onPick: (person: string) => void }

/** More names than this are found by typing, instead of shown as buttons. */
const MANY = 8

function Names({ people, pins, onPick }: NamesProps) {
  if (people.length === 0) return <Empty title={t('people.none')} body={t('people.noneBody')} />
  if (people.length > MANY)
    return (
      <SearchSelect
        autoFocus
        label={t('people.find')}
        options={people.map((each) => ({ value: each.person, word: `${nameOf(each)} ${rolesOf(each)}` }))}
        onChoose={onPick}
      />
    )
  return (
    <ul className="names-here">
      {people.map((each, i) => (
        <li key={each.person}>
          <button type="button" className="name-here" autoFocus={i === 0} onClick={() => onPick(each.person)}>
            <b>{nameOf(each)}</b>
            <span>{rolesOf(each)}</span>
            {pins && !each.pin && <small>{t('people.noPin')}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
}
