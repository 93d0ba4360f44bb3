import { useEffect, useEffectEvent } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { openByPage, type OpenHere } from '../ui/open-work.ts'

/** Milliseconds after which a page has asked for its own. */
const PAGE_FIRST = 800

type Now = {
  /** The page that is open. */
  readonly path: string | undefined
  /** Somebody is signed in, and stays. */
  readonly when: boolean
  /** Work there changes the rolls at every press: it looks at every person of the town, so it is asked once a page is opened, and no more. */
  readonly busy: boolean
}

/** What waits on each page of the office, by the last part of its address; nothing at a station. */
export function useOpenWork(place: string, { path, when, busy }: Now): ReadonlyMap<string, OpenHere> {
  const atOffice = place === 'office'
  const { value, again } = useAsk('office.today', place, atOffice ? {} : null, { when: when && !busy })
  const opened = atOffice && when && busy ? path : undefined
  const askAgain = useEffectEvent(() => void again())
  useEffect(() => {
    if (opened === undefined) return undefined
    const waiting = setTimeout(() => askAgain(), PAGE_FIRST)
    return () => clearTimeout(waiting)
  }, [opened])
  return openByPage(value?.blockers ?? [])
}
