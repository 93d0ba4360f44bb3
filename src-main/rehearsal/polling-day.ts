import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterFiles } from '#contract/index.ts'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { pemOf } from '#ledger/device-key.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { printRegistersOf, settleConflicts } from './office-side.ts'
import type { Folders, LivedDay, Office, RehearsalPlan, Station, Stopwatch } from './plan.ts'
import { liveTheDay, type EnrolledLaptop } from './station-side.ts'

/** Certifies the laptops that enrolled, with read-back; answers the stations. */
export async function certifyTown(
  office: Office,
  ledger: Ledger,
  folders: Folders,
  laptops: readonly EnrolledLaptop[],
): Promise<readonly Station[]> {
  for (const { constituency, role, path, fingerprint } of laptops) {
    const upload = office.offer(path)
    const { positions } = await office.ask('devices.challenge', { upload })
    // The telephone call in which the station reads four groups from its own screen.
    const heard = positions.map((position) => fingerprint[position - 1]).join(' ')
    await office.ask('devices.certify', { upload, constituency, role, answer: { heard } })
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
  office: Office,
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
    const { path } = await office.ask('bundles.provision', { constituency, out: folders.bundles })
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
  office: Office,
  folders: Folders,
  days: readonly Promise<LivedDay>[],
  stage: Stopwatch,
): Promise<readonly RegisterFiles[]> {
  const registers: RegisterFiles[] = []
  const all = days.length
  let [lived, merged] = [0, 0]
  const tell = (): void =>
    lived < all
      ? stage.at('day', lived, all)
      : merged < all
        ? stage.at('merge', merged, all)
        : stage.at('print', registers.length, all * 4)
  for (const day of days) void day.then(() => lived++).catch(() => undefined)
  for (const day of days) {
    tell()
    const { constituency, bundle } = await day
    await merge(office, bundle)
    merged++
    tell()
    if (merged === all) await settleConflicts(office)
    registers.push(...(await printRegistersOf(office, constituency, folders.print)))
  }
  tell()
  return registers
}

async function merge(office: Office, bundle: string): Promise<void> {
  const { bundles } = await office.ask('bundles.merge', { uploads: [office.offer(bundle)] })
  for (const taken of bundles) if (!taken.merged) throw new Error(`${taken.file} was refused: ${taken.error.code}`)
}
