import { Field } from './Field.tsx'

type Props = {
  readonly label: string
  /** File name endings, as `.json,.csv`. */
  readonly accept: string
  readonly onFile: (file: File | null) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One file from this computer or a stick. The browser's own field: it says in its own words what was chosen. */
export const FileField = ({ label, accept, onFile, hint, error }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        type="file"
        className="input input-file"
        accept={accept}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        // The same file, mended meanwhile, is chosen anew; without this the browser says nothing of it.
        onClick={({ currentTarget }) => {
          if (currentTarget.value === '') return
          currentTarget.value = ''
          onFile(null)
        }}
        onChange={(event) => onFile(event.target.files?.[0] ?? null)}
      />
    )}
  </Field>
)
