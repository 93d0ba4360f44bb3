import { previewDesk, takeInDesk } from '#station/desks/desk-bundle.ts'
import { leaveOutDesks } from '#station/desks/leave-out-desks.ts'
import type { JobWork } from '../jobs.ts'
import type { Handlers, JobHandlers, Setting } from './setting.ts'

export const deskHandlers: Handlers<'desks'> = {
  'desks.leave-out': ({ ledger, ...request }, { reason }) => leaveOutDesks(ledger, request, reason),
}

export const deskJobs: JobHandlers<'desks'> = {
  'desks.preview': (setting, { upload }) => withBundle(setting, upload, previewDesk),
  'desks.take-in': (setting, { upload }) => withBundle(setting, upload, takeInDesk),
}

const withBundle =
  ({ ledger, keys, upload }: Setting, id: string, work: typeof previewDesk): JobWork =>
  async (progress) => {
    progress('check', 0, 1)
    const file = upload(id)
    if (!file.ok) return file
    const unlocked = await keys()
    return unlocked.ok ? work(ledger, unlocked.value, file.value.path, file.value.name) : unlocked
  }
