import type { Input, JobName, Output, Preview } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import type { Place } from '../client/call.ts'
import { useJob } from './useJob.ts'
import { useShow } from './useShow.ts'

/** Jobs that end with one sheet to be shown. */
type OneSheet = { [N in JobName]: Output<N> extends Preview ? N : never }[JobName]
/** Of a station, stated as they are made. */
export type PrintJob = Exclude<OneSheet & `prints.${string}`, 'prints.preview'>

/** A print job of a page: started, and shown as soon as it is made. */
export function usePrint<N extends OneSheet>(name: N, place: string) {
  const { job, value, running, start, refusal } = useJob(name, place as Place<N>)
  const { show, refusal: notShown } = useShow()
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  const isMine = mine !== null && job?.id === mine
  useEffect(() => {
    // Nothing is answered while nobody is signed in; it comes with the next sign-in.
    if (!isMine || value === null || shown.current === mine) return
    shown.current = mine
    const { sha256, name: title } = value
    if (name === 'lists.preview' || name === 'forms.preview') void show('lists.previewed', place, { sha256 }, title)
    else if (name === 'prints.preview') void show('prints.previewed', place, { sha256 }, title)
    else if (name === 'lists.when-wrong' || name === 'forms.print') void show('lists.again', place, { sha256 }, title)
    else void show('prints.again', place, { sha256 }, title)
  }, [isMine, value, mine, name, place, show])
  return {
    job,
    running,
    /** Why it was not started, made or shown. */
    refusal: refusal ?? (isMine && job.state === 'refused' ? job.error : null) ?? notShown,
    /** Answers which job makes it; undefined where none was started. */
    print: async (input: Input<N>): Promise<string | undefined> => {
      const reply = await start(input)
      if (!reply.ok) return undefined
      setMine(reply.value.id)
      return reply.value.id
    },
  }
}
