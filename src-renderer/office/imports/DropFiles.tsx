import { useState } from 'react'
import { t } from '../../texts/index.ts'
import { Field } from '../../ui/Field.tsx'

type Props = { readonly label: string; readonly busy: boolean; readonly onFiles: (files: readonly File[]) => void }

/** Tables from this computer or a stick, several at once: chosen, or dropped on it. */
export function DropFiles({ label, busy, onFiles }: Props) {
  const [over, setOver] = useState(false)
  return (
    <div
      className={`drop-files ${over ? 'drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <Field label={label} hint={t('imports.dropHint')}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="file"
            multiple
            className="input input-file"
            accept=".xlsx,.xls,.csv,.txt"
            aria-describedby={describedBy}
            disabled={busy}
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        )}
      </Field>
    </div>
  )
}
