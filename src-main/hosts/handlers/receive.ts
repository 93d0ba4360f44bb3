import { readFileSync } from 'node:fs'
import type { receiveProcedures } from '#contract/receive.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import type { JobHandlers } from './desk.ts'

export const receiveJobs: Pick<JobHandlers, keyof typeof receiveProcedures> = {
  'station.receive':
    ({ ledger, keys, upload }, { upload: id, fingerprint }) =>
    async (progress) => {
      progress('check', 0, 1)
      const file = upload(id)
      if (!file.ok) return file
      const unlocked = await keys()
      return unlocked.ok ? receiveBundle(ledger, unlocked.value, readFileSync(file.value.path), fingerprint) : unlocked
    },
}
