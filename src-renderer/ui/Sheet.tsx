import type { ReactNode } from 'react'
import { t } from '../texts/index.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** At the right edge and as tall as the window, for lists; otherwise in the middle. */
  readonly side?: boolean
  /** Buttons at the foot, the one that goes on last. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A dialog with its title, what it is about, and its acts. Esc closes it. */
export const Sheet = ({ title, onClose, side = false, acts, children }: Props) => (
  <Dialog title={title} className={side ? 'sheet sheet-side' : 'sheet'} onClose={onClose}>
    <header className="sheet-head">
      <h2>{title}</h2>
      <Button onClick={onClose}>
        {t('ui.close')} <kbd>Esc</kbd>
      </Button>
    </header>
    <div className="sheet-body">{children}</div>
    {acts && <div className="sheet-acts">{acts}</div>}
  </Dialog>
)
