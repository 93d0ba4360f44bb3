import { resolve } from 'node:path'
import type { Direct } from '../direct/direct.ts'

/** The ledgers that are open in this process: a session asks one many times, and its chain is checked once. */
export type Hosts = {
  /** The one that is open already, or the one that `open` opens. */
  at(path: string, open: () => Direct): Direct
  closeAll(): Promise<void>
}

export function openHosts(): Hosts {
  const hosts = new Map<string, Direct>()
  return {
    at: (path, open) => {
      const known = hosts.get(resolve(path))
      if (known) return known
      const opened = open()
      hosts.set(resolve(path), opened)
      return opened
    },
    closeAll: async () => {
      const all = [...hosts.values()]
      hosts.clear()
      for (const host of all) await host.close()
    },
  }
}
