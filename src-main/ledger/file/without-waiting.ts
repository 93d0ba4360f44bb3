import type { Ledger } from '../open.ts'

/** Lets commands be written without waiting for the disk: a power cut may lose the last of them. For what can be done again. */
export function withoutWaiting<T>({ db }: Ledger, act: () => T): T {
  db.pragma('synchronous = NORMAL')
  try {
    return act()
  } finally {
    db.pragma('synchronous = FULL')
  }
}
