import type { Input, JobName, Output, StationPrint } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import { ask, type Place } from '../client/call.ts'
import { sentence } from '../texts/index.ts'
import { showPdf } from './show-pdf.ts'
import { toast } from './toasts.ts'
import { useJob } from './useJob.ts'

type PrintJob = { [N in JobName]: Output<N> extends StationPrint ? N : never }[JobName] & `prints.${string}`

/** Shows a station's print as it was made. */
async function showPrint(place: string, { sha256, name }: Pick<StationPrint, 'sha256' | 'name'>): Promise<void> {
  const reply = await ask('prints.again', place, { sha256 })
  if (!reply.ok) return toast('refused', sentence(reply.error))
  const title = name === '' ? reply.value.name : name
  await showPdf(reply.value.base64, title)
}

/** A print job of a page: started, and shown as soon as it is made. */
export function usePrint<N extends PrintJob>(name: N, place: string) {
  const { job, value, running, start } = useJob(name, place as Place<N>)
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    // Nothing is answered while nobody is signed in; it comes with the next sign-in.
    if (mine === null || job?.id !== mine || value === null || shown.current === mine) return
    shown.current = mine
    void showPrint(place, value)
  }, [job, value, mine, place])
  return {
    running,
    print: async (input: Input<N>): Promise<void> => {
      const reply = await start(input)
      if (reply.ok) setMine(reply.value.id)
      else toast('refused', sentence(reply.error))
    },
  }
}
