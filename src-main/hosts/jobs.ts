import { randomUUID } from 'node:crypto'
import type { JobState, Refusal } from '#contract/index.ts'
import type { Result } from '#contract/result.ts'
import { allSeen } from '#words/unseen.ts'

export type JobWork = (
  progress: (stage: string, done: number, of: number) => void,
  signal: AbortSignal,
) => Promise<Result<unknown>>

type Asked = {
  readonly place?: string
  readonly requestId?: string | undefined
  /** The file of the ledger it works on, when there is one: what it answers belongs to whoever may ask there. */
  readonly ledger?: string | undefined
}

/** A job whose refusal is whole. */
export type OwnJob = JobState<Refusal>

/** Long work under way: started once, watched by snapshots (a reloaded screen finds them again), cancelled. */
export type Jobs = {
  /**
   * One at a time of a name at a place: a second start answers with the one under way, a repeated request with the one it started.
   */
  start(name: string, work: JobWork, asked?: Asked): OwnJob
  list(): readonly OwnJob[]
  /** The same, with what a job on a ledger answered, and whom it was refused for, left out unless `may` says yes. */
  listFor(may: (job: JobState, ledger: string) => boolean): readonly JobState[]
  cancel(id: string): boolean
  cancelAll(): Promise<void>
}

/** `changed` is called with a job's id whenever its state or progress changes, at most every 100 ms for progress. */
export function startJobs(changed: (id: string) => void, onFault: (error: unknown) => Refusal): Jobs {
  const jobs = new Map<
    string,
    {
      state: OwnJob
      readonly request: string | undefined
      readonly ledger: string | undefined
      readonly stop: AbortController
      readonly over: Promise<void>
    }
  >()
  const update = (id: string, next: Partial<OwnJob>): void => {
    const job = jobs.get(id)
    if (!job) return
    job.state = { ...job.state, ...next }
    changed(id)
  }
  return {
    start: (name, work, { place, requestId, ledger } = {}) => {
      const same = [...jobs.values()].find(
        ({ state, request }) =>
          (state.name === name && state.place === (place ?? null) && state.state === 'running') ||
          (requestId !== undefined && request === requestId),
      )
      if (same) return same.state
      const id = randomUUID()
      const stop = new AbortController()
      let told = 0
      const progress = (stage: string, done: number, of: number): void => {
        const job = jobs.get(id)
        if (!job || job.state.state !== 'running') return
        job.state = { ...job.state, stage, done, of }
        if (Date.now() - told < 100 && done < of) return
        told = Date.now()
        changed(id)
      }
      const state: OwnJob = {
        id,
        name,
        place: place ?? null,
        state: 'running',
        stage: '',
        done: 0,
        of: 0,
        value: null,
        error: null,
      }
      const over = Promise.resolve()
        .then(() => work(progress, stop.signal))
        // What a ledger's books say may be anybody's; what other work answers are paths of this computer, to be asked for as they are.
        .then((answered) => (ledger === undefined ? answered : allSeen(answered)))
        .then((result) =>
          result.ok ? update(id, { state: 'done', value: result.value }) : update(id, { state: 'refused', error: result.error }),
        )
        .catch((error: unknown) => {
          if (stop.signal.aborted) update(id, { state: 'cancelled' })
          else update(id, { state: 'refused', error: onFault(error) })
        })
      jobs.set(id, { state, request: requestId, ledger, stop, over })
      changed(id)
      return state
    },
    list: () => [...jobs.values()].map(({ state }) => state),
    listFor: (may) =>
      [...jobs.values()].map(({ state, ledger }) =>
        ledger === undefined || may(state, ledger) ? state : { ...state, value: null, error: withoutNames(state.error) },
      ),
    cancel: (id) => {
      const job = jobs.get(id)
      if (job?.state.state !== 'running') return false
      job.stop.abort()
      return true
    },
    cancelAll: async () => {
      for (const { stop } of jobs.values()) stop.abort()
      await Promise.all([...jobs.values()].map(({ over }) => over))
    },
  }
}

/** What was refused, without the row, person and text that it names. An incident names none, and whoever sees it is to tell its number. */
const withoutNames = (error: JobState['error']): JobState['error'] =>
  error === null || error.code === 'app.incident' ? error : { code: error.code, params: {} }
