import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { pemOf, type DeviceKeys } from '#bundles/keys.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { certifyDevice, challengeDevice } from '#office/enrol-device.ts'
import { provision } from '#office/provision.ts'
import { electionOf } from '#roll/election.ts'
import { must } from './must.ts'
import type { Folders, LivedDay, RehearsalPlan, Station, Stopwatch } from './plan.ts'
import { officeActor } from './staff.ts'
import type { Planted } from './votes.ts'

/** How many station processes work at once: as many as an office laptop has cores to spare. */
const AT_ONCE = 2

const Enrolled = z.object({ path: z.string(), fingerprint: z.array(z.string()) })
const ExportedBundle = z.object({ path: z.string() })

/** Starts nine stations, enrols and certifies them with read-back, and gives each its provision bundle. */
export async function provisionTown(
  ledger: Ledger,
  keys: DeviceKeys,
  plan: RehearsalPlan,
  folders: Folders,
  stage: Stopwatch,
): Promise<readonly Station[]> {
  stage.begin('provision')
  const stations = electionOf(ledger).body.constituencies.map(({ code }): Station => ({
    constituency: code,
    ledger: join(folders.stations, `${code}.sqlite`),
    process: plan.station(),
  }))
  const enrolled = await inTurns(stations, async ({ constituency, ledger: file, process }) => {
    const answer = await process.run(['station', 'enrol', '--ledger', file, '--out', folders.sticks])
    return { constituency, ...Enrolled.parse(answer) }
  })
  for (const { constituency, path, fingerprint } of enrolled) {
    const bytes = readFileSync(path)
    const { positions } = must(challengeDevice(ledger, bytes))
    // The telephone call in which the station reads four groups from its own screen.
    const heard = positions.map((position) => fingerprint[position - 1]).join(' ')
    must(certifyDevice(ledger, officeActor('admin'), bytes, { constituency, role: 'lead', answer: { heard } }))
  }
  for (const certificate of factsOf(ledger, 'device.certified'))
    if (certificate.body.scope !== 'town')
      writeFileSync(join(folders.keys, `${certificate.body.scope}.pem`), pemOf(certificate.body.signKey))
  const bundles = new Map<string, string>()
  for (const [i, { constituency }] of stations.entries()) {
    bundles.set(constituency, must(await provision(ledger, keys, officeActor('admin'), constituency, folders.bundles)).path)
    stage.step(i + 1, stations.length)
  }
  const fingerprint = fingerprintOf(keys).join('')
  await inTurns(stations, ({ constituency, ledger: file, process }) =>
    process.run(['station', 'receive', bundles.get(constituency)!, '--ledger', file, '--fingerprint', fingerprint]),
  )
  return stations
}

/** Every station lives its day and hands over its bundle. */
export async function liveTheDay(
  ledger: Ledger,
  plan: RehearsalPlan,
  folders: Folders,
  stations: readonly Station[],
  stage: Stopwatch,
): Promise<readonly LivedDay[]> {
  stage.begin('day')
  const planted = plantIn(ledger)
  let done = 0
  return inTurns(stations, async (station) => {
    plan.signal?.throwIfAborted()
    const left = station.constituency === plan.leaveOpen
    const plants = Object.entries(planted).flatMap(([contest, what]) =>
      contest.startsWith(station.constituency) ? ['--plant', `${contest}=${what}`] : [],
    )
    const until = left ? ['--until', '600'] : []
    const at = ['--ledger', station.ledger]
    await station.process.run(['station', 'simulate-day', ...at, '--seed', plan.seed, ...plants, ...until])
    const kind = left ? 'sync' : 'final'
    const exported = await station.process.run(['station', 'export', ...at, '--kind', kind, '--out', folders.bundles])
    station.process.close()
    stage.step(++done, stations.length)
    return { ...station, bundle: ExportedBundle.parse(exported).path }
  })
}

/** A tie, a separate election and a void vote, each in a contest with two seats or more, of different constituencies. */
function plantIn(ledger: Ledger): Readonly<Record<string, Planted>> {
  const able = electionOf(ledger).body.contests.filter(({ seats, level }) => seats >= 2 && level === '乡级')
  const plants: readonly Planted[] = ['tie', 'separate', 'over']
  const apart = able.filter((contest, i) => able.findIndex(({ constituency }) => constituency === contest.constituency) === i)
  return Object.fromEntries(plants.map((plant, i) => [apart[i * 2 + 1]!.code, plant]))
}

/** Runs `work` on every item, a few at a time, answers in the order of the items. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = []
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [i, item] of queue) answers[i] = await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}
