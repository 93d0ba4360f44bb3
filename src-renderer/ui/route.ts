import { useHashLocation } from 'wouter/use-hash-location'

/** `of`: whom or what the page is to open, where its address says so. */
export type Route = { readonly place: string; readonly path: string; readonly of?: string }

/** The address of a page; without `path` that of the place's first one. */
export const addressOf = (place: string, path = '', of = ''): string =>
  `#${place === 'office' ? '/office' : `/station/${place}`}${path === '' ? '' : `/${path}`}${of === '' ? '' : `/${encodeURIComponent(of)}`}`

/** Which place and page the address names, or undefined for the first page of the machine. */
export function useRoute(): Route | undefined {
  const [location] = useHashLocation()
  const [, place, path, of] = /^\/(office|station\/[\w-]{1,24})(?:\/([\w-]{1,40})(?:\/([^/]{1,3000}))?)?\/?$/.exec(location) ?? []
  if (place === undefined) return undefined
  return { place: place.replace('station/', ''), path: path ?? '', ...(of !== undefined && { of: readable(of) }) }
}

/** The address as it was written; one that nobody wrote is none. */
function readable(of: string): string {
  try {
    return decodeURIComponent(of)
  } catch {
    return ''
  }
}

export const goTo = (place: string, path?: string, of?: string): void => {
  location.hash = addressOf(place, path, of)
}
