import { PLANTED } from '#contract/rehearsal.ts'
import { join } from 'node:path'
import { z } from 'zod'
import type { LaptopRole } from '#words/laptops.ts'
import type { DayBundle } from '#words/election.ts'
import { electionOf } from '#roll/election.ts'
import type { Ledger } from '#ledger/open.ts'
import { beginInTurns, inTurns } from './in-turns.ts'
import type { Folders, LivedDay, RehearsalPlan, Station } from './plan.ts'
import type { Planted } from './votes.ts'

/** The constituency that is served by two laptops. */
const TWO_LAPTOPS = 'D05'

const Enrolment = z.object({ path: z.string(), fingerprint: z.array(z.string()) })
const ExportedBundle = z.object({ path: z.string() })

type Laptop = Omit<Station, 'desk'>
export type EnrolledLaptop = Laptop & z.infer<typeof Enrolment> & { readonly role: Exclude<LaptopRole, 'spare'> }

/** Starts the laptops of every station. Each makes its ledger and its keys, and writes its enrolment: nobody else is needed for that. */
export function enrolTown(ledger: Ledger, plan: RehearsalPlan, folders: Folders): Promise<readonly EnrolledLaptop[]> {
  const named = electionOf(ledger).body.constituencies.flatMap(({ code }) => [
    { constituency: code, name: code, role: 'lead' as const },
    ...(code === TWO_LAPTOPS && code !== plan.leaveOpen
      ? [{ constituency: code, name: `${code}-2`, role: 'desk' as const }]
      : []),
  ])
  return inTurns(named, async ({ constituency, name, role }) => {
    plan.signal?.throwIfAborted()
    const file = join(folders.stations, `${name}.sqlite`)
    const process = plan.station()
    const enrolled = await process.run(['station', 'enrol', '--ledger', file, '--out', folders.sticks])
    return { constituency, role, ledger: file, process, ...Enrolment.parse(enrolled) }
  })
}

/** What a station waits for: its bundle, and the office's fingerprint by which it knows it. */
export type Provision = { readonly bundle: Promise<string>; readonly fingerprint: string }

/**
 * Every station, in turns, takes in its provision as soon as it is there, lives its day and hands over its bundle. Answers a promise for
 * each, so that the office may merge the first while the last still vote.
 */
export function liveTheDay(
  ledger: Ledger,
  plan: RehearsalPlan,
  folders: Folders,
  stations: readonly (Station & Provision)[],
): readonly Promise<LivedDay>[] {
  const planted = plantIn(ledger)
  return beginInTurns(stations, async (station) => {
    const provision = await station.bundle
    plan.signal?.throwIfAborted()
    for (const { process, ledger: file } of station.desk ? [station, station.desk] : [station])
      await process.run(['station', 'receive', provision, '--ledger', file, '--fingerprint', station.fingerprint])
    const left = station.constituency === plan.leaveOpen
    const plants = Object.entries(planted).flatMap(([contest, what]) =>
      contest.startsWith(station.constituency) ? ['--plant', `${contest}=${what}`] : [],
    )
    const bundle = await (station.desk
      ? liveWithDesk(station, station.desk, plan, folders, plants)
      : liveAlone(station, plan, folders, plants, left))
    return { ...station, bundle }
  })
}

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

async function handOver({ process, ledger }: Laptop, kind: DayBundle, folders: Folders): Promise<string> {
  const exported = await process.run(['station', 'export', '--ledger', ledger, '--kind', kind, '--out', folders.bundles])
  await process.close()
  return ExportedBundle.parse(exported).path
}

/** A tie, a separate election and a void vote, each in a contest with two seats or more, of different constituencies. */
function plantIn(ledger: Ledger): Readonly<Record<string, Planted>> {
  const able = electionOf(ledger).body.contests.filter(({ seats, level }) => seats >= 2 && level === '乡级')
  const plants: readonly Planted[] = PLANTED
  const apart = able.filter((contest, i) => able.findIndex(({ constituency }) => constituency === contest.constituency) === i)
  return Object.fromEntries(plants.flatMap((plant, i) => (apart[i * 2 + 1] ? [[apart[i * 2 + 1]!.code, plant]] : [])))
}
