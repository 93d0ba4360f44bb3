import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { pemOf, type DeviceKeys } from '#bundles/keys.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { certifyDevice, challengeDevice } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { electionOf } from '#roll/election.ts'
import { inTurns } from './in-turns.ts'
import { must } from './must.ts'
import type { Folders, LivedDay, RehearsalPlan, Station, Stopwatch } from './plan.ts'
import { officeActor } from './staff.ts'
import type { Planted } from './votes.ts'

/** The constituency that is served by two laptops. */
const TWO_LAPTOPS = 'D05'

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
  const laptop = (constituency: string, name: string) => ({
    constituency,
    ledger: join(folders.stations, `${name}.sqlite`),
    process: plan.station(),
  })
  const stations = electionOf(ledger).body.constituencies.map(({ code }): Station => ({
    ...laptop(code, code),
    ...(code === TWO_LAPTOPS && code !== plan.leaveOpen && { desk: laptop(code, `${code}-2`) }),
  }))
  const laptops = stations.flatMap((station) => (station.desk ? [station, station.desk] : [station]))
  const enrolled = await inTurns(laptops, async ({ constituency, ledger: file, process }) => {
    const answer = await process.run(['station', 'enrol', '--ledger', file, '--out', folders.sticks])
    const role = stations.some((station) => station.ledger === file) ? ('lead' as const) : ('desk' as const)
    return { constituency, role, ...Enrolled.parse(answer) }
  })
  for (const { constituency, role, path, fingerprint } of enrolled) {
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
  const bundles = new Map<string, string>()
  for (const [i, { constituency }] of stations.entries()) {
    bundles.set(constituency, must(await provision(ledger, keys, officeActor('admin'), constituency, folders.bundles)).path)
    stage.step(i + 1, stations.length)
  }
  const fingerprint = fingerprintOf(keys).join('')
  await inTurns(laptops, ({ constituency, ledger: file, process }) =>
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
    const final = await (station.desk
      ? liveWithDesk(station, station.desk, plan, folders, plants)
      : liveAlone(station, plan, folders, plants, left))
    stage.step(++done, stations.length)
    return { ...station, bundle: final }
  })
}

type Laptop = Omit<Station, 'desk'>

async function liveAlone(
  station: Laptop,
  plan: RehearsalPlan,
  folders: Folders,
  plants: readonly string[],
  left: boolean,
): Promise<string> {
  await simulate(station, 'simulate-day', plan, [...plants, ...(left ? ['--until', '600'] : [])])
  return handOver(station, left ? 'sync' : 'final', folders)
}

/** Two laptops, each serving half of the households: the desk hands its day to the lead, which counts for both. */
async function liveWithDesk(
  lead: Laptop,
  desk: Laptop,
  plan: RehearsalPlan,
  folders: Folders,
  plants: readonly string[],
): Promise<string> {
  await simulate(lead, 'simulate-day', plan, ['--half', 'first'])
  await simulate(desk, 'simulate-day', plan, ['--half', 'second'])
  const bundle = await handOver(desk, 'final', folders)
  await lead.process.run(['station', 'merge', bundle, '--ledger', lead.ledger])
  await simulate(lead, 'simulate-count', plan, plants)
  return handOver(lead, 'final', folders)
}

const simulate = (
  { process, ledger }: Laptop,
  what: string,
  { seed }: RehearsalPlan,
  more: readonly string[],
): Promise<unknown> => process.run(['station', what, '--ledger', ledger, '--seed', seed, ...more])

async function handOver({ process, ledger }: Laptop, kind: 'sync' | 'final', folders: Folders): Promise<string> {
  const exported = await process.run(['station', 'export', '--ledger', ledger, '--kind', kind, '--out', folders.bundles])
  process.close()
  return ExportedBundle.parse(exported).path
}

/** A tie, a separate election and a void vote, each in a contest with two seats or more, of different constituencies. */
function plantIn(ledger: Ledger): Readonly<Record<string, Planted>> {
  const able = electionOf(ledger).body.contests.filter(({ seats, level }) => seats >= 2 && level === '乡级')
  const plants: readonly Planted[] = ['tie', 'separate', 'over']
  const apart = able.filter((contest, i) => able.findIndex(({ constituency }) => constituency === contest.constituency) === i)
  return Object.fromEntries(plants.flatMap((plant, i) => (apart[i * 2 + 1] ? [[apart[i * 2 + 1]!.code, plant]] : [])))
}
