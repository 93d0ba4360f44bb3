import { useState } from 'react'
import { t } from '../texts/index.ts'
import { Field } from './Field.tsx'
import './file-field.css'
import './over.css'

type Props = {
  readonly label: string
  /** File name endings, as `.json,.csv`. */
  readonly accept: string
  readonly onFile: (file: File | null) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One file from this computer or a stick, chosen or dropped there, in the language of the page whatever the browser speaks. */
export function FileField({ label, accept, onFile, hint, error }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const take = (file: File | null): void => {
    setChosen(file?.name ?? null)
    onFile(file)
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy, invalid }) => (
        <span className="file-field">
          <span className="button" aria-hidden="true">
            {t('ui.chooseFile')}
          </span>
          <span className="file-field-name" id={`${id}-chosen`}>
            {chosen ?? t('ui.noFile')}
          </span>
          <input
            id={id}
            type="file"
            className="over"
            accept={accept}
            aria-describedby={describedBy === undefined ? `${id}-chosen` : `${id}-chosen ${describedBy}`}
            aria-invalid={invalid}
            title={chosen ?? t('ui.noFile')}
            // The same file, mended meanwhile, is chosen anew; without this the browser says nothing of it.
            onClick={({ currentTarget }) => {
              if (currentTarget.value === '') return
              currentTarget.value = ''
              take(null)
            }}
            onChange={(event) => take(event.target.files?.[0] ?? null)}
          />
        </span>
      )}
    </Field>
  )
}
