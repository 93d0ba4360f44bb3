import type { ChosenFile } from '../ask/useChosenFile.ts'
import { t } from '../texts/index.ts'
import { Field } from './Field.tsx'
import './file-field.css'
import './over.css'

type Props = {
  readonly label: string
  /** File name endings, as `.json,.csv`. */
  readonly accept: string
  readonly file: Pick<ChosenFile, 'name' | 'choose' | 'arriving'>
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One file from this computer or a stick, chosen or dropped there, in the language of the page whatever the browser speaks. */
export function FileField({ label, accept, file: { name, arriving, choose }, hint, error }: Props) {
  const chosen = name === '' ? t('ui.noFile') : name
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy, invalid }) => (
        <span className="file-field">
          <span className="button" aria-hidden="true">
            {t('ui.chooseFile')}
          </span>
          <span className="file-field-name" id={`${id}-chosen`} aria-busy={arriving}>
            {chosen}
          </span>
          <input
            id={id}
            type="file"
            className="over"
            accept={accept}
            aria-describedby={describedBy === undefined ? `${id}-chosen` : `${id}-chosen ${describedBy}`}
            aria-invalid={invalid}
            title={chosen}
            // The same file, mended meanwhile, is chosen anew; without this the browser says nothing of it.
            onClick={({ currentTarget }) => {
              if (currentTarget.value === '') return
              currentTarget.value = ''
              choose(null)
            }}
            onChange={(event) => choose(event.target.files?.[0] ?? null)}
          />
        </span>
      )}
    </Field>
  )
}
