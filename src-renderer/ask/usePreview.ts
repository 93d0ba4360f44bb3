import type { Input } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import { ask } from '../client/call.ts'
import { sentence } from '../texts/index.ts'
import { showPdf } from './show-pdf.ts'
import { toast } from './toasts.ts'
import { useJob } from './useJob.ts'

/** A sheet of the office as it would be printed: made, and shown as soon as it is there. */
export function usePreview(place: string) {
  const { job, value, running, start } = useJob('lists.preview', place)
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (mine === null || job?.id !== mine || shown.current === mine) return
    if (job.state === 'refused' && job.error) toast('refused', sentence(job.error))
    if (value === null) return
    shown.current = mine
    void ask('lists.previewed', place, { sha256: value.sha256 }).then((reply) =>
      reply.ok ? showPdf(reply.value.base64, value.name) : toast('refused', sentence(reply.error)),
    )
  }, [job, value, mine, place])
  return {
    running,
    look: async (input: Input<'lists.preview'>): Promise<void> => {
      const reply = await start(input)
      if (reply.ok) setMine(reply.value.id)
      else toast('refused', sentence(reply.error))
    },
  }
}
