import { useUpload } from '../ask/useUpload.ts'
import { sentence, t } from '../texts/index.ts'
import { Field } from './Field.tsx'
import { FileField } from './FileField.tsx'
import { Refused } from './Refused.tsx'
import './table-given.css'

/** A table as somebody hands it over: copied out of a spreadsheet, or as a file that was sent. */
export type Table = { readonly text: string } | { readonly upload: string }

type Props = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onTable: (table: Table | null) => void
}

/** Where a table is pasted or its file chosen; the later of the two counts. */
export function TableGiven({ text, onText, onTable }: Props) {
  const { send, notSent } = useUpload()
  const take = async (file: File | null): Promise<void> => {
    onTable(null)
    const sent = await send(file)
    if (sent !== undefined) onTable({ upload: sent })
  }
  return (
    <>
      <Field label={t('ui.table.paste')} hint={t('ui.table.pasteHint')}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            className="input table-text"
            rows={5}
            maxLength={200_000}
            spellCheck={false}
            value={text}
            onChange={({ target: { value } }) => {
              onText(value)
              onTable(value.trim() === '' ? null : { text: value })
            }}
          />
        )}
      </Field>
      <FileField label={t('ui.table.file')} accept=".xlsx,.xls,.csv" onFile={(chosen) => void take(chosen)} />
      {notSent && <Refused>{sentence(notSent)}</Refused>}
    </>
  )
}
