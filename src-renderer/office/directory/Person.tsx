import type { PersonCard, PersonKey } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { useSeat } from '../../ask/seat.ts'
import { sentence, t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { addressOf } from '../../ui/route.ts'
import { goToPerson } from '../../ui/town/person-address.ts'
import type { Town } from '../../ui/town/useTown.ts'
import { usePageKeys } from '../../ui/usePageKeys.ts'
import { Beside } from './Beside.tsx'
import { CorrectPerson } from './CorrectPerson.tsx'
import { Evidence } from './Evidence.tsx'
import { FactsWithSource } from './FactsWithSource.tsx'
import { History } from './History.tsx'
import { Register } from './Register.tsx'

type Props = { readonly place: string; readonly of: PersonKey; readonly town: Town }

/** Somebody's own page: what is known and from where, register and reason, who lives with them, and all that was said of them. */
export function Person({ place, of, town }: Props) {
  const { value: card, refusal, isCurrent } = useAsk('directory.person', place, of)
  const role = useSeat(place).who?.signedIn?.role
  const [correcting, setCorrecting] = useState(false)
  const here = isCurrent ? card : null
  const mayCorrect = here !== null && !here.line.states.includes('dropped') && role !== 'admin'
  usePageKeys((event) => {
    if (event.key === 'Escape') goToPerson(null)
    else if (event.key === 'F2' && mayCorrect) setCorrecting(true)
    else return false
    return true
  })
  if (!here)
    return (
      <section className="person">
        {refusal && isCurrent ? <Refused>{sentence(refusal)}</Refused> : <p className="page-note">{t('app.loading')}</p>}
        <Button onClick={() => goToPerson(null)}>
          {t('directory.back')} <kbd>Esc</kbd>
        </Button>
      </section>
    )
  const { line, household, namesakes } = here
  return (
    <section className="person" aria-label={line.name}>
      <header className="person-head">
        <h3>{line.name || t('decisions.noName')}</h3>
        <p>
          <span>{line.sex}</span> <span>{line.age === null ? '' : t('directory.age', { n: line.age })}</span>{' '}
          <span>{line.constituency === '' ? '' : town.placeOf(line.constituency)}</span>
          <br />
          <span>{cardWords(here)}</span>
        </p>
        <div className="person-acts">
          <Button onClick={() => goToPerson(null)}>
            {t('directory.back')} <kbd>Esc</kbd>
          </Button>
          {mayCorrect && (
            <Button onClick={() => setCorrecting(true)}>
              {t('directory.correct')} <kbd>F2</kbd>
            </Button>
          )}
        </div>
      </header>
      <Register card={here} />
      {here.open !== null && here.open.why !== 'under-age' && (
        <p>
          <a className="button" href={addressOf('office', 'decisions')}>
            {t('directory.toDesk')}
          </a>
        </p>
      )}
      <FactsWithSource card={here} />
      {household.length > 0 && (
        <Beside
          title={household.length === 1 ? t('directory.noHousehold') : t('directory.household', { n: household.length })}
          people={household}
          self={line.key}
          town={town}
        />
      )}
      {namesakes.length > 0 && (
        <Beside
          title={t('directory.namesakes', { n: namesakes.length })}
          note={t('directory.namesakesBody')}
          people={[{ ...line, relation: '', head: '' }, ...namesakes]}
          self={line.key}
          town={town}
        />
      )}
      <Evidence card={here} />
      <History card={here} />
      {correcting && <CorrectPerson place={place} card={here} town={town} onClose={() => setCorrecting(false)} />}
    </section>
  )
}

const cardWords = ({ roll }: PersonCard): string =>
  roll === null
    ? t('directory.notOnRoll')
    : t(roll.struck ? 'directory.struck' : 'directory.onRoll', { card: roll.card, version: roll.version })
