import { sentence, t } from '../texts/index.ts'
import { Field } from './Field.tsx'
import { FileField } from './FileField.tsx'
import { Refused } from './Refused.tsx'
import type { TableInHand } from './useTable.ts'
import './table-given.css'

/** Where a table is pasted or its file chosen; the later of the two counts. */
export const TableGiven = ({ given: { text, onText, file } }: { readonly given: TableInHand }) => (
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
            if (file.name !== '') file.forget()
            onText(value)
          }}
        />
      )}
    </Field>
    <FileField label={t('ui.table.file')} accept=".xlsx,.xls,.csv" file={file} />
    {file.notSent && <Refused>{sentence(file.notSent)}</Refused>}
  </>
)
