import { useId } from 'react'
import { useSaid } from './said.ts'
import { usePageKeys } from './usePageKeys.ts'
import './choices.css'
import './over.css'

export type Choice<V extends string> = {
  readonly value: V
  readonly title: string
  /** What it does. */
  readonly body: string
  /** Why it cannot be chosen now. */
  readonly not?: string | undefined
}

type Props<V extends string> = {
  readonly label: string
  /** Its name in the form that it stands in, which says by it what is wrong. */
  readonly field?: string
  readonly options: readonly Choice<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
  /** What is not right yet, said below. */
  readonly error?: string | undefined
}

/**
 * Decisions side by side: radio buttons, through which the arrow keys go, and each with its number, which is its key wherever the focus is.
 * Choosing decides nothing yet: the act does.
 */
export function Choices<V extends string>({ label, field, options, value, onChoose, error: given }: Props<V>) {
  const name = useId()
  const error = useSaid(field) ?? given
  usePageKeys((event) => {
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), select, textarea')) return false
    const option = options[Number(event.key) - 1]
    if (!option || option.not !== undefined || event.ctrlKey || event.altKey || event.metaKey) return false
    onChoose(option.value)
    return true
  })
  return (
    <>
      <div
        className="choices"
        role="radiogroup"
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${name}-said`}
      >
        {options.map((option, i) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              className="over"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.not !== undefined}
              onChange={() => onChoose(option.value)}
            />
            <kbd>{i + 1}</kbd>
            <span>
              <b>{option.title}</b>
              <small>{option.not ?? option.body}</small>
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${name}-said`} className="field-error" role="alert">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
    </>
  )
}
