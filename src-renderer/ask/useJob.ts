import type { Input, JobName, JobState, Output, Refusal, Reply } from '#contract/index.ts'
import type { Place } from '../client/call.ts'
import { useApp } from './app.ts'
import { startJob } from './perform.ts'
import { useOnce } from './useOnce.ts'

type Work<N extends JobName> = {
  /** The newest of this name at this place, under way or ended; found again after a reload. */
  readonly job: JobState | undefined
  /** What it came to; null until it is done, and to whoever may not see it. */
  readonly value: Output<N> | null
  readonly running: boolean
  readonly start: (input: Input<N>) => Promise<Reply<JobState>>
  /** It is being started. */
  readonly pending: boolean
  /** Why it was not started; why it ended badly is in `job.error`. */
  readonly refusal: Refusal | null
}

/** Long work of a page. `of`: whose ledger it works on, where the question itself names no place. */
export function useJob<N extends JobName>(name: N, place: Place<N>, of: string | null = place): Work<N> {
  const job = useApp(({ state }) => state?.jobs.findLast((each) => each.name === name && each.place === of))
  const { once, pending, refusal } = useOnce((input: Input<N>, requestId: string) => startJob(name, place, input, { requestId }))
  return {
    job,
    value: job?.state === 'done' ? (job.value as Output<N> | null) : null,
    running: job?.state === 'running',
    start: once,
    pending,
    refusal,
  }
}
