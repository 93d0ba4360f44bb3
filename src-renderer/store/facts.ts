import type { BackupsNow, OfficeOverview, StationOverview } from '#contract/index.ts'
import { create } from 'zustand'
import { ask } from '../client/call.ts'

/** What the strip says of a place beside its name: which roll, which ledger, which day. */
export type Facts = {
  readonly mode: 'live' | 'rehearsal'
  readonly head: string
  readonly day?: string
  readonly rollVersion?: number
}

export const useFacts = create<Readonly<Record<string, Facts>>>(() => ({}))

const told = new Map<string, number>()

/** Whoever has just asked for an overview tells it here, so that nobody asks twice. */
export function tellFacts(place: string, overview: OfficeOverview | StationOverview): void {
  told.set(place, performance.now())
  const { mode, head } = overview
  const rest = 'rollVersion' in overview ? { rollVersion: overview.rollVersion } : { day: overview.day }
  useFacts.setState({ [place]: { mode, head, ...rest } })
}

/** How the backups of each place stand, as far as it was asked. */
export const useBackups = create<Readonly<Record<string, BackupsNow>>>(() => ({}))

/** Asked after changes and by the clock: a backup is made without anyone's doing, and grows old. */
export async function loadBackups(place: string): Promise<void> {
  const backups = await ask('backup.state', place, {})
  if (backups.ok) useBackups.setState({ [place]: backups.value })
}

/** Milliseconds a page has to tell the facts before the frame asks for them. */
const PATIENCE = 400

/** Asks what the strip needs, unless the page of the place does so itself. */
export async function loadFacts(place: string): Promise<void> {
  const since = performance.now()
  await new Promise((resolve) => setTimeout(resolve, PATIENCE))
  if ((told.get(place) ?? -1) >= since) return
  const reply = await (place === 'office' ? ask('office.overview', place, {}) : ask('station.overview', place, {}))
  if (reply.ok) tellFacts(place, reply.value)
}
