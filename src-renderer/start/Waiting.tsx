import type { JobState } from '#contract/index.ts'
import { useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { cancelJob } from '../ask/jobs.ts'
import { useJob } from '../ask/useJob.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import { FirstStart } from './FirstStart.tsx'
import { Stages } from './Stages.tsx'
import { TOWN_VOTERS } from '#words/rehearsed.ts'

/** While the rehearsal town is built, or when that did not end well: what happens, how far it is, what can be done. */
export function Waiting({ job }: { readonly job: JobState | undefined }) {
  const { start, refusal } = useJob('app.rehearse', null)
  const [other, setOther] = useState(false)
  if (!job || job.state === 'done' || (other && job.state !== 'running')) return <FirstStart />
  if (job.state === 'running') {
    return (
      <Page title={t('waiting.title')} lines={[t('waiting.body'), t('waiting.time')]} rehearsal>
        <Stages stage={job.stage} done={job.done} of={job.of} />
        <div className="page-acts">
          <Button key="cancel" onClick={() => void cancelJob(job.id)}>
            {t('waiting.cancel')}
          </Button>
        </div>
      </Page>
    )
  }
  const ended = job.state
  const error = job.error ?? refusal
  return (
    <Page title={t(`waiting.${ended}.title`)} lines={[t(`waiting.${ended}.body`)]}>
      {error && <Refused>{sentence(error)}</Refused>}
      <div className="page-acts">
        <Button onClick={() => setOther(true)}>{t('start.other')}</Button>
        <Button key="start" primary autoFocus onClick={() => void start({ voters: TOWN_VOTERS })}>
          {t('waiting.restart')}
        </Button>
      </div>
    </Page>
  )
}
