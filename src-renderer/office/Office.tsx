import type { AppState, OfficeOverview } from '#contract/index.ts'
import { useCallback, useEffect, useState } from 'react'
import { addressOf } from '../app/route.ts'
import { keepFresh } from '../store/app.ts'
import { loadOffice, useOffice } from '../store/office.ts'
import { sentence, t } from '../texts/index.ts'
import { shortHash, shortName } from '../ui/format.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { Strip } from '../ui/Strip.tsx'
import { Card } from './Card.tsx'
import { Detail } from './Detail.tsx'
import { Headline } from './Headline.tsx'
import './office.css'

type Places = AppState['places']

/** The town office on the evening: every constituency at a glance. */
export function Office({ places }: { readonly places: Places }) {
  const { overview, refusal } = useOffice()
  useEffect(() => keepFresh('office', () => void loadOffice()), [])
  if (!overview) return <main className="office-empty">{refusal ? <Refusal>{sentence(refusal)}</Refusal> : t.app.loading}</main>
  const title = places.find(({ place }) => place === 'office')?.title ?? overview.committee
  const complete = overview.received === overview.constituencies.length
  return (
    <div className="office">
      <Strip
        title={title}
        phase={complete ? { word: t.strip.complete, tone: 'pine' } : { word: t.strip.merging, tone: 'pine' }}
        rehearsal={overview.mode === 'rehearsal'}
        right={
          <span>
            {t.strip.ledger} <span className="digits">{shortHash(overview.head)}</span>
          </span>
        }
      >
        <span>{t.strip.day(overview.day)}</span>
      </Strip>
      <Nav places={places} />
      <main className="office-main">
        <Headline overview={overview} />
        {refusal && <Refusal>{sentence(refusal)}</Refusal>}
        <Cards overview={overview} places={places} />
      </main>
    </div>
  )
}

function Cards({ overview, places }: { readonly overview: OfficeOverview; readonly places: Places }) {
  const [open, setOpen] = useState<string | null>(null)
  const close = useCallback(() => setOpen(null), [])
  const { constituencies } = overview
  const shown = constituencies.find(({ code }) => code === open)
  if (constituencies.length === 0) return <p className="office-empty">{t.office.empty}</p>
  return (
    <>
      <ul className="cards">
        {constituencies.map((constituency) => (
          <Card
            key={constituency.code}
            constituency={constituency}
            voting={places.some(({ place, phase }) => place === constituency.code && phase === 'open')}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {shown && <Detail constituency={shown} onClose={close} />}
    </>
  )
}

function Nav({ places }: { readonly places: Places }) {
  return (
    <nav className="nav" aria-label={t.nav.label}>
      <a href={addressOf({ screen: 'office' })} aria-current="page">
        {t.nav.overview}
      </a>
      {places
        .filter(({ phase }) => phase === 'open')
        .map(({ place, title }) => (
          <a key={place} href={addressOf({ screen: 'station', place })}>
            {t.nav.station(shortName(title))}
          </a>
        ))}
    </nav>
  )
}
