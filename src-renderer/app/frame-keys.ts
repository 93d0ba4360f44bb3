import { useEffect } from 'react'
import { openKeys, openMenu } from './overlay.ts'
import { openJobs } from '../ask/jobs.ts'
import { openWrong } from '../ask/wrong.ts'
import { leaveSeat } from '../ask/seat.ts'
import { isComposing } from '../ui/usePageKeys.ts'

const writesHere = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/** The keys of every page. `?` is text wherever text is written, so there F1 opens the map. */
function frameKey(event: KeyboardEvent, place: string | undefined): (() => void) | undefined {
  const { key, ctrlKey, target } = event
  if (key === 'F1' || (key === '?' && !(writesHere(target) && (target as HTMLInputElement).value !== '')))
    return () => openKeys(true)
  if (key === 'F8') return () => openJobs(true)
  if (key === 'F10') return () => openWrong(true)
  if (key === 'F9') return () => openMenu(true)
  if (ctrlKey && key.toLowerCase() === 'l' && place !== undefined) return () => void leaveSeat(place)
  return undefined
}

export function useFrameKeys(place: string | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event)) return
      const act = frameKey(event, place)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) act()
    }
    // Before the page: its own keys must not swallow the frame's.
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [place])
}
