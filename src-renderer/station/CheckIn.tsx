import type { StationOverview } from '#contract/index.ts'
import { useCallback, useEffect, useRef, type MouseEvent } from 'react'
import { addressOf } from '../app/route.ts'
import { keepFresh } from '../store/app.ts'
import { enterStation, loadStation, openSheet, search, useCheckIn } from '../store/check-in.ts'
import { useSeat } from '../store/seat.ts'
import { sentence, t } from '../texts/index.ts'
import { Empty } from '../ui/Empty.tsx'
import { Refused } from '../ui/Refused.tsx'
import { usePageKeys } from '../ui/usePageKeys.ts'
import { Foot } from './Foot.tsx'
import { HitList } from './HitList.tsx'
import { IncidentSheet } from './incidents/IncidentSheet.tsx'
import { roomKey, writes } from './keys.ts'
import { SearchBox } from './SearchBox.tsx'
import { SidePanel } from './SidePanel.tsx'
import { SpoilSheet } from './SpoilSheet.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import { useCards } from './useCards.ts'
import './station.css'

/** The screen of the day: find the voter, hand out the papers, next. */
export function CheckIn({ place }: { readonly place: string }) {
  const person = useSeat(place).who?.signedIn?.person
  const isTheirs = useCheckIn(({ place: at, by }) => at === place && (by === null || person === undefined || by === person))
  const known = useCheckIn((state) => (isTheirs ? state.overview : null))
  const refusal = useCheckIn((state) => state.refusal)
  useEffect(() => {
    enterStation(place, person)
    return keepFresh(place, () => {
      void loadStation()
      void search(true)
    })
  }, [place, person])
  if (!known) return <main className="station-empty">{refusal ? <Refused>{sentence(refusal)}</Refused> : t('app.loading')}</main>
  return <Room place={place} overview={known} />
}

const MAY: ReadonlySet<string> = new Set(['lead', 'clerk'])

type RoomProps = { readonly place: string; readonly overview: StationOverview }

function Room({ place, overview }: RoomProps) {
  const covered = useCheckIn(({ undo, sheet }) => undo !== null || sheet !== null)
  const undo = useCheckIn((state) => state.undo)
  const sheet = useCheckIn((state) => state.sheet)
  const refusal = useCheckIn((state) => state.refusal)
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
      <main id="main" tabIndex={-1} className="desk">
        {phase !== 'open' && <Shut place={place} phase={phase} />}
        {phase === 'open' && may && <SearchBox box={box} />}
        {refusal && <Refused>{sentence(refusal)}</Refused>}
        {may ? (
          phase === 'open' && <HitList place={place} onPicked={backToBox} />
        ) : (
          <Empty title={t('station.notYours')} body={t('station.notYoursBody')} />
        )}
      </main>
      <SidePanel overview={overview} may={may} onActed={backToBox} />
      <Foot overview={may ? overview : { ...overview, last: null }} />
      {undo && <UndoDialog undo={undo} contests={overview.contests} />}
      {sheet === 'spoil' && <SpoilSheet place={place} contests={overview.contests} onClose={() => openSheet(null)} />}
      {sheet === 'incident' && <IncidentSheet place={place} onClose={() => openSheet(null)} />}
    </div>
  )
}

type ShutProps = { readonly place: string; readonly phase: 'before' | 'closed' }

/** Nothing is handed out now; where to go on instead. */
const Shut = ({ place, phase }: ShutProps) => (
  <div className="shut">
    <Refused>{t(`station.shut.${phase}`)}</Refused>
    {phase === 'before' && (
      <a className="button button-primary" href={addressOf(place, 'prepare')}>
        {t('prepare.go')}
      </a>
    )}
  </div>
)
