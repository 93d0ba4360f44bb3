import { useId, type ComponentProps, type ReactNode } from 'react'
import { useSaid } from './said.ts'

type FieldProps = {
  readonly label: string
  /** Its name in the form that it stands in, which says by it what is wrong. */
  readonly field?: string | undefined
  readonly hint?: string | undefined
  /** What is not right yet, said below the field. */
  readonly error?: string | undefined
  readonly children: (given: {
    readonly id: string
    readonly describedBy: string | undefined
    readonly invalid: boolean
  }) => ReactNode
}

/** A label, what is to be filled in, a hint, and what is not right yet. */
export function Field({ label, field, hint, error: given, children }: FieldProps) {
  const id = useId()
  const error = useSaid(field) ?? given
  const said = error ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: said === undefined ? undefined : `${id}-said`, invalid: error !== undefined })}
      {said !== undefined && (
        <p
          id={`${id}-said`}
          className={error === undefined ? 'field-hint' : 'field-error'}
          role={error === undefined ? undefined : 'alert'}
        >
          {error !== undefined && <span aria-hidden="true">✕ </span>}
          {said}
        </p>
      )}
    </div>
  )
}

type TextProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly label: string
  readonly field?: string | undefined
  readonly value: string
  readonly onText: (text: string) => void
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** One line of text. */
export const TextField = ({ label, field, hint, error, onText, className = '', ...rest }: TextProps) => (
  <Field label={label} field={field} hint={hint} error={error}>
    {({ id, describedBy, invalid }) => (
      <input
        id={id}
        className={`input ${className}`}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => onText(event.target.value)}
        {...rest}
      />
    )}
  </Field>
)

/** A PIN: digits only, hidden as they are typed. */
export const PinField = ({ onText, ...rest }: TextProps) => (
  <TextField
    type="password"
    inputMode="numeric"
    maxLength={8}
    className="input-pin"
    onText={(text) => onText(text.replaceAll(/\D/g, ''))}
    {...rest}
  />
)
