import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setUpKeys } from '#bundles/device.ts'
import { openLedger, type Ledger } from '#ledger/open.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { must } from './must.ts'
import { beginElection, importTown, printTown, publishTown, settleConflicts } from './office-side.ts'
import { makeFolders, stopwatch, type RehearsalPlan, type StationProcess, type Stopwatch } from './plan.ts'
import { prepareSample, type Prepared } from './sample/prepare-sample.ts'
import { officeActor } from './staff.ts'
import { liveTheDay, provisionTown } from './station-side.ts'
import { sumUp, type Summary } from './summary.ts'
import { syntheticTown, writeTown } from './town/town.ts'
import { verifyAll } from './verify-all.ts'

/** Voters of an invented town whose size nobody named. */
const VOTERS = 3000
/** Election day of an invented town; the samples use the same. */
const DAY = '2026-12-15'

/**
 * Lives a whole election in `plan.out`: from a sample's files, or from those of an invented town, imports, decides, publishes,
 * enrols and provisions nine stations, lets each live its day in a process of its own, merges, prints, verifies and sums up. Throws
 * when a step that should work is refused, and when `signal` aborts.
 */
export async function rehearse(asked: RehearsalPlan): Promise<Summary> {
  // However it ends, no station's process may outlive it.
  const processes: StationProcess[] = []
  const plan = { ...asked, station: () => remember(processes, asked.station()) }
  const stage = stopwatch(plan)
  const folders = makeFolders(plan.out)
  stage.begin('town')
  const town = plan.sample ?? (await inventTown(plan))
  const ledger = must(openLedger(join(plan.out, 'office.sqlite'), { create: true }))
  try {
    const keys = must(await setUpKeys(ledger, plan.passphrase))
    await beginElection(ledger, keys, folders, town)
    const prepared = prepare(ledger, plan, town, stage)
    const stations = await provisionTown(ledger, keys, plan, folders, stage)
    const days = await liveTheDay(ledger, plan, folders, stations, stage)
    stage.begin('merge')
    for (const [i, { bundle }] of days.entries()) {
      must(await mergeBundle(ledger, keys, officeActor('reviewer'), bundle))
      stage.step(i + 1, days.length)
    }
    settleConflicts(ledger)
    const registers = await printTown(ledger, plan, folders.print, stage)
    await verifyAll(ledger, keys, plan, stations, days, stage)
    const summary = sumUp(ledger, plan, days, registers, prepared, stage.end())
    writeFileSync(join(plan.out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    return summary
  } finally {
    for (const station of processes) station.close()
    ledger.db.close()
  }
}

async function inventTown({ out, seed, voters = VOTERS }: RehearsalPlan): Promise<string> {
  const folder = join(out, 'town')
  await writeTown(folder, syntheticTown({ seed, voters, day: DAY }))
  return folder
}

function prepare(ledger: Ledger, plan: RehearsalPlan, town: string, stage: Stopwatch): Prepared | undefined {
  if (plan.sample !== undefined) return prepareSample(ledger, { acceptLater: false, ...plan, sample: plan.sample }, stage)
  importTown(ledger, town, stage)
  publishTown(ledger, plan, stage)
  return undefined
}

function remember<T>(list: T[], one: T): T {
  list.push(one)
  return one
}
