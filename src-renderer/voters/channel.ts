type Channel = 'station' | 'mobile'

let asked: { readonly place: string; readonly channel: Channel } | null = null

/** How voters come when the check-in of a place is opened next: at the station, or by a box that was brought back. */
export const askChannel = (place: string, channel: Channel): void => {
  asked = { place, channel }
}

/** What was asked for, once. */
export function takeChannel(place: string): Channel | null {
  const { channel = null } = asked?.place === place ? asked : {}
  if (channel !== null) asked = null
  return channel
}
