import type { StatedRefusal } from '#contract/index.ts'
import type { ReactNode } from 'react'
import { sentence, t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { Refused } from './Refused.tsx'
import './form.css'

type Props = {
  readonly refusal: StatedRefusal | null
  readonly disabled: boolean
  readonly onCancel?: (() => void) | undefined
  /** What Enter does. */
  readonly children: ReactNode
}

/** The foot of a form in a sheet: what was refused, and the act. It stays in sight however long the form is. */
export const FormFoot = ({ refusal, disabled, onCancel, children }: Props) => (
  <footer className="form-foot dialog-foot">
    {refusal && <Refused>{sentence(refusal)}</Refused>}
    <div className="sheet-acts">
      {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
      <Button primary type="submit" disabled={disabled}>
        {children} <kbd>Enter</kbd>
      </Button>
    </div>
  </footer>
)
