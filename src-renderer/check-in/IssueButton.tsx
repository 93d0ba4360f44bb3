import type { StationContest } from '#contract/index.ts'
import { issue, papersToIssue, useCheckIn, type Panel } from './desk.ts'
import { sentence, t } from '../texts/index.ts'
import { Refused } from '../ui/Refused.tsx'
import { sheetsOf } from './papers.ts'
import { sheetWords } from '../voters/words.ts'

type Props = {
  readonly panel: Extract<Panel, { kind: 'voter' }>
  readonly contests: readonly StationContest[]
  readonly onActed: () => void
}

/** The act, with what it will do written on it. Absent where nothing may be handed out. */
export function IssueButton({ panel, contests, onActed }: Props) {
  const channel = useCheckIn((state) => state.channel)
  const { county, town, all } = sheetsOf(papersToIssue(panel), contests)
  if (all === 0 && panel.card.principals.length === 0) return null
  return (
    <div className="issue">
      {panel.refusal && <Refused>{sentence(panel.refusal)}</Refused>}
      <button
        type="button"
        className="issue-button"
        disabled={panel.pending || all === 0}
        onClick={() => {
          void issue()
          onActed()
        }}
      >
        <span className="issue-words">
          <span className="issue-act">{panel.pending ? t('station.issuing') : t('station.issue', { count: all })}</span>
          <span>
            {all === 0
              ? t('station.noPapers')
              : t('station.issueThen', {
                  papers: sheetWords(county, town),
                  sign: t(channel === 'mobile' ? 'station.signBox' : 'station.sign'),
                })}
          </span>
        </span>
        <kbd>Enter</kbd>
      </button>
    </div>
  )
}
