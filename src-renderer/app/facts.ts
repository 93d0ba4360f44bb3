import { useAsk } from '../ask/useAsk.ts'

/** What the strip says of a place beside its name: which roll, which ledger, which day. */
export type Facts = {
  readonly mode: 'live' | 'rehearsal'
  readonly head: string
  readonly day?: string
  readonly rollVersion?: number
}

/**
 * Asked while somebody is at work, and not in the last half minute before the seat locks: a question of the frame's own would keep it
 * open. Until it is asked what was last known stands.
 */
export function useFacts(place: string, when: boolean): Facts | null {
  const isOffice = place === 'office'
  const { value: office } = useAsk('office.overview', place, isOffice ? {} : null, { when })
  const { value: station } = useAsk('station.overview', place, isOffice ? null : {}, { when })
  if (office) return { mode: office.mode, head: office.head, day: office.day }
  return station && { mode: station.mode, head: station.head, rollVersion: station.rollVersion }
}
