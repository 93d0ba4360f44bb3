import type { JobState } from '#contract/index.ts'
import { t } from '../../texts/index.ts'
import { colon } from '../../texts/punctuation.ts'
import { stageOf } from '../../ask/jobs.ts'

/** A bundle is being written: the stick stays in. */
export const Writing = ({ job }: { readonly job: JobState }) => (
  <p className="good" role="status">
    <b>{t('stations.provision.writing')}</b> {stageOf(job)}
  </p>
)

type Props = { readonly said: string; readonly path: string; readonly next?: string }

/** It is written and was read back: where it lies, and what comes next. */
export const Written = ({ said, path, next }: Props) => (
  <div className="station-written" role="status">
    <p className="good">
      <span aria-hidden="true">✓ </span>
      {said}
    </p>
    <p>
      {t('stations.provision.file')}
      {colon()}
      <span className="station-path">{path}</span>
    </p>
    {next && <p>{next}</p>}
  </div>
)
