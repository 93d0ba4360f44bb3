import type { AreasChecked, Refusal } from '#contract/index.ts'
import { useDeferredValue, useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { upload } from '../client/upload.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { RowFindings } from './RowFindings.tsx'
import { Samples } from './Samples.tsx'

type Props = {
  /** What was copied out of a spreadsheet already; empty where it is still to be pasted. */
  readonly pasted: string
  /** Constituencies that stand there and would be replaced. */
  readonly has: number
  readonly onTake: (areas: AreasChecked) => void
  readonly onClose: () => void
}

/** A table of constituencies, pasted or as a file: what was read of it, and what is wrong at which row and column. */
export function TakeAreas({ pasted, has, onTake, onClose }: Props) {
  const [text, setText] = useState(pasted)
  const [file, setFile] = useState<string | null>(null)
  const [notSent, setNotSent] = useState<Refusal | null>(null)
  const given = useDeferredValue(text)
  const asked = file !== null ? { upload: file } : given.trim() === '' ? null : { text: given.slice(0, 200_000) }
  const { value, refusal, isCurrent } = useAsk('app.read-areas', null, asked)
  const areas = refusal === null ? value : null
  const send = async (chosen: File | null): Promise<void> => {
    setFile(null)
    setNotSent(null)
    if (!chosen) return
    const sent = await upload(chosen)
    if (sent.ok) setFile(sent.value)
    else setNotSent(sent.error)
  }
  const contests = areas?.constituencies.reduce((sum, area) => sum + area.contests.length, 0) ?? 0
  const said = notSent ?? refusal
  return (
    <Sheet
      title={t('election.take.title')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button primary disabled={!areas || !isCurrent} onClick={() => areas && onTake(areas)}>
            {areas
              ? t(has > 0 ? 'election.take.replace' : 'election.take.take', { n: areas.constituencies.length })
              : t('election.take.nothing')}
          </Button>
        </>
      }
    >
      <div className="take">
        <p>{t('election.take.body')}</p>
        <Samples />
        <Field label={t('election.take.paste')} hint={t('election.take.pasteHint')}>
          {({ id, describedBy }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              className="input take-text"
              rows={5}
              spellCheck={false}
              value={text}
              onChange={({ target }) => {
                setFile(null)
                setText(target.value)
              }}
            />
          )}
        </Field>
        <FileField label={t('election.take.file')} accept=".xlsx,.xls,.csv" onFile={(chosen) => void send(chosen)} />
        {said && <Refused>{sentence(said)}</Refused>}
        {areas && (
          <p role="status" className={areas.findings.length === 0 ? 'text-pine' : 'text-amber'}>
            {t('election.take.read', { areas: areas.constituencies.length, contests })}
            {t(areas.findings.length === 0 ? 'election.take.clean' : 'election.take.wrong', { n: areas.findings.length })}
          </p>
        )}
        {areas && <RowFindings findings={areas.findings} />}
      </div>
    </Sheet>
  )
}
