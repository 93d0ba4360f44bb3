import type { StationOverview } from '#contract/index.ts'
import { useCallback, useEffect, useRef, type MouseEvent } from 'react'
import { addressOf } from '../app/route.ts'
import { keepFresh, useApp } from '../store/app.ts'
import { enterStation, loadStation, search, useCheckIn } from '../store/check-in.ts'
import { sentence, t } from '../texts/index.ts'
import { shortHash, shortName } from '../ui/format.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { Strip } from '../ui/Strip.tsx'
import { Foot } from './Foot.tsx'
import { HitList } from './HitList.tsx'
import { isComposing, roomKey, writes } from './keys.ts'
import { SearchBox } from './SearchBox.tsx'
import { SidePanel } from './SidePanel.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import './station.css'

/** The screen of the day: find the voter, hand out the papers, next. */
export function CheckIn({ place }: { readonly place: string }) {
  const known = useCheckIn((state) => (state.place === place ? state.overview : null))
  const refusal = useCheckIn((state) => state.refusal)
  useEffect(() => {
    enterStation(place)
    return keepFresh(place, () => {
      void loadStation()
      void search(true)
    })
  }, [place])
  if (!known) return <main className="office-empty">{refusal ? <Refusal>{sentence(refusal)}</Refusal> : t.app.loading}</main>
  return <Room overview={known} />
}

function Room({ overview }: { readonly overview: StationOverview }) {
  const undo = useCheckIn((state) => state.undo)
  const refusal = useCheckIn((state) => state.refusal)
  const channel = useCheckIn((state) => state.channel)
  const hasOffice = useApp(({ state }) => state?.places.some(({ place }) => place === 'office'))
  const box = useRef<HTMLInputElement>(null)
  const backToBox = useCallback(() => box.current?.focus(), [])
  useEffect(() => {
    if (!undo) backToBox()
  }, [undo, backToBox])

  // On the window, because a click beside everything leaves the focus on nothing.
  useEffect(() => {
    if (undo) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      const ours = roomKey(event)
      if (ours) event.preventDefault()
      if (ours || writes(event)) backToBox()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, backToBox])
  const onClick = ({ target }: MouseEvent) => {
    if (!undo && target instanceof Element && !target.closest('a, button, input, label')) backToBox()
  }

  const { name, phase, rollVersion, head, mode } = overview
  return (
    <div className={`station channel-${channel}`} onClick={onClick} role="presentation">
      <Strip
        title={t.station.title(shortName(name))}
        phase={{ word: t.strip.phases[phase], tone: phase === 'open' ? 'pine' : 'ink' }}
        rehearsal={mode === 'rehearsal'}
        right={
          hasOffice && (
            <a className="strip-link" href={addressOf({ screen: 'office' })}>
              {t.station.back}
            </a>
          )
        }
      >
        <span>
          {t.strip.roll(rollVersion)} <span className="digits">{shortHash(head)}</span>
        </span>
      </Strip>
      <main className="desk">
        {phase === 'open' ? <SearchBox box={box} /> : <Refusal>{t.station.closed[phase]}</Refusal>}
        {refusal && <Refusal>{sentence(refusal)}</Refusal>}
        <HitList onPicked={backToBox} />
      </main>
      <SidePanel overview={overview} onActed={backToBox} />
      <Foot overview={overview} />
      {undo && <UndoDialog undo={undo} contests={overview.contests} />}
    </div>
  )
}
