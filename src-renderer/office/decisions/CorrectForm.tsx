import { useId } from 'react'
import { t } from '../../texts/index.ts'
import { TextField } from '../../ui/Field.tsx'
import type { Town } from '../../ui/town/useTown.ts'
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
  const whole = isUnreadable(waiting)
  const first = CORE.filter((field) => asked.includes(field))
  const near = [...new Set([...first, ...(whole ? CORE : USUAL)])]
  const field = (name: string, i: number) => (
    <TextField
      key={name}
      label={fieldWords(name)}
      value={draft.fields[name] ?? read[name] ?? ''}
      autoFocus={i === 0}
      maxLength={1000}
      list={name === 'village' ? villages : undefined}
      onText={(text) => keep({ fields: changed(draft.fields, name, text, read[name] ?? '') })}
    />
  )
  return (
    <fieldset className="decide-form">
      <legend>{t(whole ? 'decisions.fromOriginal' : 'decisions.correctHint')}</legend>
      {near.map(field)}
      {!whole && (
        <details>
          <summary>{t('decisions.otherFields')}</summary>
          <div className="decide-more">{CORE.filter((name) => !near.includes(name)).map((name) => field(name, 1))}</div>
        </details>
      )}
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

/** What is mostly wrong. */
const USUAL = ['name', 'idNumber', 'birth', 'sex', 'village', 'group'] as const

type Fields = Readonly<Record<string, string>>

const fieldsOf = (waiting: Waiting): Fields =>
  waiting.is === 'row' ? waiting.row.fields : waiting.is === 'person' ? waiting.person.fields : {}

/** What differs from what was read, and nothing else. */
function changed(fields: Fields, field: string, text: string, read: string): Fields {
  const { [field]: _, ...others } = fields
  return text === read ? others : { ...others, [field]: text }
}
