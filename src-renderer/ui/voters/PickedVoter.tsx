import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../../texts/index.ts'
import { Button } from '../Button.tsx'
import { focusAfter } from '../focus-next.ts'
import { Field } from '../Field.tsx'
import { Who, type Found } from './FindField.tsx'

type Given = { readonly id: string; readonly describedBy: string | undefined; readonly invalid: boolean }

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly picked: Found | null
  readonly onAnother: () => void
  /** Where somebody is looked for while nobody is picked. */
  readonly children: (given: Given) => ReactNode
}

/** Who was picked, told apart from namesakes by birth date and group, or where they are looked for. */
export function PickedVoter({ label, hint, error, picked, onAnother, children }: Props) {
  const another = useRef<HTMLButtonElement>(null)
  const before = useRef(picked)
  // Whoever was just found is picked: the next key is the next field's, and takes nobody away again.
  useEffect(() => {
    if (picked && before.current === null && another.current) focusAfter(another.current)
    before.current = picked
  }, [picked])
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) =>
        picked ? (
          <div className="picked">
            <span>
              <b>{picked.name}</b> <Who hit={picked} />
            </span>
            <Button ref={another} id={given.id} aria-describedby={given.describedBy} onClick={onAnother}>
              {t('polling.another')}
            </Button>
          </div>
        ) : (
          children(given)
        )
      }
    </Field>
  )
}
