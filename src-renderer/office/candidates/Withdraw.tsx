import type { ContestCandidates } from '#contract/index.ts'
import { useAct } from '../../ask/useAct.ts'
import { t } from '../../texts/index.ts'
import { WithReason } from '../../ui/WithReason.tsx'

type Props = {
  readonly place: string
  readonly contest: string
  readonly candidate: ContestCandidates['proposed'][number]
  readonly onClose: () => void
}

/** A proposal is taken back, with the reason, before the formal list. */
export function Withdraw({ place, contest, candidate: { candidate, name }, onClose }: Props) {
  const task = `candidates.withdraw ${contest} ${candidate}`
  const { act, pending, refusal } = useAct('candidates.withdraw', place, { task })
  return (
    <WithReason
      place={place}
      task={task}
      title={t('candidates.withdraw.title', { name })}
      body={t('candidates.withdraw.body')}
      act={t('candidates.withdraw.act')}
      done={t('candidates.withdraw.done', { name })}
      onAct={(reason) => act({ contest, candidate, reason })}
      pending={pending}
      refusal={refusal}
      onClose={onClose}
    />
  )
}
