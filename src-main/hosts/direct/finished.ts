import type { JobState } from '#contract/index.ts'
import { done, type Result } from '#contract/result.ts'
import type { Dispatcher } from '../dispatcher.ts'
import type { OwnJob } from '../jobs.ts'

export type Watching = {
  readonly onProgress?: (stage: string, done: number, of: number) => void
  readonly signal?: AbortSignal
}

/** Waits for a job, telling how far it is; an aborted `signal` cancels it, and this throws its reason. */
export async function finished(
  dispatcher: Dispatcher,
  { id }: JobState,
  { onProgress, signal }: Watching,
): Promise<Result<unknown>> {
  const { promise, resolve } = Promise.withResolvers<OwnJob>()
  const look = (): void => {
    const state = dispatcher.jobs.list().find((each) => each.id === id)!
    if (state.state !== 'running') return resolve(state)
    if (state.of > 0) onProgress?.(state.stage, state.done, state.of)
  }
  const stop = dispatcher.listen((event) => {
    if (event.event === 'job' && event.id === id) look()
  })
  const cancel = (): void => void dispatcher.jobs.cancel(id)
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  look()
  const ended = await promise
  stop()
  signal?.removeEventListener('abort', cancel)
  if (ended.state === 'done') return done(ended.value)
  if (ended.state === 'cancelled') throw signal?.reason ?? new Error('the job was cancelled')
  return { ok: false, error: ended.error! }
}
