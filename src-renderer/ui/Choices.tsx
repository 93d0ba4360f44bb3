import { usePageKeys } from './usePageKeys.ts'
import './choices.css'

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
  readonly options: readonly Choice<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
}

/** Decisions side by side, each with its number, which is its key. Choosing decides nothing yet: the act does. */
export function Choices<V extends string>({ label, options, value, onChoose }: Props<V>) {
  usePageKeys((event) => {
    if (event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), select, textarea')) return false
    const option = options[Number(event.key) - 1]
    if (!option || option.not !== undefined || event.ctrlKey || event.altKey || event.metaKey) return false
    onChoose(option.value)
    return true
  })
  return (
    <div className="choices" role="radiogroup" aria-label={label}>
      {options.map((option, i) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          className="choice"
          disabled={option.not !== undefined}
          onClick={() => onChoose(option.value)}
        >
          <kbd>{i + 1}</kbd>
          <span>
            <b>{option.title}</b>
            <small>{option.not ?? option.body}</small>
          </span>
        </button>
      ))}
    </div>
  )
}
