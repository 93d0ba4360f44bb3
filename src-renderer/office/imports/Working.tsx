import type { JobState } from '#contract/index.ts'
import { cancelJob, stageOf, useJobDrawer } from '../../ask/jobs.ts'
import { t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

/** How far long work is, and the way out of it. */
export function Working({ job }: { readonly job: JobState }) {
  const cancelling = useJobDrawer((drawer) => drawer.cancelling.includes(job.id))
  return (
    <div className="imports-working" role="status">
      <p>
        {stageOf(job)} {job.of > 1 && t('jobs.progress', { done: job.done, of: job.of })}
      </p>
      <Bar value={job.done} of={job.of} label={stageOf(job)} progress />
      <Button disabled={cancelling} onClick={() => void cancelJob(job.id)}>
        {cancelling ? t('jobs.cancelling') : t('jobs.cancel')}
      </Button>
    </div>
  )
}
