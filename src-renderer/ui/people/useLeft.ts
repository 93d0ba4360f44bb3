import { useEffect, useState } from 'react'
import { personAt } from '../../ask/person-at.ts'
import { useSeat } from '../../ask/seat.ts'

/** Whoever began went to another page, or their seat locked: nobody confirms what is no longer before two people's eyes. */
export function useLeft(place: string, leave: () => void): void {
  const { who } = useSeat(place)
  const [first] = useState(() => personAt(place))
  const gone = who !== null && (who.signedIn?.person ?? '') !== first
  useEffect(() => {
    if (gone) leave()
  }, [gone, leave])
  useEffect(() => {
    addEventListener('hashchange', leave)
    return () => removeEventListener('hashchange', leave)
  }, [leave])
}
