import { useAsk } from '../ask/useAsk.ts'
import { openByPage, type OpenHere } from '../ui/open-work.ts'

/** What waits on each page of the office, by the last part of its address; nothing at a station. It looks at every person of the town, so
 * it is asked anew where that is read or quickly answered (`when`), and stands as it was while one works at the preparation. */
export function useOpenWork(place: string, when: boolean): ReadonlyMap<string, OpenHere> {
  const { value } = useAsk('office.today', place, place === 'office' ? {} : null, { when })
  return openByPage(value?.blockers ?? [])
}
