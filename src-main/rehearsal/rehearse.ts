import { TOWN_VOTERS, INVENTED_DAY } from '#words/rehearsed.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unlockKeys } from '#bundles/device.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import { closeLedger, localValue, openLedger, type Ledger } from '#ledger/open.ts'
import { must } from './must.ts'
import { beginElection, importTown, publishTown } from './office-side.ts'
import {
  makeFolders,
  stopwatch,
  type Folders,
  type Office,
  type RehearsalPlan,
  type StationProcess,
  type Stopwatch,
} from './plan.ts'
import { certifyTown, provisionTown, takeIn } from './polling-day.ts'
import { prepareSample, type Prepared } from './sample/prepare-sample.ts'
import { enrolTown } from './station-side.ts'
import { sumUp, type Summary } from './summary.ts'
import { syntheticTown, writeTown } from './town/town.ts'
import { verifyAll } from './verify-all.ts'

/**
 * Lives a whole election in `plan.out`: from a sample's files, or from those of an invented town, imports, decides, publishes,
 * enrols and provisions nine stations, lets each live its day in a process of its own, merges, prints, verifies and sums up. What need
 * not wait goes on side by side. Throws when a step that should work is refused, and when `signal` aborts.
 */
export async function rehearse(asked: RehearsalPlan): Promise<Summary> {
  // However it ends, no station's process may outlive it, and nothing is written after it.
  const [processes, underWay] = [[] as StationProcess[], [] as Promise<unknown>[]]
  let over = false
  const station = (): StationProcess => {
    if (over) throw new Error('the rehearsal is over')
    const process = asked.station()
    processes.push(process)
    return { ...process, run: async (words) => (over ? Promise.reject(new Error('the rehearsal is over')) : process.run(words)) }
  }
  const beside = <T>(work: Promise<T>): Promise<T> => {
    underWay.push(work)
    work.catch(() => undefined)
    return work
  }
  const plan = { ...asked, station }
  const stage = stopwatch(plan)
  const folders = makeFolders(plan.out)
  stage.begin('town')
  const town = plan.sample ?? (await inventTown(plan))
  const path = join(plan.out, 'office.sqlite')
  const office = plan.office(path, join(folders.keys, 'recovery.agekey'))
  let reading: Ledger | undefined
  try {
    await beginElection(office, town)
    // What the office has written is looked at through a connection of its own, which cannot write.
    const ledger = (reading = must(openLedger(path, { readonly: true })))
    const keys = must(await unlockKeys(ledger, plan.passphrase))
    leaveKeys(ledger, keys, folders)
    const enrolling = beside(enrolTown(ledger, plan, folders))
    const prepared = await prepare(office, ledger, plan, town, stage)
    stage.begin('provision')
    const stations = await certifyTown(office, ledger, folders, await enrolling)
    const days = await provisionTown(office, ledger, keys, plan, folders, stations, stage)
    const taking = beside(takeIn(office, folders, days, stage))
    await beside(verifyAll(ledger, keys, plan, days, taking, stage))
    const summary = await sumUp(office, ledger, plan, await Promise.all(days), await taking, prepared)
    const timed = { ...summary, seconds: stage.end() }
    writeFileSync(join(plan.out, 'summary.json'), `${JSON.stringify(timed, null, 2)}\n`)
    return timed
  } finally {
    over = true
    for (const process of processes) void process.close()
    await Promise.allSettled(underWay)
    if (reading) closeLedger(reading)
    await office.close()
  }
}

async function inventTown({ out, seed, voters = TOWN_VOTERS }: RehearsalPlan): Promise<string> {
  const folder = join(out, 'town')
  await writeTown(folder, syntheticTown({ seed, voters, day: INVENTED_DAY }))
  return folder
}

/** The keys a reader of the rehearsal needs: nothing in it is secret. */
function leaveKeys(ledger: Ledger, keys: DeviceKeys, folders: Folders): void {
  writeFileSync(join(folders.keys, 'office.agekey'), `# 模拟 ${localValue(ledger, 'election')}\n${keys.ageIdentity}\n`)
  writeFileSync(join(folders.keys, 'office.pem'), pemOf(keys.signKey))
  writeFileSync(join(folders.keys, 'office.fingerprint'), `${fingerprintOf(keys).join(' ')}\n`)
}

async function prepare(
  office: Office,
  ledger: Ledger,
  plan: RehearsalPlan,
  town: string,
  stage: Stopwatch,
): Promise<Prepared | undefined> {
  if (plan.sample !== undefined) return prepareSample(office, ledger, { acceptLater: false, ...plan, sample: plan.sample }, stage)
  await importTown(office, town, stage)
  await publishTown(office, ledger, plan, town, stage)
  return undefined
}
