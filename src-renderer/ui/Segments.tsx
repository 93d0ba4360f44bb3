import { useId } from 'react'

type Props<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly (readonly [value: V, word: string])[]
  readonly onChoose: (value: V) => void
}

/** One of a few, all of them visible; the arrow keys go through them. */
export function Segments<V extends string>({ label, value, options, onChoose }: Props<V>) {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend>{label}</legend>
      <div className="segments-row">
        {options.map(([option, word]) => (
          <label key={option} className="segment">
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChoose(option)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
