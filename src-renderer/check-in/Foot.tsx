import type { StationOverview } from '#contract/index.ts'
import { openSheet, openUndo, undoTarget } from './sheets.ts'
import { toggleChannel } from './issue.ts'
import { useCheckIn } from './state.ts'
import { t } from '../texts/index.ts'
import { timeToSecond } from '../ui/format.ts'
import { TurnoutLine } from '../ui/TurnoutLine.tsx'
import { PapersLeft } from './PapersLeft.tsx'
import { sheetsOf } from './papers.ts'
import { sheetsInShort } from '../ui/voters/words.ts'
import './foot.css'

type Props = {
  readonly place: string
  readonly overview: StationOverview
  /** Whether papers are the business of whoever sits here. */
  readonly may: boolean
}

/** The bar at the bottom: turnout against the quorum, the papers left, the check-in just made, and the keys of the room. */
export function Foot({ place, overview, may }: Props) {
  const { contests, last, constituency, phase } = overview
  const channel = useCheckIn((state) => state.channel)
  const undoable = useCheckIn(({ panel }) => undoTarget(panel, overview) !== null)
  const whole = contests.find(({ code }) => code === constituency) ?? contests[0]
  return (
    <footer className="foot">
      <div className="foot-turnout">
        {whole && <TurnoutLine turnout={whole.turnout} big />}
        {may && phase === 'open' && <PapersLeft place={place} />}
      </div>
      <div className="foot-just">
        <p>{last ? <Just last={last} contests={contests} /> : t('station.nothingYet')}</p>
        <p className="foot-keys">
          <button type="button" disabled={!undoable || phase !== 'open'} onClick={openUndo}>
            <kbd>F2</kbd> {t('station.keys.undo')}
          </button>
          <button type="button" disabled={phase !== 'open'} onClick={() => openSheet('spoil')}>
            <kbd>F4</kbd> {t('station.keys.spoil')}
          </button>
          <button type="button" aria-pressed={channel === 'mobile'} onClick={toggleChannel}>
            <kbd>F6</kbd> {t('station.mobile')}
          </button>
          <button type="button" onClick={() => openSheet('incident')}>
            <kbd>F7</kbd> {t('station.keys.incident')}
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
      <span>{t('station.just')}</span> <b>{`#${receipt} ${name}`}</b> <span>{sheetsInShort(county, town)}</span>{' '}
      <time dateTime={at}>{timeToSecond(at)}</time>
    </>
  )
}
