import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

const wide = (): number => innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Whether the window is as wide as that many letters of the text size in use: otherwise columns are folded. */
export const useRoom = (rem: number): boolean => useSyncExternalStore(subscribe, () => wide() >= rem)
