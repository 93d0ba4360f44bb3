import { nameOf } from '#backup/backup-file.ts'
import type { Side } from '#words/laptops.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupState, Keeper } from '#backup/keep-backups.ts'
import type { AppState, PlaceState } from '#contract/index.ts'
import { checkChain } from '#ledger/check-chain.ts'
import { closeLedger, localValue, openLedger, type Ledger } from '#ledger/open.ts'
import { refuse, type Result } from '#contract/result.ts'
import { stationDay } from '#station/day.ts'
import { electionOf } from '#roll/election.ts'
import { seen } from '#words/unseen.ts'
import { diskAt, remarksOn, toldApart } from './machine/faults.ts'

export type PlaceKind = Side

/** The ledgers of this machine's folder: one in earnest, an office and its stations in a rehearsal. Opened when first asked for. */
export type Places = {
  readonly folder: string
  names(): readonly string[]
  kindOf(place: string): PlaceKind | undefined
  open(place: string): Result<Ledger>
  /** Where its file lies, whether it opens or not. */
  pathOf(place: string): string | undefined
  /** Looks at a place anew whose file was put right. */
  forget(place: string): void
  /** Whether its ledger still waits for an election: nobody can sign in there. */
  isNew(place: string): boolean
  list(): AppState['places']
  /** Lets the backups of one open place, or of all, see whether it is time. */
  look(place?: string): void
  /** How a place's backups stand; undefined where none are kept. */
  backupsOf(place: string): BackupState | undefined
  /** Closes everything, so that the files may be replaced. */
  close(): void
}

/** Milliseconds until a ledger that could not be opened is looked at again: a check of a large file takes its time. */
const AGAIN = 3000

/**
 * `where` says which folder is open now: who changes that calls `close` first. `keep` keeps the backups of every ledger that is opened, but of what is practised;
 * without it none are kept.
 */
export function openPlaces(where: string | (() => string), keep?: (ledger: Ledger) => Keeper): Places {
  const folderNow = typeof where === 'string' ? () => where : where
  const faults = new Map<string, { readonly refused: Refused; readonly at: number }>()
  const ledgers = new Map<string, Ledger>()
  const keepers = new Map<string, Keeper>()
  const paths = (): ReadonlyMap<string, string> => {
    const folder = folderNow()
    const stations = join(folder, 'stations')
    const files = existsSync(stations) ? readdirSync(stations).filter((name) => name.endsWith('.sqlite')) : []
    return new Map([
      ...(['office', 'station'] as const).flatMap((place) => {
        const path = join(folder, `${place}.sqlite`)
        return existsSync(path) ? [[place, path] as const] : []
      }),
      ...files.sort().map((name) => [nameOf(name), join(stations, name)] as const),
    ])
  }
  const open = (place: string): Result<Ledger> => {
    const known = ledgers.get(place)
    if (known) return { ok: true, value: known }
    const path = paths().get(place)
    if (path === undefined) return refuse('app.no-place', { place })
    const refused = faults.get(path)
    if (refused && performance.now() - refused.at < AGAIN) return refused.refused
    const opened = openChecked(path)
    if (!opened.ok) {
      const told: Refused = { ok: false, error: toldApart(opened.error, path, diskAt(path)) }
      faults.set(path, { refused: told, at: performance.now() })
      return told
    }
    faults.delete(path)
    ledgers.set(place, opened.value)
    if (keep && place !== 'practice') keepers.set(place, keep(opened.value))
    return opened
  }
  return {
    get folder() {
      return folderNow()
    },
    names: () => [...paths().keys()],
    open,
    pathOf: (place) => paths().get(place),
    forget: (place) => {
      faults.delete(paths().get(place) ?? '')
    },
    isNew: (place) => {
      const opened = open(place)
      return opened.ok && localValue(opened.value, 'election') === undefined
    },
    kindOf: (place) => (paths().has(place) ? (place === 'office' ? 'office' : 'station') : undefined),
    list: () => [...paths()].map(([place, path]) => describe(place, path, open(place))),
    look: (place) => {
      for (const [name, keeper] of keepers) if (place === undefined || place === name) void keeper.look()
    },
    backupsOf: (place) => keepers.get(place)?.state(),
    close: () => {
      for (const keeper of keepers.values()) keeper.close()
      for (const ledger of ledgers.values()) closeLedger(ledger)
      ledgers.clear()
      keepers.clear()
      faults.clear()
    },
  }
}

type Refused = Extract<Result<Ledger>, { readonly ok: false }>

/** Opens a ledger and checks its chain. Refuses what either refuses. */
export function openChecked(path: string): Result<Ledger> {
  const opened = openLedger(path)
  if (!opened.ok) return opened
  const chain = checkChain(opened.value)
  if (chain.ok) return opened
  closeLedger(opened.value)
  return chain
}

const WITHOUT_NAME: Readonly<Record<string, string>> = { office: '选举办公室', station: '投票站' }

function describe(place: string, path: string, opened: Result<Ledger>): PlaceState {
  if (!opened.ok) return { place, title: WITHOUT_NAME[place] ?? place, phase: 'fault', fault: opened.error, remarks: [] }
  const ledger = opened.value
  const title = titleAt(place, ledger)
  if (localValue(ledger, 'election') === undefined) return { place, title, phase: 'new', fault: null, remarks: [] }
  const phase = place === 'office' ? 'office' : stationDay(ledger).phase
  return { place, title, phase, fault: null, remarks: remarksOn(ledger, diskAt(path)) }
}

/** What a place is called, by its ledger where that knows more than its file name does. */
export function titleAt(place: string, ledger: Ledger): string {
  if (localValue(ledger, 'election') === undefined) return WITHOUT_NAME[place] ?? place
  const election = electionOf(ledger).body
  if (place === 'office') return seen(`${election.town}选举办公室`)
  const { constituency } = stationDay(ledger)
  return seen(election.constituencies.find(({ code }) => code === constituency)?.name ?? constituency)
}
