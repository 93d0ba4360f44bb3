import { useId } from 'react'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import type { Town } from '../roll/useTown.ts'
import { isUnreadable, type Choosing } from './choosing.ts'
import { CORE, fieldWords } from './fields.ts'
import type { Waiting } from './waiting.ts'

type Props = {
  readonly waiting: Waiting
  readonly town: Town
  readonly draft: Choosing
  readonly keep: (part: Partial<Choosing>) => void
}

/** The fields as they should be, those in question first; of a row nobody could read all of them, from the original. */
export function CorrectForm({ waiting, town, draft, keep }: Props) {
  const villages = useId()
  const read = isUnreadable(waiting) ? {} : fieldsOf(waiting)
  const asked = waiting.is === 'row' ? waiting.row.findings.map(({ field }) => field) : ['birth']
  const first = CORE.filter((field) => asked.includes(field))
  const fields = [...new Set([...first, ...CORE])]
  return (
    <fieldset className="decide-form">
      <legend>{t(isUnreadable(waiting) ? 'decisions.fromOriginal' : 'decisions.correctHint')}</legend>
      {fields.map((field, i) => (
        <TextField
          key={field}
          label={fieldWords(field)}
          value={draft.fields[field] ?? read[field] ?? ''}
          autoFocus={i === 0}
          maxLength={1000}
          list={field === 'village' ? villages : undefined}
          onText={(text) => keep({ fields: changed(draft.fields, field, text, read[field] ?? '') })}
        />
      ))}
      <datalist id={villages}>
        {town.constituencies
          .flatMap((each) => each.villages)
          .map((village) => (
            <option key={village} value={village} />
          ))}
      </datalist>
    </fieldset>
  )
}

type Fields = Readonly<Record<string, string>>

const fieldsOf = (waiting: Waiting): Fields =>
  waiting.is === 'row' ? waiting.row.fields : waiting.is === 'person' ? waiting.person.fields : {}

/** What differs from what was read, and nothing else. */
function changed(fields: Fields, field: string, text: string, read: string): Fields {
  const { [field]: _, ...others } = fields
  return text === read ? others : { ...others, [field]: text }
}
