import type { VoterHit } from '#contract/index.ts'
import { useState } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { FindField } from './FindField.tsx'
import { PickedVoter } from './PickedVoter.tsx'

type Props = {
  readonly place: string
  readonly label: string
  readonly picked: VoterHit | null
  readonly onPick: (voter: VoterHit | null) => void
  readonly autoFocus?: boolean
  readonly error?: string | undefined
}

/** One voter of the roll, found as at the check-in. */
export const VoterPick = ({ label, error, picked, onPick, ...rest }: Props) => (
  <PickedVoter autoFocus label={label} error={error} picked={picked} onAnother={() => onPick(null)}>
    {(given) => <Find {...rest} {...given} onPick={onPick} />}
  </PickedVoter>
)

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
