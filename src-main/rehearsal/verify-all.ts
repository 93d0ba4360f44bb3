import { readFileSync } from 'node:fs'
import type { DeviceKeys } from '#bundles/keys.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle } from '#bundles/unseal.ts'
import type { Ledger } from '#ledger/open.ts'
import { AT_ONCE, inTurns } from './in-turns.ts'
import { must } from './must.ts'
import type { LivedDay, RehearsalPlan, Stopwatch } from './plan.ts'
import { trustIn } from '#trust/certificates.ts'

/**
 * Checks every ledger, each in a process that knows nothing else of the rehearsal, and every bundle that came back: the stations' as soon
 * as all of them have handed over, the office's when `finished` says that nothing more is written to it.
 */
export async function verifyAll(
  ledger: Ledger,
  keys: DeviceKeys,
  plan: RehearsalPlan,
  days: readonly Promise<LivedDay>[],
  finished: Promise<unknown>,
  stage: Stopwatch,
): Promise<void> {
  const lived = await Promise.all(days)
  const files = lived.flatMap(({ ledger: own, desk }) => (desk ? [own, desk.ledger] : [own]))
  const all = files.length + 1 + lived.length
  let [checked, last] = [0, false]
  const tick = (): void => {
    checked++
    if (last) stage.at('verify', checked, all)
  }
  const processes = Array.from({ length: AT_ONCE }, () => plan.station())
  const stations = inTurns(files, async (file, worker) => {
    await processes[worker]!.run(['verify', file])
    tick()
  })
  await Promise.all([finished, stations])
  last = true
  stage.at('verify', checked, all)
  const office = processes[0]!.run(['verify', ledger.path]).then(tick)
  const bundles = async (): Promise<void> => {
    for (const { bundle } of lived) {
      must(checkTrust(must(await openBundle(readFileSync(bundle), [keys.ageIdentity])), trustIn(ledger)))
      tick()
    }
  }
  await Promise.all([office, bundles()])
  for (const process of processes) void process.close()
}
