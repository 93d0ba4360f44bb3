import { useState } from 'react'
import { useJob } from '../../ask/useJob.ts'

/** Everyone whom the law puts in a register by itself, in one act; `ruled`: what came of it, when it was done in this sitting. */
export function useByRule(place: string) {
  const { job, value, running, pending, refusal, start } = useJob('decisions.by-rule', place)
  const [mine, setMine] = useState<string | null>(null)
  return {
    job: running ? job : undefined,
    ruled: job?.id === mine ? value : null,
    busy: running || pending,
    refusal: refusal ?? (job?.state === 'refused' && job.id === mine ? job.error : null),
    rule: async (): Promise<void> => {
      const reply = await start({})
      if (reply.ok) setMine(reply.value.id)
    },
    dismiss: () => setMine(null),
  }
}
