import { done } from '#contract/result.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import type { Handlers } from './setting.ts'

export const stationsHandlers: Handlers<'stations'> = {
  'stations.overview': ({ ledger }) => done(stationsOverview(ledger)),
}
