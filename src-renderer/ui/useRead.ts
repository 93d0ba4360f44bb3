import { useEffect, useState } from 'react'

/** Milliseconds for which what an act is about has to be on screen: less than anybody reads in, more than a burst of keys takes. */
export const READ = 400

/**
 * Whether `what`, the name of what an act is about, was on screen long enough to be read. Another name, or null for nothing, begins anew:
 * a second Enter, a scan gun or a cat does not act on what came up between its keys.
 */
export function useRead(what: string | null): boolean {
  const [read, setRead] = useState<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = setTimeout(() => setRead(what), READ)
    return () => {
      clearTimeout(timer)
      setRead(null)
    }
  }, [what])
  return what !== null && read === what
}
