import { useEffect, useEffectEvent, useRef } from 'react'
import { useAsk } from '../ask/useAsk.ts'
import { useStill } from '../ask/useStill.ts'
import { openByPage, type OpenHere } from '../ui/open-work.ts'

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
  const asked = useRef<string>(undefined)
  const askOfPage = useEffectEvent(() => {
    if (asked.current !== opened && opened !== undefined) void again()
    asked.current = opened
  })
  // A page has its own answers first: once nothing is asked any more, this is.
  const isAnswered = useStill()
  useEffect(() => {
    if (isAnswered) askOfPage()
  }, [isAnswered])
  return openByPage(value?.blockers ?? [])
}
