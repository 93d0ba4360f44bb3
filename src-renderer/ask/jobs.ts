import type { JobState } from '#contract/index.ts'
import { create } from 'zustand'
import { act } from '../client/call.ts'
import { known, sentence, sentencesHere, t } from '../texts/index.ts'
import { useApp } from './app.ts'
import { outOfDate } from './queries.ts'
import { toast } from './toasts.ts'

const NO_JOBS: readonly JobState[] = []

export const useJobs = (): readonly JobState[] => useApp(({ state }) => state?.jobs ?? NO_JOBS)

type Drawer = { readonly open: boolean; readonly cancelling: readonly string[] }
export const useJobDrawer = create<Drawer>(() => ({ open: false, cancelling: [] }))
export const openJobs = (open: boolean): void => useJobDrawer.setState({ open })

export async function cancelJob(job: string): Promise<void> {
  useJobDrawer.setState(({ cancelling }) => ({ cancelling: [...cancelling, job] }))
  const reply = await act('app.cancel', null, { job })
  if (!reply.ok) toast('refused', sentence(reply.error))
}

/** What a job is called on the screens. */
export const nameOf = ({ name }: JobState): string => known('jobs.names', name.replaceAll('.', '-')) ?? t('jobs.names.other')
/** What it is doing now, in words. */
export const stageOf = ({ stage }: JobState): string => known('jobs.stages', stage) ?? t('jobs.working')

/** Only looks at something for the page that asked, which shows what it found. */
const LOOKS: ReadonlySet<string> = new Set([
  'bundles.preview',
  'desks.preview',
  'lists.preview',
  'prints.preview',
  'forms.preview',
])

/** Says how work ended that was seen under way, and asks again what its place shows. */
export function watchJobs(): void {
  useApp.subscribe(({ state }, before) => {
    for (const job of state?.jobs ?? []) {
      const was = before.state?.jobs.find(({ id }) => id === job.id)?.state
      if (was !== 'running' || job.state === 'running' || LOOKS.has(job.name)) continue
      // However it ended: what was done before it was stopped stands.
      if (job.place !== null) void outOfDate(job.place)
      const name = nameOf(job)
      if (job.state === 'done') toast('good', t('jobs.finished', { name }))
      else if (job.state === 'cancelled') toast('note', t('jobs.stopped', { name }))
      else void sayFailed(name, job.error)
    }
  })
}

async function sayFailed(name: string, error: JobState['error']): Promise<void> {
  await sentencesHere()
  toast('refused', `${t('jobs.failed', { name })}${error ? ` ${sentence(error)}` : ''}`)
}
