import { useEffect } from 'react'
import { GAP } from '../ui/readers/bursts.ts'
import { keyboardReader } from '../ui/readers/keyboard.ts'
import { backTo, useCalling, type At } from './calls.ts'

/** A card under a gun types like fingers: what its keys called and put down is taken back, its Enter does nothing, and `onCard` says so. */
export function useNoCards(place: string, { contest, round }: At, onCard: () => void): void {
  useEffect(() => {
    let [last, before] = [-Infinity, useCalling.getState()]
    const onKeyDown = ({ timeStamp }: KeyboardEvent): void => {
      if (timeStamp - last > GAP) before = useCalling.getState()
      last = timeStamp
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    const stop = keyboardReader.listen(() => {
      backTo(place, { contest, round }, before)
      onCard()
      return true
    })
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true })
      stop()
    }
  }, [place, contest, round, onCard])
}
