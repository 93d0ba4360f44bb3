import type { Imported } from '#contract/index.ts'
import { useState } from 'react'
import { useChosenFile } from '../../ask/useChosenFile.ts'
import { useJob } from '../../ask/useJob.ts'
import { Samples } from '../../ui/election/Samples.tsx'
import { FormSheet } from '../../ui/FormSheet.tsx'
import { sentence, t } from '../../texts/index.ts'
import { colon } from '../../texts/punctuation.ts'
import { FileField } from '../../ui/FileField.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { articleWords } from '../../ui/law/article.ts'
import { messageOf } from '../../ui/law/finding.ts'

type Props = { readonly place: string; readonly onClose: () => void }

/** The proposals of all contests out of one list, with what speaks against them at their rows. */
export function FromFile({ place, onClose }: Props) {
  const file = useChosenFile(place, 'candidates.file')
  const [mine, setMine] = useState<string | null>(null)
  const { job, value, start, running, refusal } = useJob('imports.take', place)
  const ended = job && job.id === mine ? job : null
  const read = async (): Promise<void> => {
    const upload = await file.sent()
    if (upload === undefined) return
    const reply = await start({ files: [{ upload, kind: 'candidates' }] })
    if (!reply.ok) return
    setMine(reply.value.id)
    // Read again it is the file as it is then.
    file.forget()
  }
  return (
    <FormSheet
      title={t('candidates.file.title')}
      wrong={{ file: file.name === '' && t('candidates.file.needFile') }}
      onSend={read}
      refusal={file.notSent ?? refusal ?? (ended?.state === 'refused' ? ended.error : null)}
      disabled={running}
      act={running ? t('candidates.file.reading') : t('candidates.file.act')}
      onClose={() => {
        file.forget()
        onClose()
      }}
    >
      {(said) => (
        <>
          <p>{t('candidates.file.body')}</p>
          <Samples of="candidates" />
          <FileField
            label={t('candidates.file.file')}
            hint={t('candidates.file.fileHint')}
            error={said('file')}
            accept=".xlsx,.csv"
            file={file}
          />
          {ended && value && <Read read={value} />}
        </>
      )}
    </FormSheet>
  )
}

/** What became of the list. */
const Read = ({ read: { files, totals, findings, refused } }: { readonly read: Imported }) => (
  <section role="status">
    {refused.map(({ file, ...refusal }) => (
      <Refused key={file}>{sentence(refusal)}</Refused>
    ))}
    {totals.files > 0 && (
      <p className="good">
        <span aria-hidden="true">✓ </span>
        {t('candidates.file.done', { rows: totals.rows, persons: totals.persons })}{' '}
        {findings.length === 0 && t('candidates.file.nothing')}
      </p>
    )}
    {files.map(
      ({ file, lists }) =>
        lists && (
          <p key={file}>
            {t('candidates.file.lists', { n: lists.stated })}
            {lists.unconsulted > 0 && ` ${t('candidates.file.unconsulted', { n: lists.unconsulted })}`}
            {lists.untimely > 0 && ` ${t('candidates.file.untimely', { n: lists.untimely })}`}
            {lists.byHand > 0 && ` ${t('candidates.file.byHand', { n: lists.byHand })}`}
          </p>
        ),
    )}
    {findings.length > 0 && (
      <>
        <p className="text-seal">✕ {t('candidates.file.findings', { n: findings.length })}</p>
        <ul className="file-findings">
          {findings.map((each) => (
            <li key={`${each.row} ${each.code} ${each.contest ?? ''} ${each.message}`}>
              {t('candidates.file.row', { row: each.row })}
              {colon()}
              {messageOf(each)} <small>{articleWords(each.article)}</small>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
