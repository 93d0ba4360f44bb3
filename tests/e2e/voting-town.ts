import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLedger, setLocalValue } from '#ledger/open.ts'
import { contestResults } from '#office/results/results.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { verifierOf } from '#people/pin.ts'
import { rehearsalStaff, stationActor } from '#rehearsal/staff.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { openStation } from '#station/preparing/open-station.ts'
import {
  admin,
  certify,
  need,
  newLaptop,
  nominate,
  office,
  provisioned,
  publish,
  villagers,
  type Laptop,
} from '../fixtures/election.ts'
import { openHome } from './app-host.ts'

/** Everyone's PIN at this station. */
export const PIN = '4680'

/** A town on the eve of its day: the lead laptop of D01 is provisioned and staffed, its desk laptop too, and nothing is open yet; or the day is over. */
export async function openTown({ closed = false } = {}) {
  const at = mkdtempSync(join(tmpdir(), 'xuance-day-'))
  const home = join(at, 'home')
  mkdirSync(join(home, 'live'), { recursive: true })
  const town = await office(at, 'office', [])
  publish(
    town,
    villagers(22).map((villager, i) => ({ ...villager, group: i % 2 === 0 ? '1' : '9' })),
  )
  nominate(town)
  need(assignPeople(town.ledger, admin, rehearsalStaff(['D01'])))
  const lead = await newLaptop(join(home, 'live'), 'station')
  const desk = await newLaptop(at, 'desk')
  certify(town, lead, 'lead')
  certify(town, desk, 'desk')
  await provisioned(town, lead)
  await provisioned(town, desk)
  const kept = await verifierOf(PIN)
  for (const { person } of rehearsalStaff(['D01'])) setLocalValue(lead.ledger, `pin/${person}`, kept)
  const two = stationActor('D01', 'lead', 'overseer-1')
  const clerk = { actor: stationActor('D01', 'clerk') }
  const live = ({ ledger }: Laptop, voters: readonly string[], papers: Readonly<Record<string, number>>): void => {
    need(openStation(ledger, two, { papers, checklist: {} }))
    for (const voter of voters) need(checkIn(ledger, clerk, { voter, channel: 'station', principals: [] }))
    const left = Object.entries(expectedPapers(ledger)).map(([contest, { unused }]) => [contest, unused])
    need(closeStation(ledger, two, Object.fromEntries(left)))
  }
  if (closed)
    live(
      lead,
      Array.from({ length: 15 }, (_, i) => `D01-${String(i + 1).padStart(4, '0')}`),
      { D01: 60, 'D01-1': 30, 'D01-2': 30 },
    )
  closeLedger(lead.ledger)
  const stick = join(at, 'stick')
  mkdirSync(stick)
  const host = await openHome(home)
  return {
    host,
    stick,
    /** The desk laptop lives its day by the use cases its own screens would call; answers its bundle. */
    deskDay: async (voters: readonly string[], papers: Readonly<Record<string, number>>): Promise<string> => {
      live(desk, voters, papers)
      return need(await exportDay(desk.ledger, desk.keys, clerk.actor, 'final', desk.stick)).path
    },
    /** The office merges what the station handed over; answers what it then knows of each contest, and the papers as each laptop closed. */
    merge: async (path: string) => {
      need(await mergeBundle(town.ledger, town.keys, admin, path))
      const results = contestResults(town.ledger, ['D01'])
      return { results, closings: closingsIn(town.ledger, 'D01').map(({ body }) => body.papers) }
    },
    close: async (): Promise<void> => {
      await host.close()
      for (const { ledger } of [town, desk]) closeLedger(ledger)
      rmSync(at, { recursive: true, force: true })
    },
  }
}
