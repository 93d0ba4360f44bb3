import type { StationOverview } from '#contract/index.ts'
import { useCheckIn } from './state.ts'
import { t } from '../texts/index.ts'
import { shortName } from '../ui/format.ts'
import { LevelTab } from '../ui/Paper.tsx'
import { TurnoutLine } from '../ui/TurnoutLine.tsx'
import { IssueButton } from './IssueButton.tsx'
import { Elsewhere, strangersNumber } from './Elsewhere.tsx'
import { standingOf } from './standing.ts'
import { Issued } from './Issued.tsx'
import type { Issuing } from './useIssue.ts'
import { VoterPanel } from './VoterPanel.tsx'
import './side.css'
import './issue.css'

type Props = {
  readonly place: string
  readonly overview: StationOverview
  /** Whether voters are the business of whoever sits here. */
  readonly may: boolean
  readonly issuing: Issuing
  readonly onActed: () => void
}

/** Right of the list: the voter who came, the receipt of the one just served, or how each contest stands. */
export function SidePanel({ place, overview, may, issuing, onActed }: Props) {
  const { contests, phase } = overview
  const panel = useCheckIn((state) => state.panel)
  const channel = useCheckIn((state) => state.channel)
  const undone = useCheckIn((state) => state.undone)
  const stranger = useCheckIn(({ text, answered, hits, panel: { kind } }) =>
    phase === 'open' && kind === 'idle' && text === answered && hits.length === 0 ? strangersNumber(text) : null,
  )
  if (!may)
    return (
      <aside className="side" aria-label={t('station.contests')}>
        <Standing overview={overview} />
      </aside>
    )
  const colour = stranger === null ? (panel.kind === 'voter' ? standingOf(panel, contests, channel).is : 'whole') : 'stop'
  return (
    <aside className={`side side-${colour}`} aria-label={t('station.person')}>
      {panel.kind === 'voter' && (
        <>
          <VoterPanel panel={panel} contests={contests} onActed={onActed} />
          {phase === 'open' && <IssueButton panel={panel} contests={contests} issuing={issuing} onActed={onActed} />}
        </>
      )}
      {stranger !== null && <Elsewhere key={stranger} place={place} number={stranger} onActed={onActed} />}
      {panel.kind === 'idle' && stranger === null && <Standing overview={overview} />}
      <div role="status" className="side-status">
        {panel.kind === 'issued' && <Issued issued={panel} contests={contests} />}
        {undone && <p className="undone">✓ {t('station.undo.done', undone)}</p>}
      </div>
    </aside>
  )
}

function Standing({ overview: { contests } }: { readonly overview: StationOverview }) {
  return (
    <section className="standing">
      <h2>{t('station.contests')}</h2>
      {contests.map(({ code, name, level, turnout }) => (
        <div key={code} className="standing-contest">
          <p className="standing-name">
            <LevelTab level={level} /> {shortName(name)}
          </p>
          <TurnoutLine turnout={turnout} />
        </div>
      ))}
      <p className="standing-mark">{t('turnout.mark')}</p>
    </section>
  )
}
