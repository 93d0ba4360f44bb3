import { useSyncExternalStore } from 'react'

export type Route = { readonly screen: 'office' } | { readonly screen: 'station'; readonly place: string }

export const addressOf = (route: Route): string => (route.screen === 'office' ? '#/office' : `#/station/${route.place}`)

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** Which screen the address names; an unknown address is the office. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash)
  const place = /^#\/station\/([\w-]{1,24})$/.exec(hash)?.[1]
  return place === undefined ? { screen: 'office' } : { screen: 'station', place }
}
