import type { Refusal, PlaceState } from '#contract/index.ts'
import { useEffect, useState } from 'react'
import { useOpen } from '../ask/useOpen.ts'
import { useApp } from '../ask/app.ts'
import { stay, useSeat } from '../ask/seat.ts'
import { useCountdown } from '../ui/useCountdown.ts'
import { sentence, t } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'

/** Milliseconds a lost line is left alone before it is said aloud. */
const PATIENCE = 1500

/** What concerns the whole window, under the strip: the line is lost, one only practises, the seat is about to lock, the disk is nearly full. */
export function Banners({ place }: { readonly place: PlaceState }) {
  const [dismissed, dismiss] = useState<readonly string[]>([])
  return (
    <div className="banners">
      <Lost />
      <Practice />
      <Closing place={place.place} />
      {place.remarks
        .filter(({ code }) => !dismissed.includes(code) && !code.startsWith('app.clock-'))
        .map((remark) => (
          <Remark key={remark.code} remark={remark} onAway={() => dismiss([...dismissed, remark.code])} />
        ))}
    </div>
  )
}

function Lost() {
  const lost = useApp(({ link }) => link === 'lost')
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!lost) return
    const timer = setTimeout(() => setLong(true), PATIENCE)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [lost])
  if (!long) return null
  return (
    <p className="banner banner-seal" role="alert">
      <b>✕ {t('app.lostTitle')}</b> {t('app.lostBody')}
    </p>
  )
}

/** Nobody takes a practice for the day, and the way back is always there. */
function Practice() {
  const practice = useApp(({ state }) => state?.kind === 'practice')
  const open = useOpen()
  if (!practice) return null
  return (
    <div className="banner banner-amber" role="status">
      <b>! {t('app.practiceMeaning')}</b>
      <Button onClick={() => void open('live')}>{t('menu.open.live')}</Button>
    </div>
  )
}

function Closing({ place }: { readonly place: string }) {
  const { closing, who } = useSeat(place)
  const left = useCountdown(closing ? (who?.locksIn ?? 0) : 0, who)
  useEffect(() => {
    if (!closing) return
    const touched = (): void => void stay(place)
    addEventListener('keydown', touched, { once: true })
    addEventListener('pointerdown', touched, { once: true })
    return () => {
      removeEventListener('keydown', touched)
      removeEventListener('pointerdown', touched)
    }
  }, [closing, place])
  if (!closing || left === 0) return null
  return (
    <p className="banner banner-amber" role="status">
      <b>! {t('people.lockSoon', { seconds: left })}</b>
    </p>
  )
}

const Remark = ({ remark, onAway }: { readonly remark: Refusal; readonly onAway: () => void }) => (
  <div className="banner banner-amber" role="status">
    <span>
      <b>! </b>
      {sentence(remark)}
    </span>
    <Button onClick={onAway}>{t('ui.dismiss')}</Button>
  </div>
)
