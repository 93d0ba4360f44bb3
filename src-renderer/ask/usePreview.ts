import type { Input } from '#contract/index.ts'
import { useEffect, useRef, useState } from 'react'
import { useJob } from './useJob.ts'
import { useShow } from './useShow.ts'

/** A sheet of the office as it would be printed: made, and shown as soon as it is there. */
export function usePreview(place: string) {
  const { job, value, running, start, refusal } = useJob('lists.preview', place)
  const { show, refusal: notShown } = useShow()
  const [mine, setMine] = useState<string | null>(null)
  const shown = useRef<string | null>(null)
  const isMine = mine !== null && job?.id === mine
  useEffect(() => {
    if (!isMine || value === null || shown.current === mine) return
    shown.current = mine
    void show('lists.previewed', place, { sha256: value.sha256 }, value.name)
  }, [isMine, value, mine, place, show])
  return {
    job,
    running,
    refusal: refusal ?? (isMine && job.state === 'refused' ? job.error : null) ?? notShown,
    look: async (input: Input<'lists.preview'>): Promise<void> => {
      const reply = await start(input)
      if (reply.ok) setMine(reply.value.id)
    },
  }
}
