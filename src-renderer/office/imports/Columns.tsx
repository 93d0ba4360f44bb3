import type { LookedFile, LookedSheet } from '#contract/index.ts'
import { known, t } from '../../texts/index.ts'
import { listed } from '../../texts/punctuation.ts'
import { Field } from '../../ui/Field.tsx'
import { MARKS } from '../../ui/mark.ts'

type Mapping = Readonly<Record<string, string>>

type Props = {
  readonly looked: LookedFile
  readonly mapping: Mapping
  readonly hidden: boolean
  readonly onMapping: (mapping: Mapping) => void
}

/** How the columns of a file are read; of those nobody knows somebody may say what they are, and the others are kept as they are. */
export function Columns({ looked: { sheets, fields }, mapping, hidden, onMapping }: Props) {
  const read = sheets.filter((sheet) => hidden || !sheet.hidden)
  const columns = [...new Map(read.flatMap((sheet) => sheet.columns).map((column) => [column.heading, column])).values()]
  const unknown = columns.filter(({ field }) => field === null)
  const guessed = columns.filter(({ field, sure }) => field !== null && sure < 1)
  const pointed = new Set(Object.values(mapping))
  const missing = [...new Set(read.flatMap((sheet) => sheet.missing))].filter(
    (heading) => !fields.some((each) => each.heading === heading && pointed.has(each.field)),
  )
  const taken = new Set(columns.flatMap(({ field }) => field ?? []))
  const words = (field: string): string =>
    known('decisions.fields', field) ?? fields.find((each) => each.field === field)?.heading ?? field
  return (
    <details className="columns" open={missing.length > 0}>
      <summary>
        {missing.length > 0 ? (
          <span className="text-seal">
            {MARKS.bad} {t('imports.missing', { columns: listed(missing) })}
          </span>
        ) : (
          <span>
            {t('imports.columns', { read: columns.length - unknown.length + pointed.size, kept: unknown.length - pointed.size })}
            {guessed.length > 0 && ` ${t('imports.guessed', { n: guessed.length })}`}
          </span>
        )}
      </summary>
      <p className="field-hint">
        {columns
          .flatMap(({ heading, field }) =>
            field === null ? [] : [heading === words(field) ? heading : `${heading} → ${words(field)}`],
          )
          .join(' · ')}
      </p>
      <div className="columns-unknown">
        {unknown.map(({ heading }) => (
          <Field key={heading} label={t('imports.readAs', { heading })} hint={sampleOf(read, heading)}>
            {({ id, describedBy }) => (
              <select
                id={id}
                className="input"
                aria-describedby={describedBy}
                value={mapping[heading] ?? ''}
                onChange={(event) => onMapping(mapped(mapping, heading, event.target.value))}
              >
                <option value="">{t('imports.keptAsIs')}</option>
                {fields
                  .filter(({ field }) => mapping[heading] === field || (!taken.has(field) && !pointed.has(field)))
                  .map(({ field }) => (
                    <option key={field} value={field}>
                      {words(field)}
                    </option>
                  ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}

function mapped({ ...mapping }: Mapping, heading: string, field: string): Mapping {
  const { [heading]: _, ...others } = mapping
  return field === '' ? others : { ...others, [heading]: field }
}

/** What stands below a heading. */
function sampleOf(sheets: readonly LookedSheet[], heading: string): string {
  const sheet = sheets.find(({ columns }) => columns.some((column) => column.heading === heading))
  const at = sheet?.columns.findIndex((column) => column.heading === heading) ?? -1
  return listed((sheet?.sample ?? []).flatMap((row) => row[at] || []))
}
