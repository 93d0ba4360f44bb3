import { usePageKeys } from './usePageKeys.ts'

/** Enter does the page's act, unless the focus is on something that has an Enter of its own. */
export const useEnter = (onEnter: () => void, may = true): void =>
  usePageKeys((event) => {
    const own =
      event.target instanceof HTMLElement &&
      event.target.matches('button, a, summary, input:not([type=radio], [type=checkbox]), select, textarea')
    if (event.key !== 'Enter' || own || !may) return false
    onEnter()
    return true
  })
