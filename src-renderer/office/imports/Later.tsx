import { useDraft } from '../../ask/useDraft.ts'
import { useJob } from '../../ask/useJob.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { DropFiles } from '../../ui/DropFiles.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useEnter } from '../../ui/useEnter.ts'
import { FindingGroups } from './FindingGroups.tsx'
import { RefusedFiles } from './RefusedFiles.tsx'
import { TABLES, useTables, type Uploaded } from './useTables.ts'
import { Working } from './Working.tsx'

const EMPTY = {
  files: [] as readonly Uploaded[],
  compared: null as string | null,
  accepted: null as string | null,
  accept: [] as readonly string[],
}

/** Later household exports, together, against what stands: what changed is told, and accepted by kind. */
export function Later({ place }: { readonly place: string }) {
  const { draft, keep, erase } = useDraft(place, 'imports.compare', EMPTY)
  const { busy, refused, send } = useTables()
  const { job, value, running, pending, refusal, start } = useJob('imports.compare', place)
  const accept = new Set(draft.accept)
  const mine = job && (job.id === draft.compared || job.id === draft.accepted) ? job : undefined
  const shown = mine ? value : null
  const done = mine !== undefined && mine.id === draft.accepted && shown !== null
  const { files } = draft
  const add = async (given: readonly File[]): Promise<void> => {
    if (busy || running) return
    const sent = await send(given)
    if (sent.length > 0) keep({ files: [...(done ? [] : files), ...sent], compared: null, accepted: null })
  }
  const go = async (kinds: readonly string[]): Promise<void> => {
    const uploads = files.map(({ upload }) => upload)
    const reply = await start(kinds.length > 0 ? { uploads, accept: [...kinds] } : { uploads })
    if (!reply.ok) return
    keep({ ...(kinds.length > 0 ? { accepted: reply.value.id } : { compared: reply.value.id, accepted: null }), accept: [] })
  }
  const said = refusal ?? (mine?.state === 'refused' ? mine.error : null)
  const may = files.length > 0 && !busy && !running && !pending
  const chosen = shown?.findings.filter(({ kind }) => accept.has(kind)).length ?? 0
  const accepting = shown !== null && !done && shown.totals.findings > 0
  const mayAct = may && (accepting ? chosen > 0 : !done)
  const act = (): void => void go(accepting ? [...accept] : [])
  useEnter(act, mayAct)
  return (
    <>
      <DropFiles label={t('imports.chooseLater')} accept={TABLES} onFiles={(given) => void add(given)} />
      <RefusedFiles files={refused} />
      {files.length > 0 && (
        <p className="later-files">
          <span>{listed(files.map(({ name }) => name))}</span>
          <Button onClick={erase}>{t('imports.clear')}</Button>
        </p>
      )}
      {running && mine && <Working job={mine} />}
      {said && <Refused>{sentence(said)}</Refused>}
      {shown && (
        <section className="imports-outcome">
          <p className={done ? 'good' : 'imports-dry'} role="status">
            {done
              ? t('imports.accepted', { n: number(shown.totals.accepted) })
              : t('imports.compared', { files: shown.totals.files, n: number(shown.totals.findings) })}
          </p>
          {!done && (
            <FindingGroups
              findings={shown.findings}
              ticked={accept}
              onTick={(kind, on) => keep({ accept: toggled(draft.accept, kind, on) })}
            />
          )}
        </section>
      )}
      <div className="act-bar">
        <p>{files.length === 0 ? t('imports.noFiles') : t('imports.nFiles', { n: files.length })}</p>
        {accepting ? (
          <Act
            title={t('imports.acceptAct', { n: number(chosen) })}
            body={t('imports.acceptBody')}
            keyName="Enter"
            disabled={!mayAct}
            onPress={act}
          />
        ) : (
          <Act title={t('imports.compareAct')} body={t('imports.compareBody')} keyName="Enter" disabled={!mayAct} onPress={act} />
        )}
      </div>
    </>
  )
}

const toggled = (kinds: readonly string[], kind: string, on: boolean): readonly string[] =>
  on ? [...kinds, kind] : kinds.filter((each) => each !== kind)
