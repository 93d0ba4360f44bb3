import type { ReactNode } from 'react'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { Who, type Found } from './FindField.tsx'

type Given = { readonly id: string; readonly describedBy: string | undefined; readonly invalid: boolean }

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly picked: Found | null
  readonly onAnother: () => void
  /** Who has just been found is what the next key is about. */
  readonly autoFocus?: boolean
  /** Where somebody is looked for while nobody is picked. */
  readonly children: (given: Given) => ReactNode
}

/** Who was picked, told apart from namesakes by birth date and group, or where they are looked for. */
export const PickedVoter = ({ label, hint, error, picked, onAnother, autoFocus = false, children }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(given) =>
      picked ? (
        <div className="picked">
          <span>
            <b>{picked.name}</b> <Who hit={picked} />
          </span>
          <Button id={given.id} autoFocus={autoFocus} aria-describedby={given.describedBy} onClick={onAnother}>
            {t('polling.another')}
          </Button>
        </div>
      ) : (
        children(given)
      )
    }
  </Field>
)
