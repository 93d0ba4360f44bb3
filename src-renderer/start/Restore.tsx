import type { JobState, KnownBackup, Refusal } from '#contract/index.ts'
import { useEffect, useState } from 'react'
import { stageOf, useJob } from '../store/jobs.ts'
import { startJob } from '../store/perform.ts'
import { sentence, t } from '../texts/index.ts'
import { Bar } from '../ui/Bar.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FolderField } from '../ui/FolderField.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Backups } from './Backups.tsx'
import './restore.css'

/** Starts the search, in one folder more where one is named; answers why not. */
async function begin(place: string, folder: string): Promise<Refusal | null> {
  const started = await startJob('app.backups', null, { place, ...(folder !== '' && { folder }) })
  return started.ok ? null : started.error
}

/** The damaged ledger's way back: looks for backups by itself, shows the best one and what it lacks, and restores it with one press. */
export function Restore({ place }: { readonly place: string }) {
  const search = useJob('app.backups', place)
  const restoring = useJob('app.restore', place)
  const [folder, setFolder] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const look = (more: string): void => void begin(place, more).then(setRefusal)
  const unasked = search === undefined
  useEffect(() => {
    if (unasked) void begin(place, '').then(setRefusal)
  }, [unasked, place])
  if (refusal) return <Refused>{sentence(refusal)}</Refused>
  if (restoring?.state === 'running') return <Working job={restoring} title={t('restore.running')} />
  if (!search || search.state === 'running') return <Working job={search} title={t('restore.searching')} />
  const backups = search.state === 'done' ? (search.value as readonly KnownBackup[]) : []
  return (
    <section className="restore" aria-label={t('restore.title')}>
      <h2>{t('restore.title')}</h2>
      {search.error && <Refused>{sentence(search.error)}</Refused>}
      {backups.length === 0 && <Empty title={t('restore.none')} body={t('restore.noneBody')} />}
      {restoring?.error && <Refused>{sentence(restoring.error)}</Refused>}
      {backups.length > 0 && <Backups key={search.id} place={place} backups={backups} />}
      <div className="restore-more">
        <Button onClick={() => look(folder?.trim() ?? '')}>{t('restore.again')}</Button>
        {folder === null && <Button onClick={() => setFolder('')}>{t('restore.elsewhere')}</Button>}
      </div>
      {folder !== null && <FolderField label={t('restore.elsewhere')} folder={folder} onFolder={setFolder} />}
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
