import { readFileSync } from 'node:fs'
import { done, refuse } from '#contract/result.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { stationOverview } from '#station/voting/overview.ts'
import { once, type Handlers, type JobHandlers } from './setting.ts'

export const stationHandlers: Handlers<'station'> = {
  'station.overview': ({ ledger }) => done(stationOverview(ledger)),
  'station.prepare': ({ ledger }) => done(prepareStation(ledger)),
  'station.open': (setting, asked) => once(setting, () => openPrepared(setting.ledger, setting.actor, asked)),
}

export const stationJobs: JobHandlers<'station'> = {
  'station.receive':
    ({ ledger, keys, upload, actor }, { upload: id, fingerprint }) =>
    async (progress) => {
      if (fingerprint !== undefined && !actor.some(({ role }) => role === 'lead')) return refuse('receive.office-by-lead')
      progress('check', 0, 1)
      const file = upload(id)
      if (!file.ok) return file
      const unlocked = await keys()
      return unlocked.ok ? receiveBundle(ledger, unlocked.value, readFileSync(file.value.path), fingerprint) : unlocked
    },
}
