import type { JobState } from '#contract/index.ts'
import { cancelJob, useJobDrawer } from '../../ask/jobs.ts'
import { t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly job: JobState; readonly says: 'merge.merging' | 'merge.lookingAt' }

/** How far looking at bundles or merging them is, and its end before the end. */
export function Progress({ job: { id, done, of }, says }: Props) {
  const cancelling = useJobDrawer((drawer) => drawer.cancelling.includes(id))
  return (
    <div className="merge-progress">
      <span>{t(says, { n: done, of })}</span>
      <Bar value={done} of={Math.max(1, of)} label={t('merge.title')} progress />
      <Button disabled={cancelling} onClick={() => void cancelJob(id)}>
        {t(cancelling ? 'jobs.cancelling' : 'jobs.cancel')}
      </Button>
    </div>
  )
}
