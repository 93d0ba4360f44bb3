import type { StationOverview } from '#contract/index.ts'
import { openUndo, toggleChannel, useCheckIn } from '../store/check-in.ts'
import { t } from '../texts/index.ts'
import { timeToSecond } from '../ui/format.ts'
import { TurnoutLine } from '../ui/TurnoutLine.tsx'
import { sheetsOf } from './papers.ts'
import './foot.css'

/** The bar at the bottom: turnout against the quorum, the check-in just made, and the two keys of the room. */
export function Foot({ overview }: { readonly overview: StationOverview }) {
  const { contests, last, constituency } = overview
  const channel = useCheckIn((state) => state.channel)
  const whole = contests.find(({ code }) => code === constituency) ?? contests[0]
  return (
    <footer className="foot">
      <div className="foot-turnout">{whole && <TurnoutLine turnout={whole.turnout} big />}</div>
      <div className="foot-just">
        <p>{last ? <Just last={last} contests={contests} /> : t.station.nothingYet}</p>
        <p className="foot-keys">
          <button type="button" disabled={!last} onClick={openUndo}>
            <kbd>F2</kbd> {t.station.keys[0]?.[1]}
          </button>
          <button type="button" aria-pressed={channel === 'mobile'} onClick={toggleChannel}>
            <kbd>F6</kbd> {t.station.mobile}
          </button>
        </p>
      </div>
    </footer>
  )
}

type JustProps = { readonly last: NonNullable<StationOverview['last']>; readonly contests: StationOverview['contests'] }

function Just({ last: { receipt, name, at, papers }, contests }: JustProps) {
  const { county, town } = sheetsOf(papers, contests)
  return (
    <>
      <span>{t.station.just}</span> <b>{`#${receipt} ${name}`}</b> <span>{t.station.issueShort(county, town)}</span>{' '}
      <time dateTime={at}>{timeToSecond(at)}</time>
    </>
  )
}
