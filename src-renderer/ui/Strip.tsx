import { useEffect, useState, type ReactNode } from 'react'
import { useApp } from '../store/app.ts'
import { t } from '../texts/index.ts'
import { timeOf } from './format.ts'
import { Plate } from './Plate.tsx'

type Props = {
  readonly title: string
  readonly phase: { readonly word: string; readonly tone: 'pine' | 'ink' | 'amber' }
  readonly rehearsal: boolean
  readonly children: ReactNode
  readonly right?: ReactNode
}

/** The dark strip on top of every room: where, in which phase, on which roll and ledger, what time, whether it is a rehearsal. */
export function Strip({ title, phase, rehearsal, children, right }: Props) {
  const lost = useApp(({ link }) => link === 'lost')
  return (
    <header className="strip">
      <h1 className="strip-title">{title}</h1>
      <span className={`phase phase-${phase.tone}`}>
        <span className="phase-dot" aria-hidden="true" />
        {phase.word}
      </span>
      {children}
      <span className="strip-gap" />
      {lost && (
        <span className="strip-lost" role="alert">
          ✕ {t.app.lost}
        </span>
      )}
      {right}
      <Clock />
      {rehearsal && <Plate />}
    </header>
  )
}

function Clock() {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time className="strip-clock" dateTime={now}>
      {timeOf(now)}
    </time>
  )
}
