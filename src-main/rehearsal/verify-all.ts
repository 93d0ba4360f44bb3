import { readFileSync } from 'node:fs'
import { trustIn } from '#bundles/export.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle } from '#bundles/unseal.ts'
import type { Ledger } from '#ledger/open.ts'
import { AT_ONCE, inTurns } from './in-turns.ts'
import { must } from './must.ts'
import type { LivedDay, RehearsalPlan, Station, Stopwatch } from './plan.ts'

/** Checks every ledger, each in a process that knows nothing else of the rehearsal, and every bundle that came back. */
export async function verifyAll(
  ledger: Ledger,
  keys: DeviceKeys,
  plan: RehearsalPlan,
  stations: readonly Station[],
  days: readonly LivedDay[],
  stage: Stopwatch,
): Promise<void> {
  stage.begin('verify')
  // The office's is by far the longest.
  const ledgers = [ledger.path, ...stations.flatMap(({ ledger: own, desk }) => (desk ? [own, desk.ledger] : [own]))]
  const all = ledgers.length + days.length
  let checked = 0
  const processes = Array.from({ length: AT_ONCE }, () => plan.station())
  const verified = inTurns(ledgers, async (file, worker) => {
    await processes[worker]!.run(['verify', file])
    stage.step(++checked, all)
  })
  const trusted = inTurns(days, async ({ bundle }) => {
    must(checkTrust(must(await openBundle(readFileSync(bundle), [keys.ageIdentity])), trustIn(ledger)))
    stage.step(++checked, all)
  })
  await Promise.all([verified, trusted])
  for (const process of processes) process.close()
}
