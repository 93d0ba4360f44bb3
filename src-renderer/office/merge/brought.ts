import type { BundlePreview, Output, StatedRefusal } from '#contract/index.ts'
import { MOST_BUNDLES } from '#contract/limits.ts'
import { useEffect } from 'react'
import { useApp } from '../../ask/app.ts'
import { toast } from '../../ask/toasts.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { useUploads } from '../../ask/useUploads.ts'
import { t } from '../../texts/index.ts'

/** A bundle that was put here and is not merged yet. */
export type Brought = {
  readonly id: string
  readonly file: string
  /** Of the file as it lies with the app; null where it did not get there. */
  readonly upload: string | null
  readonly preview: BundlePreview | null
  /** Why it will not come in. */
  readonly error: StatedRefusal | null
}

type Kept = Readonly<Record<string, Brought | null>>

/** What was dropped together is looked at by one job; what comes meanwhile by the next. It is still there after a reload. */
export function useBrought(place: string) {
  const { draft, keep } = useDraft<Kept>(place, 'merge.brought', {})
  const { draft: under, keep: keepUnder } = useDraft<{ readonly job: string | null }>(place, 'merge.looking', { job: null })
  const { start, pending, running } = useJob('bundles.preview', place)
  const { arriving, sendAll } = useUploads()
  const jobs = useApp(({ state }) => state?.jobs)
  const all = Object.values(draft).filter((each) => each !== null)
  const open = all.filter(({ upload, preview, error }) => upload !== null && preview === null && error === null)
  const job = jobs?.find(({ id }) => id === under.job)

  useEffect(() => {
    if (!jobs || arriving > 0 || open.length === 0) return
    const put = (become: (each: Brought) => Brought | null): void =>
      keep(Object.fromEntries(open.map((each) => [each.id, become(each)])))
    if (!job) {
      if (pending || running) return
      const uploads = open.flatMap((each) => each.upload ?? []).slice(0, MOST_BUNDLES)
      void start({ uploads }).then((reply) =>
        reply.ok ? keepUnder({ job: reply.value.id }) : put((each) => ({ ...each, error: reply.error })),
      )
      return
    }
    // Nothing is answered while nobody is signed in.
    if (job.state === 'running' || (job.state === 'done' && job.value === null)) return
    if (job.state === 'refused') put((each) => ({ ...each, error: job.error }))
    if (job.state === 'cancelled') {
      put(() => null)
      toast('note', t('merge.lookedEnough', { n: open.length }))
    }
    if (job.state === 'done') {
      const { bundles } = job.value as Output<'bundles.preview'>
      put((each) => lookedAt(each, bundles))
    }
    keepUnder({ job: null })
  }, [jobs, arriving, open, job, pending, running, start, keep, keepUnder])

  const add = (files: readonly File[]): Promise<void> =>
    sendAll(files, (file, sent) => {
      const id = crypto.randomUUID()
      const one = { id, file: file.name, preview: null }
      keep({ [id]: { ...one, ...(sent.ok ? { upload: sent.value, error: null } : { upload: null, error: sent.error }) } })
    })
  const remove = (ids: readonly string[]): void => keep(Object.fromEntries(ids.map((id) => [id, null])))
  return { all, looking: arriving + open.length > 0, job: job?.state === 'running' ? job : null, add, remove }
}

/** What the job said of it; what it did not look at is asked for again. */
function lookedAt(each: Brought, bundles: Output<'bundles.preview'>['bundles']): Brought {
  const said = bundles.find(({ upload }) => upload === each.upload)
  if (!said) return each
  return said.sound ? { ...each, preview: said.preview } : { ...each, error: said.error }
}
