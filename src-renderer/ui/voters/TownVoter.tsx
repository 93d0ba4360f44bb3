import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { FindField, type Found } from './FindField.tsx'
import { PickedVoter } from './PickedVoter.tsx'

type Props = {
  readonly place: string
  /** For the draft of what is looked for: within the form's. */
  readonly task: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly picked: Found | null
  readonly onPick: (voter: Found | null) => void
}

/** A voter of any published roll of the town, found as at the check-in. */
export function TownVoter({ place, task, label, hint, error, picked, onPick }: Props) {
  const { draft, keep, erase } = useDraft(place, task, { text: '' })
  const { text } = draft
  const { value, isCurrent } = useAsk('voters.find', place, text.trim() === '' ? null : { text })
  const pick = (voter: Found): void => {
    erase()
    onPick(voter)
  }
  return (
    <PickedVoter label={label} hint={hint} error={error} picked={picked} onAnother={() => onPick(null)}>
      {(given) => (
        <FindField
          {...given}
          text={text}
          onText={(typed) => keep({ text: typed })}
          hits={value?.hits ?? []}
          isCurrent={isCurrent}
          onPick={pick}
        />
      )}
    </PickedVoter>
  )
}
