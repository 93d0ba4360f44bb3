import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { trustIn } from '#bundles/export.ts'
import { checkTrust } from '#bundles/trust.ts'
import { openBundle } from '#bundles/unseal.ts'
import { openLedger } from '#ledger/open.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { must } from './must.ts'
import { beginElection, importTown, printTown, publishTown, settleConflicts } from './office-side.ts'
import { makeFolders, stopwatch, type RehearsalPlan, type StationProcess } from './plan.ts'
import { officeActor } from './staff.ts'
import { liveTheDay, provisionTown } from './station-side.ts'
import { sumUp, type Summary } from './summary.ts'
import { syntheticTown, writeTown } from './town/town.ts'

/** Election day of an invented town; the samples use the same. */
const DAY = '2026-12-15'

/**
 * Lives a whole election in `plan.out`: writes an invented town's files, and from these files imports, publishes, enrols and
 * provisions nine stations, lets each live its day in a process of its own, merges, prints, verifies and sums up. Throws when a step
 * that should work is refused, and when `signal` aborts.
 */
export async function rehearse(asked: RehearsalPlan): Promise<Summary> {
  // However it ends, no station's process may outlive it.
  const processes: StationProcess[] = []
  const plan = { ...asked, station: () => remember(processes, asked.station()) }
  const stage = stopwatch(plan)
  const folders = makeFolders(plan.out)
  stage.begin('town')
  await writeTown(folders.town, syntheticTown({ seed: plan.seed, voters: plan.voters, day: DAY }))
  const ledger = must(openLedger(join(plan.out, 'office.sqlite'), { create: true }))
  try {
    const keys = must(await setUpKeys(ledger, plan.passphrase))
    await beginElection(ledger, keys, folders)
    importTown(ledger, folders.town, stage)
    publishTown(ledger, plan, stage)
    const stations = await provisionTown(ledger, keys, plan, folders, stage)
    const days = await liveTheDay(ledger, plan, folders, stations, stage)
    stage.begin('merge')
    for (const [i, { bundle }] of days.entries()) {
      must(await mergeBundle(ledger, keys, officeActor('reviewer'), bundle))
      stage.step(i + 1, days.length)
    }
    settleConflicts(ledger)
    const registers = await printTown(ledger, plan, folders.print, stage)
    stage.begin('verify')
    const ledgers = [
      ledger.path,
      ...stations.flatMap((station) => (station.desk ? [station.ledger, station.desk.ledger] : [station.ledger])),
    ]
    for (const [i, file] of ledgers.entries()) {
      must(verifyLedger(file))
      stage.step(i + 1, ledgers.length + days.length)
    }
    for (const [i, { bundle }] of days.entries()) {
      must(checkTrust(must(await openBundle(readFileSync(bundle), [keys.ageIdentity])), trustIn(ledger)))
      stage.step(ledgers.length + i + 1, ledgers.length + days.length)
    }
    const summary = sumUp(ledger, plan, days, registers, stage.end())
    writeFileSync(join(plan.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    return summary
  } finally {
    for (const station of processes) station.close()
    ledger.db.close()
  }
}

function remember<T>(list: T[], one: T): T {
  list.push(one)
  return one
}
