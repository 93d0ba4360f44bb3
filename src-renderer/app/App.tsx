import type { AppState } from '#contract/index.ts'
import { useEffect } from 'react'
import { Office } from '../office/Office.tsx'
import { CheckIn } from '../station/CheckIn.tsx'
import { useApp } from '../store/app.ts'
import { sentence, t } from '../texts/index.ts'
import { Page } from './Page.tsx'
import { useRoute, type Route } from './route.ts'
import { Waiting } from './Waiting.tsx'

export function App() {
  const { link, state, refusal } = useApp()
  const route = useRoute()
  useEffect(() => {
    document.title = t.app.name
  }, [])
  if (link === 'locked') return <Page title={t.locked.title} lines={[t.locked.body, t.locked.now]} />
  if (!state) return refusal ? <Page title={sentence(refusal)} lines={[]} /> : <Page title={t.app.loading} lines={[]} />
  const job = state.jobs.findLast(({ name }) => name === 'app.rehearse')
  if (job?.state === 'running' || !state.places.some(({ place }) => place === 'office'))
    return <Waiting job={job} refusal={refusal} />
  return <Screen route={route} places={state.places} />
}

function Screen({ route, places }: { readonly route: Route; readonly places: AppState['places'] }) {
  if (route.screen === 'station' && places.some(({ place }) => place === route.place))
    return <CheckIn key={route.place} place={route.place} />
  return <Office places={places} />
}
