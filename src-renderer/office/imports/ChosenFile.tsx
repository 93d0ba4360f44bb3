import { FILE_KINDS, type FileKind } from '#words/file-kinds.ts'
import { useEffect } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { number, sentence, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Button } from '../../ui/Button.tsx'
import { MARKS } from '../../ui/mark.ts'
import { Refused } from '../../ui/Refused.tsx'
import type { Chosen } from './chosen.ts'
import { Columns } from './Columns.tsx'

type Props = {
  readonly place: string
  readonly file: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
  /** The kind it looks like, before anybody chose another. */
  readonly onLooked: (kind: FileKind) => void
  readonly onDrop: () => void
}

/** One file before it is read: what kind it looks like, its sheets, and how its columns are read. */
export function ChosenFile({ place, file, onChange, onLooked, onDrop }: Props) {
  const { upload, name, kind, hidden } = file
  const { value: looked, refusal } = useAsk('imports.look', place, { upload, ...(kind !== null && { kind }) })
  useEffect(() => {
    if (kind === null && (looked || refusal)) onLooked(looked?.kind ?? 'household')
  }, [kind, looked, refusal, onLooked])
  const shown = looked?.sheets.filter((sheet) => !sheet.hidden) ?? []
  const secret = looked?.sheets.filter((sheet) => sheet.hidden) ?? []
  const proposed = looked?.proposed ?? null
  return (
    <li className="chosen-file">
      <div className="chosen-head">
        <p>
          <b>{name}</b>
          {looked && (
            <small>
              {t('imports.sheets', {
                sheets: listed(shown.map(({ sheet }) => sheet ?? '').filter((sheet) => sheet !== '')) || t('imports.oneSheet'),
                rows: number(shown.reduce((sum, { rows }) => sum + rows, 0)),
              })}{' '}
              {proposed === null
                ? `${MARKS.waits} ${t('imports.notProposed')}`
                : proposed === kind
                  ? `${MARKS.good} ${t('imports.looksLike', { kind: t(`imports.kinds.${proposed}`) })}`
                  : `${MARKS.waits} ${t('imports.looksLike', { kind: t(`imports.kinds.${proposed}`) })}`}
            </small>
          )}
        </p>
        <select
          aria-label={t('imports.kindOf', { name })}
          className="input"
          value={kind ?? ''}
          onChange={(event) => onChange({ kind: event.target.value as FileKind, mapping: {} })}
        >
          {kind === null && <option value="">{t('imports.looking')}</option>}
          {FILE_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`imports.kinds.${each}`)}
            </option>
          ))}
        </select>
        <Button aria-label={t('imports.dropFile', { name })} onClick={onDrop}>
          ✕
        </Button>
      </div>
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      {secret.length > 0 && (
        <label className="check">
          <input type="checkbox" checked={hidden} onChange={(event) => onChange({ hidden: event.target.checked })} />
          <span>
            {t('imports.hidden', { sheets: listed(secret.map(({ sheet }) => sheet ?? '')) })}
            <small>{t('imports.hiddenBody')}</small>
          </span>
        </label>
      )}
      {looked && (
        <Columns looked={looked} mapping={file.mapping} hidden={hidden} onMapping={(mapping) => onChange({ mapping })} />
      )}
    </li>
  )
}
