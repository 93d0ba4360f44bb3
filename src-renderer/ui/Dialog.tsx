import { use, useEffect, useRef, type ReactNode } from 'react'
import { BehindLock } from './behind-lock.ts'

type Props = {
  readonly title: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal over the room: the browser keeps the focus inside, Esc closes, and the focus goes back to where it was. */
export function Dialog({ title, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const behind = use(BehindLock)
  const pressedBeside = useRef(false)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  useEffect(() => {
    const shown = dialog.current
    if (behind) return
    shown?.showModal()
    // `showModal` looks at the close button first; whoever opens a form wants its first field.
    shown
      ?.querySelector<HTMLElement>('.sheet-body :is(input:not([type=radio], [type=checkbox]), select, textarea):not(:disabled)')
      ?.focus()
    return () => shown?.close()
  }, [behind])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={title}
      onCancel={(event) => {
        // A file field inside says the same word when nothing new is chosen in the system's window.
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      // A text selected with the mouse may end beside the dialog: only a press that began there closes it.
      onPointerDown={(event) => {
        pressedBeside.current = event.target === dialog.current
      }}
      onClick={(event) => {
        if (event.target === dialog.current && pressedBeside.current) onClose()
      }}
    >
      <div className="dialog-inside">{children}</div>
    </dialog>
  )
}
