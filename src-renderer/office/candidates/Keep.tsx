import type { ContestCandidates } from '#contract/index.ts'
import { useSeat } from '../../ask/seat.ts'
import { useAct } from '../../ask/useAct.ts'
import { t } from '../../texts/index.ts'
import { bracketed, colon, listed } from '../../texts/punctuation.ts'
import { WithReason } from '../../ui/WithReason.tsx'

type Props = {
  readonly place: string
  readonly contest: ContestCandidates
  readonly candidate: ContestCandidates['proposed'][number]
  readonly onClose: () => void
}

/** Two of the committee decide that somebody stays on the formal list though a department objected since. */
export function Keep({ place, contest: { contest, name: contestName }, candidate: { candidate, name, open }, onClose }: Props) {
  const { who } = useSeat(place)
  const task = `candidates.keep ${contest} ${candidate}`
  const departments = listed(open.map(({ department }) => department))
  const objections = open.map(({ department, reason }) => {
    const said = `${department} ${t('candidates.vetting.answers.veto')}`
    return reason === undefined ? said : `${said}${bracketed(reason)}`
  })
  const { act, pending, refusal } = useAct('candidates.keep', place, {
    task,
    says: ({ reason }) => ({
      title: t('candidates.keep.title', { name }),
      lines: [contestName, ...objections, `${t('candidates.keep.reason')}${colon()}${reason}`],
      figures: [],
    }),
  })
  const mayDecide = who?.signedIn?.role === 'committee'
  return (
    <WithReason
      place={place}
      task={task}
      title={t('candidates.keep.title', { name })}
      body={mayDecide ? t('candidates.keep.body', { departments }) : t('candidates.keep.committee')}
      act={t('candidates.keep.act')}
      done={t('candidates.keep.done', { name })}
      label={t('candidates.keep.reason')}
      onAct={(reason) => act({ contest, candidate, reason })}
      pending={pending || !mayDecide}
      refusal={refusal}
      onClose={onClose}
    />
  )
}
