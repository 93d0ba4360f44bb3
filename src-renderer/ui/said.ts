import { createContext, use } from 'react'

/** What a form says of a field by its name, once somebody tried to send it. */
export const Said = createContext<(field: string) => string | undefined>(() => undefined)

export const useSaid = (field: string | undefined): string | undefined => {
  const said = use(Said)
  return field === undefined ? undefined : said(field)
}
