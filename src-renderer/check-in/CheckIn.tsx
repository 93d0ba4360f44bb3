import { CLERKS } from '#words/roles.ts'
import type { Refusal, StationOverview } from '#contract/index.ts'
import { useCallback, useEffect, useRef, type MouseEvent } from 'react'
import { addressOf } from '../ui/route.ts'
import { useAsk } from '../ask/useAsk.ts'
import { enterStation, useCheckIn } from './state.ts'
import { found, notFound, notShown, shown, waitedFor } from './find.ts'
import { openSheet } from './sheets.ts'
import { useSeat } from '../ask/seat.ts'
import { sentence, t } from '../texts/index.ts'
import { Empty } from '../ui/Empty.tsx'
import { Refused } from '../ui/Refused.tsx'
import { usePageKeys } from '../ui/usePageKeys.ts'
import { CountLeftSheet } from './CountLeftSheet.tsx'
import { Foot } from './Foot.tsx'
import { HitList } from './HitList.tsx'
import { IncidentSheet } from '../ui/incident/IncidentSheet.tsx'
import { roomKey, writes } from './keys.ts'
import { SearchBox } from './SearchBox.tsx'
import { SidePanel } from './SidePanel.tsx'
import { SpoilSheet } from './SpoilSheet.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import { useCards } from './useCards.ts'
import { useIssue } from './useIssue.ts'
import './station.css'

/** The screen of the day: find the voter, hand out the papers, next. */
export function CheckIn({ place }: { readonly place: string }) {
  const person = useSeat(place).who?.signedIn?.person
  const isTheirs = useCheckIn(({ place: at, by }) => at === place && (by === null || person === undefined || by === person))
  useEffect(() => enterStation(place, person), [place, person])
  const { value: overview, refusal } = useAsk('station.overview', place, {})
  if (!overview || !isTheirs)
    return <main className="station-empty">{refusal ? <Refused>{sentence(refusal)}</Refused> : t('app.loading')}</main>
  return <Room place={place} overview={overview} said={refusal} />
}

/**
 * Asks for the text in the box, as it is typed and whenever the voters' states may have changed. An Enter that comes when the answer is
 * there already finds it, too: a gun's last key and its Enter are milliseconds apart, and an answer takes no longer.
 */
function useSearch(place: string): Refusal | null {
  const text = useCheckIn((state) => state.text)
  const answered = useCheckIn((state) => state.answered)
  const waiting = useCheckIn((state) => state.waiting)
  const { value, refusal, isCurrent } = useAsk('voting.find', place, text.trim() === '' ? null : { text })
  useEffect(() => {
    if (!isCurrent || text.trim() === '') return
    if (value && !refusal) found(text, value)
    else if (useCheckIn.getState().answered !== text) notFound(text)
  }, [text, value, refusal, isCurrent])
  useEffect(() => {
    if (waiting && isCurrent && answered === text) waitedFor(waiting)
  }, [waiting, isCurrent, answered, text])
  return refusal
}

/** Shows the voter who was asked for. */
function useVoter(place: string): void {
  const asking = useCheckIn((state) => state.asking)
  const { value, refusal, isCurrent } = useAsk('voting.voter', place, asking)
  useEffect(() => {
    if (!asking || !isCurrent) return
    if (refusal) notShown(refusal)
    else if (value) shown(value)
  }, [asking, value, refusal, isCurrent])
}

const MAY: ReadonlySet<string> = new Set(CLERKS)

type RoomProps = { readonly place: string; readonly overview: StationOverview; readonly said: Refusal | null }

function Room({ place, overview, said }: RoomProps) {
  const covered = useCheckIn(({ undo, sheet }) => undo !== null || sheet !== null)
  const undo = useCheckIn((state) => state.undo)
  const sheet = useCheckIn((state) => state.sheet)
  const noVoter = useCheckIn((state) => state.refusal)
  const refusal = useSearch(place) ?? noVoter ?? said
  useVoter(place)
  const issuing = useIssue(place)
  const channel = useCheckIn((state) => state.channel)
  const { who } = useSeat(place)
  const box = useRef<HTMLInputElement>(null)
  const backToBox = useCallback(() => box.current?.focus(), [])
  useEffect(() => {
    if (!covered) backToBox()
  }, [covered, backToBox])

  usePageKeys(
    useCallback(
      (event) => {
        const ours = roomKey(event)
        if (ours || writes(event)) backToBox()
        return ours
      },
      [backToBox],
    ),
  )
  useCards(box)
  const onClick = ({ target }: MouseEvent) => {
    if (!covered && target instanceof Element && !target.closest('a, button, input, label')) backToBox()
  }

  const { phase } = overview
  const role = who?.signedIn?.role
  const may = role === undefined || MAY.has(role)
  return (
    <div className={`station channel-${channel}`} onClick={onClick} role="presentation">
      <main id="main" tabIndex={-1} className="check-in-find">
        {phase !== 'open' && <Shut place={place} phase={phase} role={role} />}
        {phase === 'open' && may && <SearchBox box={box} onIssue={issuing.issue} />}
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {may ? (
          phase === 'open' && <HitList onPicked={backToBox} />
        ) : phase === 'closed' ? null : (
          <Empty title={t('station.notYours')} body={t('station.notYoursBody')} />
        )}
      </main>
      <SidePanel place={place} overview={overview} may={may} issuing={issuing} onActed={backToBox} />
      <Foot place={place} may={may} overview={may ? overview : { ...overview, last: null }} />
      {undo && <UndoDialog place={place} last={undo} contests={overview.contests} />}
      {sheet === 'spoil' && <SpoilSheet place={place} contests={overview.contests} onClose={() => openSheet(null)} />}
      {sheet === 'left' && <CountLeftSheet place={place} contests={overview.contests} onClose={() => openSheet(null)} />}
      {sheet === 'incident' && <IncidentSheet place={place} onClose={() => openSheet(null)} />}
    </div>
  )
}

type ShutProps = { readonly place: string; readonly phase: 'before' | 'closed'; readonly role: string | undefined }

/** Nothing is handed out now; where to go on instead. */
const Shut = ({ place, phase, role }: ShutProps) => (
  <div className="shut">
    <Refused>{t(`station.shut.${phase}`)}</Refused>
    {phase === 'before' && (
      <a className="button button-primary" href={addressOf(place, 'prepare')}>
        {t('prepare.go')}
      </a>
    )}
    {phase === 'closed' && role === 'clerk' && <p>{t('station.shut.clerk')}</p>}
    {phase === 'closed' && role !== 'clerk' && (
      <div className="sheet-acts">
        <a className="button" href={addressOf(place, 'result')}>
          {t('station.shut.toResult')}
        </a>
        <a className="button button-primary" href={addressOf(place, 'count')}>
          {t('station.shut.toCount')}
        </a>
      </div>
    )}
  </div>
)
