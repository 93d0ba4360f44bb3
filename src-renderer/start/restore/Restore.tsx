import type { JobState } from '#contract/index.ts'
import { useEffect } from 'react'
import { stageOf } from '../../ask/jobs.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { sentence, t } from '../../texts/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { FolderField } from '../../ui/FolderField.tsx'
import { Form } from '../../ui/Form.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { Backups } from './Backups.tsx'
import './restore.css'

/** The damaged ledger's way back: looks for backups by itself, shows the best one and what it lacks, and restores it with one press. */
export function Restore({ place }: { readonly place: string }) {
  const { job: search, value: backups, start, refusal } = useJob('app.backups', null, place)
  const { job: restoring } = useJob('app.restore', null, place)
  const { draft, keep } = useDraft(place, 'restore.folder', { folder: null as string | null })
  const { folder } = draft
  const look = (more: string): void => void start({ place, ...(more !== '' && { folder: more }) })
  const unasked = search === undefined
  useEffect(() => {
    if (unasked) void start({ place })
  }, [unasked, place, start])
  if (refusal) return <Refused>{sentence(refusal)}</Refused>
  if (restoring?.state === 'running') return <Working job={restoring} title={t('restore.running')} />
  if (!search || search.state === 'running') return <Working job={search} title={t('restore.searching')} />
  return (
    <section className="restore" aria-label={t('restore.title')}>
      <h2>{t('restore.title')}</h2>
      {search.error && <Refused>{sentence(search.error)}</Refused>}
      {(backups ?? []).length === 0 && <Empty title={t('restore.none')} body={t('restore.noneBody')} />}
      {restoring?.error && <Refused>{sentence(restoring.error)}</Refused>}
      {backups && backups.length > 0 && <Backups key={search.id} place={place} backups={backups} />}
      <Form className="restore-more" onSend={() => look(folder?.trim() ?? '')}>
        <Button type="submit">{t('restore.again')}</Button>
        {folder === null ? (
          <Button onClick={() => keep({ folder: '' })}>{t('restore.elsewhere')}</Button>
        ) : (
          <FolderField label={t('restore.elsewhere')} folder={folder} onFolder={(path) => keep({ folder: path })} />
        )}
      </Form>
    </section>
  )
}

const Working = ({ job, title }: { readonly job: JobState | undefined; readonly title: string }) => (
  <section className="restore" role="status">
    <h2>{title}</h2>
    <p>{job && stageOf(job)}</p>
    <Bar value={job?.done ?? 0} of={job?.of ?? 1} label={title} progress />
  </section>
)
