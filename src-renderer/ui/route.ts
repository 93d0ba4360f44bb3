import { useHashLocation } from 'wouter/use-hash-location'

export type Route = { readonly place: string; readonly path: string }

/** The address of a page; without `path` that of the place's first one. */
export const addressOf = (place: string, path = ''): string =>
  `#${place === 'office' ? '/office' : `/station/${place}`}${path === '' ? '' : `/${path}`}`

/** Which place and page the address names, or undefined for the first page of the machine. */
export function useRoute(): Route | undefined {
  const [location] = useHashLocation()
  const [, place, path] = /^\/(office|station\/[\w-]{1,24})(?:\/([\w-]{1,40}))?\/?$/.exec(location) ?? []
  return place === undefined ? undefined : { place: place.replace('station/', ''), path: path ?? '' }
}

export const goTo = (place: string, path?: string): void => {
  location.hash = addressOf(place, path)
}
