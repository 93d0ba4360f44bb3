import type { StatedRefusal } from '#contract/index.ts'
import { toast } from '../ask/toasts.ts'
import { t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { Form } from './Form.tsx'
import { FormFoot } from './FormFoot.tsx'
import { Sheet } from './Sheet.tsx'

type Props<Field extends string> = Pick<ComponentProps<typeof Form<Field>>, 'wrong' | 'onSend' | 'children'> & {
  readonly title: string
  readonly side?: boolean
  readonly refusal: StatedRefusal | null
  readonly disabled: boolean
  /** What Enter does, in words. */
  readonly act: ReactNode
  /** Throws away what was typed: cancelling does, once somebody said so; closing keeps it for later. Absent where nothing is kept. */
  readonly erase?: () => void
  /** Whether something was typed. */
  readonly begun?: boolean
  readonly onClose: () => void
}

/** A form in a sheet of its own, with its foot. */
export function FormSheet<Field extends string>(props: Props<Field>) {
  const { title, side = false, refusal, disabled, act, erase, begun = false, onClose, children, ...form } = props
  // What can be sent as it opens was typed by nobody who saw it.
  const [complete] = useState(!disabled && !Object.values(form.wrong ?? {}).some(Boolean))
  const [asking, setAsking] = useState(false)
  const away = (): void => {
    erase?.()
    onClose()
  }
  const close = (): void => {
    if (begun) toast('note', t('ui.kept'))
    onClose()
  }
  return (
    <Sheet side={side} title={title} onClose={close}>
      <Form paced={complete ? title : undefined} {...form}>
        {(said) => (
          <>
            {typeof children === 'function' ? children(said) : children}
            {asking ? (
              <Discard onStay={() => setAsking(false)} onAway={away} />
            ) : (
              <FormFoot refusal={refusal} disabled={disabled} onCancel={begun ? () => setAsking(true) : away}>
                {act}
              </FormFoot>
            )}
          </>
        )}
      </Form>
    </Sheet>
  )
}

/** What was typed is thrown away by nobody's slip: the safe answer has the focus. */
const Discard = ({ onStay, onAway }: { readonly onStay: () => void; readonly onAway: () => void }) => (
  <footer className="form-foot dialog-foot">
    <p role="alert">{t('ui.discard')}</p>
    <div className="sheet-acts">
      <Button onClick={onAway}>{t('ui.discardAct')}</Button>
      <Button primary autoFocus onClick={onStay}>
        {t('ui.discardStay')}
      </Button>
    </div>
  </footer>
)
