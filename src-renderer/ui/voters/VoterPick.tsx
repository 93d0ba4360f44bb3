import type { VoterHit } from '#contract/index.ts'
import { useAsk } from '../../ask/useAsk.ts'
import { useDraft } from '../../ask/useDraft.ts'
import { FindField } from './FindField.tsx'
import { PickedVoter } from './PickedVoter.tsx'

type Props = {
  readonly place: string
  /** For the draft of what is looked for: within the form's. */
  readonly task: string
  readonly label: string
  readonly picked: VoterHit | null
  readonly onPick: (voter: VoterHit | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** One voter of the roll, found as at the check-in. */
export const VoterPick = ({ label, error, picked, onPick, ...rest }: Props) => (
  <PickedVoter label={label} error={error} picked={picked} onAnother={() => onPick(null)}>
    {(given) => <Find {...rest} {...given} onPick={onPick} />}
  </PickedVoter>
)

type FindProps = Pick<Props, 'place' | 'task' | 'onPick' | 'autoFocus'> & {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

function Find({ place, task, onPick, ...field }: FindProps) {
  const { draft, keep, erase } = useDraft(place, task, { text: '' })
  const { text } = draft
  const pick = (voter: VoterHit): void => {
    erase()
    onPick(voter)
  }
  const { value, isCurrent } = useAsk('voting.find', place, text.trim() === '' ? null : { text })
  return (
    <FindField
      {...field}
      text={text}
      onText={(typed) => keep({ text: typed })}
      hits={value?.hits ?? []}
      isCurrent={isCurrent}
      onPick={pick}
    />
  )
}
