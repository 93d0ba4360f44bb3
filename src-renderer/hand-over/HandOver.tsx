import { EXPORT_STAGES } from '#words/stages.ts'
import type { HandedOver, Input, JobState, StatedRefusal } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { openJobs } from '../ask/jobs.ts'
import { useDraft } from '../ask/useDraft.ts'
import { useJob } from '../ask/useJob.ts'
import { number, sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { FolderField } from '../ui/FolderField.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Segments } from '../ui/Segments.tsx'
import { Act } from '../ui/Act.tsx'
import { Form } from '../ui/Form.tsx'
import { DesksOut } from './DesksOut.tsx'
import { Telephone } from '../ui/Telephone.tsx'
import '../ui/closing.css'
import '../ui/hand-over.css'

/** The station's bundle: written to a stick, read back, its fingerprint read out to the office. */
export function HandOver({ place }: { readonly place: string }) {
  const { job, value, start, refusal } = useJob('handing-over.export', place)
  const [again, setAgain] = useState<string | null>(null)
  const { keep } = useExport(place)
  const written = job?.id === again ? null : value
  return (
    <div className="hand-over">
      <Heading title={t('handOver.title')} lead={t('handOver.lead')} />
      {job?.state === 'running' ? (
        <Writing job={job} />
      ) : written ? (
        <Written
          written={written}
          onAgain={() => {
            // Of the stick the place stays; which bundle was chosen is over with it.
            keep({ kind: null })
            setAgain(job?.id ?? null)
          }}
        />
      ) : (
        <Write
          place={place}
          refusal={refusal ?? (job?.state === 'refused' && job.id !== again ? job.error : null)}
          onStart={(input) => {
            setAgain(job?.id ?? null)
            void start(input)
          }}
        />
      )}
    </div>
  )
}

type Chosen = { readonly kind: 'sync' | 'final' | null; readonly folder: string }
const NOTHING: Chosen = { kind: null, folder: '' }
const useExport = (place: string) => useDraft(place, 'handing-over.export', NOTHING)

type WriteProps = {
  readonly place: string
  readonly refusal: StatedRefusal | null
  readonly onStart: (input: Input<'handing-over.export'>) => void
}

function Write({ place, refusal, onStart }: WriteProps) {
  const { value: count, refusal: unknown } = useAsk('count.state', place, {})
  const { draft, keep } = useExport(place)
  // Before everything is signed there is no final bundle to write.
  const signed = count?.contests.every(({ rounds }) => rounds.every(({ state }) => state === 'signed')) ?? false
  const kind = draft.kind ?? (signed ? 'final' : 'sync')
  const { folder } = draft
  // Which bundle is meant is not known before: what is pressed meanwhile would write the other one.
  if (!count) return unknown ? <Refused>{sentence(unknown)}</Refused> : <p>{t('app.loading')}</p>
  const form = (
    <Form
      className="hand-over-form"
      wrong={{ folder: folder.trim() === '' && t('handOver.noFolder') }}
      onSend={() => onStart({ kind, out: folder.trim() })}
    >
      {(said) => (
        <>
          <Segments
            label={t('handOver.kind')}
            value={kind}
            options={(['final', 'sync'] as const).map((each) => [each, t(`handOver.kinds.${each}`)])}
            onChoose={(each) => keep({ kind: each })}
          />
          <FolderField label={t('handOver.folder')} folder={folder} onFolder={(path) => keep({ folder: path })} />
          {said('folder') && <Refused>{said('folder')}</Refused>}
          {refusal && <Refused>{sentence(refusal)}</Refused>}
          <div className="act-bar">
            <Act submit title={t('handOver.act')} body={t('handOver.actBody')} keyName="Enter" />
          </div>
        </>
      )}
    </Form>
  )
  return (
    <>
      {count.phase === 'closed' && <DesksOut place={place} />}
      {form}
    </>
  )
}

const MARKS = { done: '✓', now: '▸', later: '·' } as const

function Writing({ job: { stage } }: { readonly job: JobState }) {
  const at = EXPORT_STAGES.findIndex((each) => each === stage)
  return (
    <section className="hand-over-writing" role="status">
      <p className="hand-over-warning">{t('handOver.writing')}</p>
      <ol>
        {EXPORT_STAGES.map((each, i) => {
          const state = i < at ? 'done' : i === at ? 'now' : 'later'
          return (
            <li key={each} className={`hand-over-stage hand-over-stage-${state}`}>
              <span aria-hidden="true">{MARKS[state]}</span> {t(`handOver.stages.${each}`)}{' '}
              <small>{t(`handOver.marks.${state}`)}</small>
            </li>
          )
        })}
      </ol>
      <Button onClick={() => openJobs(true)}>
        {t('menu.jobs')} <kbd>F8</kbd>
      </Button>
    </section>
  )
}

type WrittenProps = { readonly written: HandedOver; readonly onAgain: () => void }

const Written = ({ written: { kind, file, folder, entries, groups }, onAgain }: WrittenProps) => (
  <section className="hand-over-done" aria-label={t(`handOver.done.${kind}`)}>
    <p className="good">
      <span aria-hidden="true">✓</span> <b>{t(`handOver.done.${kind}`)}</b> {t('handOver.doneBody')}
    </p>
    <dl className="hand-over-facts">
      <div>
        <dt>{t('handOver.file')}</dt>
        <dd>{file}</dd>
      </div>
      <div>
        <dt>{t('handOver.where')}</dt>
        <dd>{folder}</dd>
      </div>
      <div>
        <dt>{t('handOver.entries')}</dt>
        <dd>{number(entries)}</dd>
      </div>
    </dl>
    <h3>{t('handOver.groups')}</h3>
    <Telephone groups={groups} />
    <p className="closing-note">{t('handOver.groupsBody')}</p>
    <div>
      <Button onClick={onAgain}>{t('handOver.again')}</Button>
    </div>
  </section>
)
