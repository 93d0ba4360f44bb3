import type { VoterHit } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { FindField, Who } from './FindField.tsx'

type Props = {
  readonly place: string
  readonly label: string
  readonly picked: VoterHit | null
  readonly onPick: (voter: VoterHit | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** One voter of the roll, found as at the desk; namesakes are told apart by birth date and group. */
export function VoterPick({ label, error, picked, onPick, ...rest }: Props) {
  return (
    <Field label={label} error={error}>
      {(given) =>
        picked ? (
          <div className="picked">
            <span>
              <b>{picked.name}</b> <Who hit={picked} />
            </span>
            <Button id={given.id} autoFocus aria-describedby={given.describedBy} onClick={() => onPick(null)}>
              {t('polling.another')}
            </Button>
          </div>
        ) : (
          <Find {...rest} {...given} onPick={onPick} />
        )
      }
    </Field>
  )
}

type FindProps = Pick<Props, 'place' | 'onPick' | 'autoFocus'> & {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

function Find({ place, ...field }: FindProps) {
  const [text, setText] = useState('')
  const { value, isCurrent } = useAsk('voting.find', place, text.trim() === '' ? null : { text })
  return <FindField {...field} text={text} onText={setText} hits={value?.hits ?? []} isCurrent={isCurrent} />
}
