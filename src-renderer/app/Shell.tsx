import type { PlaceState } from '#contract/index.ts'
import { Suspense, useState } from 'react'
import { PinSheet } from '../ui/people/PinSheet.tsx'
import { SignIn } from '../ui/people/SignIn.tsx'
import { useSeat, useSeatClock } from '../ask/seat.ts'
import { t } from '../texts/index.ts'
import { Banners } from './Banners.tsx'
import { KeyMap } from './KeyMap.tsx'
import { Menu } from './Menu.tsx'
import { Nav } from './Nav.tsx'
import { firstPage } from './first-page.ts'
import { pageAt } from './pages.ts'
import type { Route } from '../ui/route.ts'
import { Strip } from './Strip.tsx'
import './shell.css'

/** Strip, pages on the left, the page. While nobody is signed in the page stays as it was, out of sight, behind the lock. */
export function Shell({ place, route: asked }: { readonly place: PlaceState; readonly route: Route }) {
  const code = place.place
  const { who, switching } = useSeat(code)
  const signedIn = switching ? null : (who?.signedIn ?? null)
  const person = signedIn?.person
  const [shownTo, setShownTo] = useState<string | null>(null)
  useSeatClock(code)
  if (person !== undefined && person !== shownTo) setShownTo(person)
  // Chosen once for whoever signs in: a new phase of the day takes nobody's page away.
  const [landed, setLanded] = useState({ role: '', path: '' })
  if (signedIn && signedIn.role !== landed.role) setLanded({ role: signedIn.role, path: firstPage(place.phase, signedIn.role) })
  const route = asked.path === '' ? { ...asked, path: landed.path } : asked
  const page = pageAt(route)
  const wide = page?.wide === true && signedIn !== null
  return (
    <div className={wide ? 'shell shell-wide' : 'shell'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.querySelector<HTMLElement>('#main')?.focus()
        }}
      >
        {t('app.skip')}
      </a>
      <Strip place={place} />
      <Banners place={place} />
      {!wide && (signedIn ? <Nav route={route} /> : <div className="nav" />)}
      {who && !signedIn && (
        <main id="main" tabIndex={-1} className="shell-main">
          <SignIn place={code} />
        </main>
      )}
      {page && (signedIn || shownTo || page.unattended) && (
        <PageFrame key={`${code} ${page.path} ${signedIn?.person ?? shownTo}`} wide={wide} hidden={!signedIn}>
          <page.screen place={code} />
        </PageFrame>
      )}
      <Menu place={place} route={route} />
      <KeyMap here={page?.keys ?? []} />
      {signedIn && <PinSheet place={code} />}
    </div>
  )
}

type FrameProps = { readonly wide: boolean; readonly hidden: boolean; readonly children: React.ReactNode }

/** A wide page brings its own `main`. */
function PageFrame({ wide, hidden, children }: FrameProps) {
  const inside = <Suspense fallback={<p className="shell-loading">{t('app.loading')}</p>}>{children}</Suspense>
  if (wide || hidden)
    return (
      <div className="shell-wide-page" hidden={hidden} inert={hidden}>
        {inside}
      </div>
    )
  return (
    <main id="main" tabIndex={-1} className="shell-main">
      {inside}
    </main>
  )
}
