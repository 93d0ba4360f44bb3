import type { Input, JobName, Output, StationPrint } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import type { Place } from '../client/call.ts'
import { useJob } from './useJob.ts'
import { useShow } from './useShow.ts'

export type PrintJob = { [N in JobName]: Output<N> extends StationPrint ? N : never }[JobName] & `prints.${string}`

/** A print job of a page: started, and shown as soon as it is made. */
export function usePrint<N extends PrintJob>(name: N, place: string) {
  const { job, value, running, start, refusal } = useJob(name, place as Place<N>)
  const { show, refusal: notShown } = useShow()
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  const isMine = mine !== null && job?.id === mine
  useEffect(() => {
    // Nothing is answered while nobody is signed in; it comes with the next sign-in.
    if (!isMine || value === null || shown.current === mine) return
    shown.current = mine
    void show('prints.again', place, { sha256: value.sha256 }, value.name)
  }, [isMine, value, mine, place, show])
  return {
    job,
    running,
    /** Why it was not started, made or shown. */
    refusal: refusal ?? (isMine && job.state === 'refused' ? job.error : null) ?? notShown,
    print: async (input: Input<N>): Promise<void> => {
      const reply = await start(input)
      if (reply.ok) setMine(reply.value.id)
    },
  }
}
