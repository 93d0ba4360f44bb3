import type { StationContest } from '#contract/index.ts'
import { papersToIssue } from './issue.ts'
import { useCheckIn, type Panel } from './state.ts'
import { sentence, t } from '../texts/index.ts'
import { Refused } from '../ui/Refused.tsx'
import { sheetsOf } from './papers.ts'
import type { Issuing } from './useIssue.ts'
import { sheetWords } from '../ui/voters/words.ts'

type Props = {
  readonly panel: Extract<Panel, { kind: 'voter' }>
  readonly contests: readonly StationContest[]
  readonly issuing: Issuing
  readonly onActed: () => void
}

/** The act, with what it will do written on it. Absent where nothing may be handed out. */
export function IssueButton({ panel, contests, issuing, onActed }: Props) {
  const pending = useCheckIn((state) => state.issuing === panel.card)
  const refusal = issuing.refusalOf(panel.card)
  const channel = useCheckIn((state) => state.channel)
  const { county, town, all } = sheetsOf(papersToIssue(panel), contests)
  if (all === 0 && panel.card.principals.length === 0) return null
  return (
    <div className="issue">
      {refusal && <Refused>{sentence(refusal)}</Refused>}
      <button
        type="button"
        className="issue-button"
        disabled={pending || all === 0}
        aria-busy={!issuing.read}
        onClick={() => {
          issuing.issue()
          onActed()
        }}
      >
        <span className="issue-words">
          <span className="issue-act">{pending ? t('station.issuing') : t('station.issue', { count: all })}</span>
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
