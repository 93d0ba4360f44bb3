import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupState, Keeper } from '#backup/keep-backups.ts'
import type { AppState } from '#contract/index.ts'
import { checkChain } from '#ledger/check-chain.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#ledger/result.ts'
import { stationDay } from '#station/day.ts'
import { electionOf } from '#roll/election.ts'

export type PlaceKind = 'office' | 'station'

/** The ledgers of this machine's folder: one in earnest, an office and its stations in a rehearsal. Opened when first asked for. */
export type Places = {
  readonly folder: string
  kindOf(place: string): PlaceKind | undefined
  open(place: string): Result<Ledger>
  list(): AppState['places']
  /** Lets the backups of one open place, or of all, see whether it is time. */
  look(place?: string): void
  /** How a place's backups stand; undefined where none are kept. */
  backupsOf(place: string): BackupState | undefined
  /** Closes everything, so that the files may be replaced. */
  close(): void
}

/** `keep` keeps the backups of every ledger that is opened; without it none are kept. */
export function openPlaces(folder: string, keep?: (ledger: Ledger) => Keeper): Places {
  const ledgers = new Map<string, Ledger>()
  const keepers = new Map<string, Keeper>()
  const paths = (): ReadonlyMap<string, string> => {
    const stations = join(folder, 'stations')
    const files = existsSync(stations) ? readdirSync(stations).filter((name) => name.endsWith('.sqlite')) : []
    return new Map([
      ...(existsSync(join(folder, 'office.sqlite')) ? [['office', join(folder, 'office.sqlite')] as const] : []),
      ...files.sort().map((name) => [name.replace(/\.sqlite$/, ''), join(stations, name)] as const),
    ])
  }
  const open = (place: string): Result<Ledger> => {
    const known = ledgers.get(place)
    if (known) return { ok: true, value: known }
    const path = paths().get(place)
    if (path === undefined) return refuse('app.no-place', { place })
    const opened = openLedger(path)
    if (!opened.ok) return opened
    const chain = checkChain(opened.value)
    if (!chain.ok) {
      closeLedger(opened.value)
      return chain
    }
    ledgers.set(place, opened.value)
    if (keep) keepers.set(place, keep(opened.value))
    return opened
  }
  return {
    folder,
    open,
    kindOf: (place) => (paths().has(place) ? (place === 'office' ? 'office' : 'station') : undefined),
    list: () => [...paths().keys()].flatMap((place) => describe(place, open(place))),
    look: (place) => {
      for (const [name, keeper] of keepers) if (place === undefined || place === name) keeper.look()
    },
    backupsOf: (place) => keepers.get(place)?.state(),
    close: () => {
      for (const ledger of ledgers.values()) closeLedger(ledger)
      ledgers.clear()
      keepers.clear()
    },
  }
}

function describe(place: string, opened: Result<Ledger>): AppState['places'] {
  if (!opened.ok) return []
  const election = electionOf(opened.value).body
  if (place === 'office') return [{ place, title: `${election.town}选举办公室`, phase: 'office' }]
  const { constituency, phase } = stationDay(opened.value)
  return [{ place, title: election.constituencies.find(({ code }) => code === constituency)?.name ?? constituency, phase }]
}
