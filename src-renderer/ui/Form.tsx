import { useEffect, useRef, useState, type ReactNode } from 'react'
import { focusNext } from './focus-next.ts'

/** What is wrong with each field, by its name; nothing where it is right. */
type Wrong<Field extends string> = Readonly<Record<Field, string | false | null | undefined>>

type Props<Field extends string> = {
  readonly wrong: Wrong<Field>
  /** Called when nothing is wrong. */
  readonly onSend: () => void
  readonly className?: string
  readonly label?: string
  /** Enter goes to the next field and sends from the last, as on a count sheet. */
  readonly enterMoves?: boolean
  /** `said` is what is wrong with a field, once somebody tried to send it. */
  readonly children: (said: (field: Field) => string | undefined) => ReactNode
}

/** A form as all are: what is missing is said when it is sent, below its field, and the first such field has the focus. */
export function Form<Field extends string>({
  wrong,
  onSend,
  className = 'sheet-form',
  label,
  enterMoves,
  children,
}: Props<Field>) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
  const isWrong = Object.values(wrong).some(Boolean)
  return (
    <form
      ref={form}
      className={className}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTries(isWrong ? tries + 1 : 0)
        if (!isWrong) onSend()
      }}
      onKeyDown={(event) => {
        if (enterMoves && event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement)
          focusNext(event)
      }}
    >
      {children((field) => (tries > 0 && wrong[field] ? wrong[field] : undefined))}
    </form>
  )
}
