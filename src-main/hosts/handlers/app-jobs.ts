import type { Input, JobName } from '#contract/index.ts'
import { onDisk } from '#backup/on-disk.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { JobWork } from '../jobs.ts'
import { drives } from '../machine/drives.ts'
import { findBackups } from '../machine/find-backups.ts'
import { damagedAt, restorePlace } from '../machine/restore-place.ts'
import { titleAt } from '../places.ts'
import type { AppSetting } from './app.ts'

type AppJob = Exclude<Extract<JobName, `app.${string}`>, 'app.rehearse'>
type Started = { readonly place: string; readonly work: JobWork }

/** Long work on this computer that needs no open ledger. */
export const appJobs: { readonly [N in AppJob]: (setting: AppSetting, input: Input<N>) => Result<Started> } = {
  'app.backups': ({ machine }, { place, folder }) => {
    const damaged = damagedAt(machine, place)
    if (!damaged.ok) return damaged
    const { path, fault } = damaged.value
    const reads = fault.code === 'ledger.wal-gone'
    const work: JobWork = async (progress, signal) => {
      const sticks = (await drives()).filter(({ kind }) => kind === 'removable')
      const more = folder === undefined ? [] : [{ path: folder, label: folder }]
      return whileOnDisk(path, () =>
        findBackups({ path, reads, sticks: [...sticks, ...more], titleOf: (ledger) => titleAt(place, ledger), progress, signal }),
      )
    }
    return done({ place, work })
  },
  'app.practise': ({ machine, jobs }) => {
    if (jobs.list().some(({ state, name }) => state === 'running' && name !== 'app.practise')) return refuse('app.busy')
    const work: JobWork = async (progress) => {
      progress('town', 0, 1)
      return machine.practise()
    }
    return done({ place: 'practice', work })
  },
  'app.restore': ({ machine, jobs, actorAt }, asked) => {
    const { place } = asked
    const path = machine.places.pathOf(place)
    if (path === undefined) return refuse('app.no-place', { place })
    const others = jobs.list().filter(({ state, name }) => state === 'running' && name !== 'app.restore')
    if (others.some((job) => job.place === place || job.name === 'app.rehearse')) return refuse('app.busy')
    const work: JobWork = async (progress, signal) => {
      signal.throwIfAborted()
      progress('restore', 0, 1)
      return whileOnDisk(path, () => restorePlace(machine, asked, actorAt(place)))
    }
    return done({ place, work })
  },
}

/** What a full disk or a pulled stick throws in the middle, as a refusal. */
async function whileOnDisk<T>(path: string, act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act()
  } catch (error) {
    return onDisk(path, () => {
      throw error
    })
  }
}
