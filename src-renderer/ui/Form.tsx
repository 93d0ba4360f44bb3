import { useEffect, useRef, useState, type ReactNode } from 'react'
import { focusNext } from './focus-next.ts'
import { Said } from './said.ts'
import { isComposing } from './usePageKeys.ts'
import { useRead } from './useRead.ts'

/** What is wrong with each field, by its name; nothing where it is right. */
type Wrong<Field extends string> = Readonly<Record<Field, string | false | null | undefined>>

/** What is wrong with a field, once somebody tried to send it; fields that name themselves ask it by that name (`useDraft`). */
type SaidOf<Field extends string> = (field: Field) => string | undefined

type Props<Field extends string> = {
  readonly wrong?: Wrong<Field>
  /** Called when nothing is wrong. */
  readonly onSend: () => unknown
  readonly className?: string
  /** For an act that stands elsewhere on the page (`Act form`). */
  readonly id?: string
  readonly label?: string
  /** Enter goes to the next field and sends from the last, as on a count sheet. */
  readonly enterMoves?: boolean
  /** The first field has the focus from the start; in a dialog it has it anyhow. */
  readonly autoFocus?: boolean
  /** What it is about, where keys that come before it could be read must not send it; see `useRead`. */
  readonly paced?: string | undefined
  readonly children: ReactNode | ((said: SaidOf<Field>) => ReactNode)
}

/** A form as all are: what is missing is said when it is sent, below its field, and the first such field has the focus. */
export function Form<Field extends string>(props: Props<Field>) {
  const { wrong, onSend, className = 'sheet-form', id, label, enterMoves = false, autoFocus = false, paced, children } = props
  const form = useRef<HTMLFormElement>(null)
  const read = useRead(paced ?? null) || paced === undefined
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (autoFocus) form.current?.querySelector('input')?.focus()
  }, [autoFocus])
  useEffect(() => {
    if (tries > 0) fieldOf(form.current?.querySelector<HTMLElement>('[aria-invalid=true]'))?.focus()
  }, [tries])
  const said: SaidOf<Field> = (field) => (tries > 0 && wrong?.[field]) || undefined
  const isWrong = wrong !== undefined && Object.values(wrong).some(Boolean)
  return (
    <form
      ref={form}
      id={id}
      className={className}
      aria-label={label}
      noValidate
      aria-busy={!read}
      onSubmit={(event) => {
        event.preventDefault()
        if (!read) return
        setTries(isWrong ? tries + 1 : 0)
        if (!isWrong) void onSend()
      }}
      onKeyDown={(event) => {
        if (enterMoves && event.key === 'Enter' && !isComposing(event.nativeEvent) && event.target instanceof HTMLInputElement)
          focusNext(event)
      }}
    >
      <Said value={(field) => said(field as Field)}>{typeof children === 'function' ? children(said) : children}</Said>
    </form>
  )
}

/** Of several that belong together the chosen one, or the first. */
const fieldOf = (wrong: HTMLElement | null | undefined): HTMLElement | null | undefined =>
  wrong?.matches('[role=radiogroup]') ? wrong.querySelector<HTMLElement>('input:checked, input:not(:disabled)') : wrong
