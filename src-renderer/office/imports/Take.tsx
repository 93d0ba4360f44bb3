import { useEffect } from 'react'
import { addressOf } from '../../ui/route.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { Act } from '../../ui/Act.tsx'
import { DropFiles } from '../../ui/DropFiles.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useEnter } from '../../ui/useEnter.ts'
import { Before } from './Before.tsx'
import { chosenOf, leftOf, takingOf, type Chosen } from './chosen.ts'
import { ChosenFile } from './ChosenFile.tsx'
import { Outcome } from './Outcome.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { TABLES, useTables } from './useTables.ts'
import { Working } from './Working.tsx'

const EMPTY = { files: [] as readonly Chosen[], tried: null as string | null, took: null as string | null }

/** Files are chosen, tried, and taken in; what became of every row is told. */
export function Take({ place }: { readonly place: string }) {
  const { draft, keep } = useDraft(place, 'imports.take', EMPTY)
  const { busy, refused, send } = useTables()
  const { job, value, running, pending, refusal, start } = useJob('imports.take', place)
  const mine = job && (job.id === draft.tried || job.id === draft.took) ? job : undefined
  const taken = mine?.id === draft.took ? value : null
  const tried = mine?.id === draft.tried ? value : null
  const files = leftOf(draft.files, taken)
  const over = files.length < draft.files.length
  useEffect(() => {
    // Another batch hides what became of this one, and its files would stand there as if they were still to be read.
    if (over) keep({ files })
  })
  const change = (next: readonly Chosen[]): void => keep({ files: next, tried: null, took: null })
  const add = async (given: readonly File[]): Promise<void> => {
    if (busy || running) return
    const sent = await send(given)
    if (sent.length > 0) change([...files, ...sent.map(chosenOf)])
  }
  const go = async (dry: boolean): Promise<void> => {
    const reply = await start({ files: takingOf(files), dry })
    if (reply.ok) keep(dry ? { files, tried: reply.value.id, took: null } : { files, took: reply.value.id, tried: null })
  }
  const looking = files.some(({ kind }) => kind === null)
  const said = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  const may = files.length > 0 && !looking && !busy && !running && !pending
  const mayAct = may && (tried === null || tried.files.length > 0)
  useEnter(() => void go(tried === null), mayAct)
  return (
    <>
      {tried && <Outcome imported={tried} dry />}
      {taken && <Outcome imported={taken} />}
      <DropFiles label={t('imports.choose')} accept={TABLES} onFiles={(given) => void add(given)} />
      <RefusedFiles files={refused} />
      {files.length > 0 && (
        <ul className="chosen-files" aria-label={t('imports.chosen')}>
          {files.map((file) => (
            <ChosenFile
              key={file.upload}
              place={place}
              file={file}
              onChange={(part) => change(files.map((each) => (each.upload === file.upload ? { ...each, ...part } : each)))}
              onLooked={(kind) => keep({ files: files.map((each) => (each.upload === file.upload ? { ...each, kind } : each)) })}
              onDrop={() => change(files.filter((each) => each.upload !== file.upload))}
            />
          ))}
        </ul>
      )}
      {running && mine && <Working job={mine} />}
      {mine?.state === 'cancelled' && <p className="field-hint">{t('imports.cancelled')}</p>}
      {said && <Refused>{sentence(said)}</Refused>}
      <Before place={place} />
      <div className="act-bar">
        <p>{files.length === 0 ? t('imports.noFiles') : t('imports.nFiles', { n: files.length })}</p>
        {taken && files.length === 0 ? (
          <a className="act" href={addressOf('office', 'decisions')}>
            <span>
              <b>{t('imports.toDecisions')}</b>
              <small>{t('imports.toDecisionsBody')}</small>
            </span>
          </a>
        ) : tried ? (
          <Act
            title={t('imports.takeAct', { n: files.length - tried.refused.length })}
            body={t('imports.takeBody', { rows: number(tried.totals.rows) })}
            keyName="Enter"
            disabled={!mayAct}
            onPress={() => void go(false)}
          />
        ) : (
          <Act
            title={t('imports.tryAct')}
            body={t('imports.tryBody')}
            keyName="Enter"
            disabled={!mayAct}
            onPress={() => void go(true)}
          />
        )}
      </div>
    </>
  )
}
