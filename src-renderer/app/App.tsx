import type { AppState, Refusal, PlaceState } from '#contract/index.ts'
import { Suspense, useEffect } from 'react'
import { SecondSheet } from '../ui/people/SecondSheet.tsx'
import { useStart } from '../start/later.ts'
import { useApp } from '../ask/app.ts'
import { ledgerOf } from '../ask/ledger.ts'
import { sentence, sentencesHere, t, useLanguage } from '../texts/index.ts'
import { useFrameKeys } from './frame-keys.ts'
import { JobDrawer } from './JobDrawer.tsx'
import { onDemand } from './on-demand.ts'
import { Page } from '../ui/Page.tsx'
import { useNoStrayCards } from '../ui/readers/useNoStrayCards.ts'
import { useNoClickThrough } from '../ui/useNoClickThrough.ts'
import { useRoute } from '../ui/route.ts'
import { Shell } from './Shell.tsx'
import { Toasts } from './Toasts.tsx'
import { useWrong } from '../ask/wrong.ts'

// Most days a laptop needs none of these.
const ClockPage = onDemand(() => import('../start/ClockPage.tsx'), 'ClockPage')
const Enrol = onDemand(() => import('../start/Enrol.tsx'), 'Enrol')
const FaultPage = onDemand(() => import('../start/restore/FaultPage.tsx'), 'FaultPage')
const FirstStart = onDemand(() => import('../start/FirstStart.tsx'), 'FirstStart')
const Recovery = onDemand(() => import('../start/Recovery.tsx'), 'Recovery')
const Restored = onDemand(() => import('../start/restore/Restored.tsx'), 'Restored')
const Unlock = onDemand(() => import('../start/Unlock.tsx'), 'Unlock')
const WhenWrong = onDemand(() => import('./WhenWrong.tsx'), 'WhenWrong')
const Waiting = onDemand(() => import('../start/Waiting.tsx'), 'Waiting')

/** The whole screen. A change of language renders it anew from here, and nothing that was typed is lost. */
export function App() {
  useLanguage()
  // Also of the page that stands until the state is there: it names one of them.
  useFrameKeys(usePlaceHere()?.place)
  useNoStrayCards()
  useNoClickThrough()
  useEffect(() => {
    document.title = t('app.name')
  })
  return (
    <Suspense fallback={<Opening />}>
      <Screen />
      <JobDrawer />
      <SecondSheet />
      <Wrong />
      <Toasts />
    </Suspense>
  )
}

/** Over whatever page there is, also before there is one. */
function Wrong() {
  const open = useWrong((state) => state.open)
  const place = usePlaceHere()
  return open && <WhenWrong place={place?.place} />
}

/** The place whose page is asked for, otherwise the first of this computer's. */
function usePlaceHere(): PlaceState | undefined {
  const route = useRoute()
  const places = useApp(({ state }) => state?.places)
  return places?.find((each) => each.place === route?.place) ?? places?.[0]
}

const Opening = () => <Page title={t('app.loading')} lines={[]} busy />

function Screen() {
  const { link, state, refusal } = useApp()
  if (link === 'locked') return <Page title={t('locked.title')} lines={[t('locked.body'), t('locked.now')]} />
  if (!state) return refusal ? <Page title={sentence(refusal)} lines={[]} /> : <Opening />
  return <Machine state={state} />
}

/** What this computer is, and what it needs before anyone can work. */
function Machine({ state }: { readonly state: AppState }) {
  // The first page stands: now there is time for what may have to be said on it.
  useEffect(() => void sentencesHere(), [])
  const route = useRoute()
  const { later } = useStart()
  const place = usePlaceHere()
  const restored = state.jobs.findLast(({ name, place: at }) => name === 'app.restore' && at === place?.place)
  const building = state.jobs.findLast(({ name }) => name === 'app.rehearse')
  if (building?.state === 'running' || (state.kind === 'rehearsal' && !place)) return <Waiting job={building} />
  if (state.kind === 'unset' || !place) return <FirstStart />
  if (place.fault)
    return (
      <FaultPage key={place.place} place={place} fault={place.fault} others={state.places.filter((each) => each !== place)} />
    )
  if (restored?.state === 'done' && !later.includes(`restored ${restored.id}`))
    return <Restored job={restored} device={state.device} />
  if (state.locked && !later.includes('unlock')) return <Unlock />
  if (state.recovery && !state.locked && !later.includes('recovery')) return <Recovery />
  // The day of a rehearsal is lived ahead of its time.
  const clock = state.kind === 'rehearsal' || state.kind === 'practice' ? undefined : place.remarks.find(isOfClock)
  if (clock && !later.includes('clock')) return <ClockPage remark={clock} />
  return (
    <AtPlace key={ledgerOf(state)} place={place} path={route?.place === place.place ? route.path : ''} device={state.device} />
  )
}

const isOfClock = ({ code }: Refusal): boolean => code.startsWith('app.clock-')

type AtProps = { readonly place: PlaceState; readonly path: string; readonly device: AppState['device'] }

function AtPlace({ place, path, device }: AtProps) {
  if (place.phase === 'new' && device) return <Enrol device={device} />
  return <Shell key={place.place} place={place} route={{ place: place.place, path }} />
}
