import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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
  /** Closes everything, so that the files may be replaced. */
  close(): void
}

export function openPlaces(folder: string): Places {
  const ledgers = new Map<string, Ledger>()
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
    return opened
  }
  return {
    folder,
    open,
    kindOf: (place) => (paths().has(place) ? (place === 'office' ? 'office' : 'station') : undefined),
    list: () => [...paths().keys()].flatMap((place) => describe(place, open(place))),
    close: () => {
      for (const ledger of ledgers.values()) closeLedger(ledger)
      ledgers.clear()
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
