import { useEffect, useState } from 'react'
import { timeOf } from './format.ts'

/** The time of the machine, as people read it. */
export function Clock() {
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
