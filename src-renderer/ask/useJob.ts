import type { Input, JobName, JobState, Output, Refusal, Reply } from '#contract/index.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Place } from '../client/call.ts'
import { useApp } from './app.ts'
import { startJob } from './perform.ts'
import { queries } from './queries.ts'
import { withFocusBack } from './with-focus-back.ts'

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
  readonly forgetRefusal: () => void
}

/** Long work of a page. `of`: whose ledger it works on, where the question itself names no place. */
export function useJob<N extends JobName>(name: N, place: Place<N>, of: string | null = place): Work<N> {
  const job = useApp(({ state }) => state?.jobs.findLast((each) => each.name === name && each.place === of))
  const requestId = useRef<string | null>(null)
  const underWay = useRef<Promise<Reply<JobState>> | null>(null)
  const { mutateAsync, isPending, data, reset } = useMutation(
    {
      mutationFn: (input: Input<N>) => {
        requestId.current ??= crypto.randomUUID()
        return startJob(name, place, input, { requestId: requestId.current })
      },
      onSuccess: ({ ok }) => {
        if (ok) requestId.current = null
      },
    },
    queries,
  )
  const start = useCallback(
    (input: Input<N>): Promise<Reply<JobState>> => {
      if (underWay.current) return underWay.current
      const mine = withFocusBack(mutateAsync(input)).finally(() => {
        underWay.current = null
      })
      underWay.current = mine
      return mine
    },
    [mutateAsync],
  )
  return {
    job,
    value: job?.state === 'done' ? (job.value as Output<N> | null) : null,
    running: job?.state === 'running',
    start,
    pending: isPending,
    refusal: data && !data.ok ? data.error : null,
    forgetRefusal: reset,
  }
}
