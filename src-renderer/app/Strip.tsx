import type { PlaceState } from '#contract/index.ts'
import { useApp } from '../ask/app.ts'
import { useFacts, type Facts } from './facts.ts'
import { openJobs, useJobs } from '../ask/jobs.ts'
import { openWrong } from '../ask/wrong.ts'
import { openMenu } from './overlay.ts'
import { useSeat } from '../ask/seat.ts'
import { known, t } from '../texts/index.ts'
import { Clock } from '../ui/Clock.tsx'
import { plain, shortHash } from '../ui/format.ts'
import { titleOf } from '../ui/place-title.ts'
import { Plate } from '../ui/Plate.tsx'
import { BackupState } from './BackupState.tsx'
import './strip.css'

/** The dark strip on top of every page: where, in which phase, on which roll and ledger, who, what time, whether it is a rehearsal. */
export function Strip({ place }: { readonly place: PlaceState }) {
  const { who, closing } = useSeat(place.place)
  const facts = useFacts(place.place, (who?.signedIn ?? null) !== null && !closing)
  const rehearsal = useApp(({ state }) => state?.kind === 'rehearsal') || facts?.mode === 'rehearsal'
  const practice = useApp(({ state }) => state?.kind === 'practice')
  const lost = useApp(({ link }) => link === 'lost')
  return (
    <header className="strip">
      <h1 className="strip-title">{titleOf(place)}</h1>
      <Phase phase={place.phase} />
      <span className="strip-facts">{facts && <Ledger facts={facts} />}</span>
      {lost && <span className="strip-lost">✕ {t('app.lost')}</span>}
      <Work />
      <BackupState place={place.place} />
      <WrongButton />
      <Who place={place.place} />
      <Clock />
      {(rehearsal || practice) && <Plate practice={practice} />}
    </header>
  )
}

function Phase({ phase }: { readonly phase: PlaceState['phase'] }) {
  const tone = phase === 'open' || phase === 'office' ? 'pine' : phase === 'fault' ? 'seal' : 'ink'
  return (
    <span className={`phase phase-${tone}`}>
      <span className="phase-dot" aria-hidden="true" />
      {t(`strip.phases.${phase}`)}
    </span>
  )
}

function Ledger({ facts: { day, rollVersion, head } }: { readonly facts: Facts }) {
  return (
    <>
      {rollVersion !== undefined && <span>{t('strip.roll', { version: rollVersion })}</span>}
      <span>
        {t('strip.ledger')} <span className="digits">{shortHash(head)}</span>
      </span>
      {day !== undefined && <span>{t('strip.day', { day })}</span>}
    </>
  )
}

function Work() {
  const running = useJobs().filter(({ state }) => state === 'running').length
  if (running === 0) return null
  return (
    <button type="button" className="strip-button" onClick={() => openJobs(true)}>
      <span className="strip-working" aria-hidden="true" />
      {t('strip.jobs', { n: running })}
    </button>
  )
}

/** The one key for a day that goes wrong, by mouse. */
const WrongButton = () => (
  <button type="button" className="strip-button" onClick={() => openWrong(true)}>
    {t('wrong.open')} <kbd>F10</kbd>
  </button>
)

function Who({ place }: { readonly place: string }) {
  const { who } = useSeat(place)
  const signedIn = who?.signedIn
  const role = signedIn ? (known('roles', signedIn.role) ?? signedIn.role) : ''
  const name = signedIn ? plain(signedIn.name) : ''
  return (
    <button
      type="button"
      className="strip-button strip-who"
      aria-label={signedIn ? t('strip.whoMenu', { name, role }) : `${t('strip.nobody')} · ${t('strip.menu')}`}
      onClick={() => openMenu(true)}
    >
      {signedIn ? t('strip.who', { name, role }) : t('strip.nobody')}
      <span aria-hidden="true">☰</span>
    </button>
  )
}
