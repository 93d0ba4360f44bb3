import type { BundlePreview, Refusal } from '#contract/index.ts'
import { refusal } from '#contract/result.ts'
import { useEffect } from 'react'
import { useApp } from '../../ask/app.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { upload } from '../../client/upload.ts'

/** A bundle that was put here and is not merged yet. */
export type Brought = {
  readonly id: string
  readonly file: string
  /** Of the file as it lies with the app; null where it did not get there. */
  readonly upload: string | null
  /** The job that looks at it. */
  readonly job: string | null
  readonly preview: BundlePreview | null
  /** Why it will not come in. */
  readonly error: Refusal | null
}

type Kept = Readonly<Record<string, Brought | null>>

/** What was dropped, looked at one after another; it is still there after a reload. */
export function useBrought(place: string) {
  const { draft, keep, erase } = useDraft<Kept>(place, 'merge.brought', {})
  const { start, pending, running } = useJob('bundles.preview', place)
  const jobs = useApp(({ state }) => state?.jobs)
  const all = Object.values(draft).filter((each) => each !== null)
  const next = all.find(({ preview, error }) => preview === null && error === null)
  const job = next && jobs?.find(({ id }) => id === next.job)

  useEffect(() => {
    if (!next?.upload || !jobs) return
    const put = (part: Partial<Brought>): void => keep({ [next.id]: { ...next, ...part } })
    if (next.job === null) {
      if (!pending && !running)
        void start({ upload: next.upload }).then((reply) => put(reply.ok ? { job: reply.value.id } : { error: reply.error }))
      return
    }
    // The program was started anew: the file is no longer with it.
    if (!job) return put({ error: refusal('upload.unknown') })
    if (job.state === 'refused' && job.error) put({ error: job.error })
    else if (job.state === 'cancelled') put({ error: refusal('client.cancelled') })
    // Nothing is answered while nobody is signed in.
    else if (job.state === 'done' && job.value !== null) put({ preview: job.value as BundlePreview })
  }, [next, job, jobs, pending, running, start, keep])

  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const sent = await upload(file)
      const id = crypto.randomUUID()
      const one = { id, file: file.name, job: null, preview: null }
      keep({ [id]: { ...one, ...(sent.ok ? { upload: sent.value, error: null } : { upload: null, error: sent.error }) } })
    }
  }
  return { all, looking: next !== undefined, add, remove: (id: string) => keep({ [id]: null }), erase }
}
