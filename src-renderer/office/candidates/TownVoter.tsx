import { useState } from 'react'
import { useAsk } from '../../ask/useAsk.ts'
import { FindField, Who, type Found } from '../../voters/FindField.tsx'
import { t } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'

type Props = {
  readonly place: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly picked: Found | null
  readonly onPick: (voter: Found | null) => void
}

/** A voter of any published roll of the town, found as at the desk of a station. */
export function TownVoter({ place, label, hint, error, picked, onPick }: Props) {
  const [text, setText] = useState('')
  const { value, isCurrent } = useAsk('voters.find', place, text.trim() === '' ? null : { text })
  const pick = (voter: Found): void => {
    setText('')
    onPick(voter)
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) =>
        picked ? (
          <div className="picked">
            <span>
              <b>{picked.name}</b> <Who hit={picked} />
            </span>
            <Button id={given.id} aria-describedby={given.describedBy} onClick={() => onPick(null)}>
              {t('polling.another')}
            </Button>
          </div>
        ) : (
          <FindField {...given} text={text} onText={setText} hits={value?.hits ?? []} isCurrent={isCurrent} onPick={pick} />
        )
      }
    </Field>
  )
}
