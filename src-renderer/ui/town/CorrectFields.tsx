import { useId } from 'react'
import { t } from '../../texts/index.ts'
import { TextField } from '../Field.tsx'
import { CORE, fieldWords } from './fields.ts'
import type { Town } from './useTown.ts'
import './correct-fields.css'

type Fields = Readonly<Record<string, string>>

type Props = {
  /** As they stand. */
  readonly read: Fields
  /** Those that stand first, and at once. */
  readonly near: readonly string[]
  readonly legend: string
  readonly town: Town
  /** What was typed of them: what differs from what stands, and nothing else. */
  readonly typed: Fields
  readonly onTyped: (typed: Fields) => void
}

/** The fields of somebody as they should be: those that matter at once, the others behind. */
export function CorrectFields({ read, near, legend, town, typed, onTyped }: Props) {
  const villages = useId()
  const others = CORE.filter((name) => !near.includes(name))
  const field = (name: string, i: number) => (
    <TextField
      key={name}
      label={fieldWords(name)}
      value={typed[name] ?? read[name] ?? ''}
      autoFocus={i === 0}
      maxLength={1000}
      list={name === 'village' ? villages : undefined}
      onText={(text) => onTyped(changed(typed, name, text, read[name] ?? ''))}
    />
  )
  return (
    <fieldset className="decide-form">
      <legend>{legend}</legend>
      {near.map(field)}
      {others.length > 0 && (
        <details>
          <summary>{t('decisions.otherFields')}</summary>
          <div className="decide-more">{others.map((name) => field(name, 1))}</div>
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

function changed(fields: Fields, field: string, text: string, read: string): Fields {
  const { [field]: _, ...others } = fields
  return text === read ? others : { ...others, [field]: text }
}
