import type { JobName, Output, StationPrint } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import { act, ask } from '../client/call.ts'
import { upload } from '../client/upload.ts'
import { sentence } from '../texts/index.ts'
import { useApp } from './app.ts'
import { useJob } from './jobs.ts'
import { startJob } from './perform.ts'
import { toast } from './toasts.ts'

type PrintJob = { [N in JobName]: Output<N> extends StationPrint ? N : never }[JobName] & `prints.${string}`

/** Shows a station's print as it was made. */
async function showPrint(place: string, { sha256, name }: Pick<StationPrint, 'sha256' | 'name'>): Promise<void> {
  const reply = await ask('prints.again', place, { sha256 })
  if (!reply.ok) return toast('refused', sentence(reply.error))
  const title = name === '' ? reply.value.name : name
  await showPdf(reply.value.base64, title)
}

/** Shows a PDF: in the system's viewer, in a window of its own, or, where none may open, saved as a file. */
export async function showPdf(base64: string, title: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const file = new File([bytes], title.endsWith('.pdf') ? title : `${title}.pdf`, { type: 'application/pdf' })
  if (useApp.getState().state?.host === 'electron') {
    const sent = await upload(file)
    const shown = sent.ok ? await act('app.show-pdf', null, { upload: sent.value }) : sent
    if (!shown.ok) toast('refused', sentence(shown.error))
    return
  }
  const address = URL.createObjectURL(file)
  if (!window.open(address)) {
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
  }
  // A window needs its address while it loads, and a reload of it after that.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}

/** A print job of a page: started, and shown as soon as it is made. */
export function usePrint<N extends PrintJob>(name: N, place: string) {
  const job = useJob(name, place)
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    // Nothing is answered while nobody is signed in; it comes with the next sign-in.
    if (mine === null || job?.id !== mine || job.state !== 'done' || job.value === null || shown.current === mine) return
    shown.current = mine
    void showPrint(place, job.value as StationPrint)
  }, [job, mine, place])
  return {
    running: job?.state === 'running',
    print: async (input: Parameters<typeof startJob<N>>[2]): Promise<void> => {
      const reply = await startJob(name, place as Parameters<typeof startJob<N>>[1], input)
      if (reply.ok) setMine(reply.value.id)
      else toast('refused', sentence(reply.error))
    },
  }
}
