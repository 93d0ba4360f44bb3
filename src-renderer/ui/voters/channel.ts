import { ofLedger } from '../../ask/ledger.ts'

type Channel = 'station' | 'mobile'

type Asked = { readonly place: string; readonly channel: Channel | null }
const useAsked = ofLedger((): Asked => ({ place: '', channel: null }))

/** How voters come when the check-in of a place is opened next: at the station, or by a box that was brought back. */
export const askChannel = (place: string, channel: Channel): void => useAsked.setState({ place, channel })

/** What was asked for, once. */
export function takeChannel(place: string): Channel | null {
  const asked = useAsked.getState()
  if (asked.place !== place) return null
  useAsked.setState({ channel: null })
  return asked.channel
}
