import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { closeLedger, localValue, type Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { scopeOf } from '#people/people-at.ts'
import { openChecked, type PlaceKind, type Places } from '../places.ts'

/** The place of one ledger that somebody named. `waiting`: what it is taken for until it holds an election. */
export function onePlace(path: string, waiting: PlaceKind): Places {
  let ledger: Ledger | undefined
  const open = (): Result<Ledger> => {
    if (ledger) return done(ledger)
    const opened = openChecked(path)
    if (opened.ok) ledger = opened.value
    return opened
  }
  const isNew = (): boolean => !ledger || localValue(ledger, 'election') === undefined
  const kind = (): PlaceKind => (isNew() ? waiting : scopeOf(ledger!) === 'town' ? 'office' : 'station')
  return {
    folder: dirname(path),
    names: () => (existsSync(path) ? [kind()] : []),
    kindOf: (place) => (place === kind() ? kind() : undefined),
    open,
    pathOf: (place) => (place === kind() ? path : undefined),
    forget: () => undefined,
    isNew: () => open().ok && isNew(),
    list: () => [],
    look: () => undefined,
    backupsOf: () => undefined,
    close: () => {
      if (ledger) closeLedger(ledger)
      ledger = undefined
    },
  }
}
