import type { JobState, ReplyError } from '#contract/index.ts'
import { buildRehearsal, cancelJob } from '../store/app.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { Page } from './Page.tsx'
import { Stages } from './Stages.tsx'

type Props = { readonly job: JobState | undefined; readonly refusal: ReplyError | null }

/** While the rehearsal town is built, or when there is none: what happens, how far it is, what can be done. */
export function Waiting({ job, refusal }: Props) {
  if (job?.state === 'running') {
    return (
      <Page title={t.waiting.title} lines={[t.waiting.body, t.waiting.time]} rehearsal>
        <Stages stage={job.stage} done={job.done} of={job.of} />
        <div className="page-acts">
          <Button key="cancel" onClick={() => void cancelJob(job.id)}>
            {t.waiting.cancel}
          </Button>
        </div>
      </Page>
    )
  }
  const { title, body } =
    job?.state === 'refused' ? t.waiting.refused : job?.state === 'cancelled' ? t.waiting.cancelled : t.waiting.none
  const error = job?.error ?? refusal
  return (
    <Page title={title} lines={[body]}>
      {error && <Refusal>{sentence(error)}</Refusal>}
      <div className="page-acts">
        <Button key="start" primary autoFocus onClick={() => void buildRehearsal()}>
          {job ? t.waiting.restart : t.waiting.start}
        </Button>
      </div>
    </Page>
  )
}
