import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import type { PrintedRegister } from '#office/registers/print-registers.ts'
import { openPrinter } from '#print/printer.ts'
import { certifyDevice, challengeDevice } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { must } from './must.ts'
import { printRegistersOf, settleConflicts } from './office-side.ts'
import type { Folders, LivedDay, RehearsalPlan, Station, Stopwatch } from './plan.ts'
import { officeActor } from './staff.ts'
import { liveTheDay, type EnrolledLaptop } from './station-side.ts'

/** Certifies the laptops that enrolled, with read-back; answers the stations. */
export function certifyTown(ledger: Ledger, folders: Folders, laptops: readonly EnrolledLaptop[]): readonly Station[] {
  for (const { constituency, role, path, fingerprint } of laptops) {
    const bytes = readFileSync(path)
    const { positions } = must(challengeDevice(ledger, bytes))
    // The telephone call in which the station reads four groups from its own screen.
    const heard = positions.map((position) => fingerprint[position - 1]).join(' ')
    must(certifyDevice(ledger, officeActor('admin'), bytes, { constituency, role, answer: { heard } }))
  }
  for (const certificate of factsOf(ledger, 'device.certified'))
    if (certificate.body.scope !== 'town') {
      const { scope, role, signKey } = certificate.body
      writeFileSync(join(folders.keys, `${scope}${role === 'desk' ? '-2' : ''}.pem`), pemOf(signKey))
    }
  return laptops.flatMap(({ constituency, role, ledger: file, process }) => {
    if (role === 'desk') return []
    const desk = laptops.find((other) => other.constituency === constituency && other.role === 'desk')
    return { constituency, ledger: file, process, ...(desk && { desk }) }
  })
}

/**
 * Gives every station its provision bundle, one after another. A station begins its day when it has its own, while the office still seals
 * the others'.
 */
export async function provisionTown(
  ledger: Ledger,
  keys: DeviceKeys,
  plan: RehearsalPlan,
  folders: Folders,
  stations: readonly Station[],
  stage: Stopwatch,
): Promise<readonly Promise<LivedDay>[]> {
  const fingerprint = fingerprintOf(keys).join('')
  const sealed = stations.map(() => Promise.withResolvers<string>())
  const waiting = stations.map((station, i) => ({ ...station, fingerprint, bundle: sealed[i]!.promise }))
  const days = liveTheDay(ledger, plan, folders, waiting)
  for (const [i, { constituency }] of stations.entries()) {
    const { path } = must(await provision(ledger, keys, officeActor('admin'), constituency, folders.bundles))
    sealed[i]!.resolve(path)
    stage.step(i + 1, stations.length)
  }
  return days
}

/**
 * The office takes in what the stations hand over, in the order of the constituencies, and prints the registers of each as soon as its day
 * is in, while others still vote. The last merge shows what has to be decided.
 */
export async function takeIn(
  ledger: Ledger,
  keys: DeviceKeys,
  plan: RehearsalPlan,
  folders: Folders,
  days: readonly Promise<LivedDay>[],
  stage: Stopwatch,
): Promise<readonly PrintedRegister[]> {
  const printer = openPrinter()
  const registers: PrintedRegister[] = []
  const all = days.length
  let [lived, merged] = [0, 0]
  const tell = (): void =>
    lived < all
      ? stage.at('day', lived, all)
      : merged < all
        ? stage.at('merge', merged, all)
        : stage.at('print', registers.length, all * 4)
  for (const day of days) void day.then(() => lived++).catch(() => undefined)
  try {
    for (const day of days) {
      tell()
      const { constituency, bundle } = await day
      must(await mergeBundle(ledger, keys, officeActor('reviewer'), bundle))
      merged++
      tell()
      if (merged === all) settleConflicts(ledger)
      registers.push(...(await printRegistersOf(ledger, plan, constituency, folders.print, printer)))
    }
    tell()
    return registers
  } finally {
    await printer.close()
  }
}
