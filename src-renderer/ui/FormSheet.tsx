import type { Refusal } from '#contract/index.ts'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { Form } from './Form.tsx'
import { FormFoot } from './FormFoot.tsx'
import { Sheet } from './Sheet.tsx'

type Props<Field extends string> = Pick<ComponentProps<typeof Form<Field>>, 'wrong' | 'onSend' | 'children'> & {
  readonly title: string
  readonly side?: boolean
  readonly refusal: Refusal | null
  readonly disabled: boolean
  /** What Enter does, in words. */
  readonly act: ReactNode
  /** Throws away what was typed: cancelling does, closing keeps it for later. Absent where nothing is kept. */
  readonly erase?: () => void
  readonly onClose: () => void
}

/** A form in a sheet of its own, with its foot. */
export function FormSheet<Field extends string>(props: Props<Field>) {
  const { title, side = false, refusal, disabled, act, erase, onClose, children, ...form } = props
  // What can be sent as it opens was typed by nobody who saw it.
  const [complete] = useState(!disabled && !Object.values(form.wrong ?? {}).some(Boolean))
  const cancel = (): void => {
    erase?.()
    onClose()
  }
  return (
    <Sheet side={side} title={title} onClose={onClose}>
      <Form paced={complete ? title : undefined} {...form}>
        {(said) => (
          <>
            {typeof children === 'function' ? children(said) : children}
            <FormFoot refusal={refusal} disabled={disabled} onCancel={cancel}>
              {act}
            </FormFoot>
          </>
        )}
      </Form>
    </Sheet>
  )
}
