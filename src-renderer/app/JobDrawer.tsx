import type { JobState } from '#contract/index.ts'
import { cancelJob, nameOf, openJobs, stageOf, useJobDrawer, useJobs } from '../ask/jobs.ts'
import { sentence, t } from '../texts/index.ts'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'

const LOOKS: Readonly<Record<JobState['state'], readonly [tone: Tone, mark: string]>> = {
  running: ['pine', '▸'],
  done: ['pine', '✓'],
  refused: ['seal', '✕'],
  cancelled: ['ink', '–'],
}

/** Long work, newest first: how far it is, how it ended, and how to stop it. */
export function JobDrawer() {
  const open = useJobDrawer((drawer) => drawer.open)
  const jobs = useJobs()
  if (!open) return null
  return (
    <Sheet side title={t('jobs.title')} onClose={() => openJobs(false)}>
      {jobs.length === 0 && <Empty title={t('jobs.none')} body={t('jobs.noneBody')} />}
      <ul className="jobs">
        {jobs.toReversed().map((job) => (
          <One key={job.id} job={job} />
        ))}
      </ul>
    </Sheet>
  )
}

function One({ job }: { readonly job: JobState }) {
  const { id, state, done, of, error } = job
  const cancelling = useJobDrawer((drawer) => drawer.cancelling.includes(id))
  const [tone, mark] = LOOKS[state]
  return (
    <li className="job">
      <p className="job-head">
        <b>{nameOf(job)}</b>
        <Badge tone={tone} mark={mark}>
          {t(`jobs.states.${state}`)}
        </Badge>
      </p>
      {state === 'running' && (
        <>
          <p className="job-stage">
            <span>{stageOf(job)}</span>
            {of > 1 && <span>{t('jobs.progress', { done, of })}</span>}
          </p>
          <Bar value={done} of={of} label={nameOf(job)} progress />
          <div className="job-acts">
            <Button disabled={cancelling} onClick={() => void cancelJob(id)}>
              {cancelling ? t('jobs.cancelling') : t('jobs.cancel')}
            </Button>
          </div>
        </>
      )}
      {error && <Refused>{sentence(error)}</Refused>}
    </li>
  )
}
