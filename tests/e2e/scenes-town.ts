import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import { REHEARSAL_PASSPHRASE } from '#hosts/rehearse-job.ts'
import { closeLedger, openLedger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { createElection } from '#office/setup/create-election.ts'
import { listCandidates } from '../fixtures/list-candidates.ts'
import { readConstituencies, readElectionFile } from '#office/setup/setup-files.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { proposalsFor, wishesFor } from '#rehearsal/before-the-day.ts'
import { simulateDay, type DayPlan } from '#rehearsal/simulate-day.ts'
import { officeActor, rehearsalStaff, stationActor } from '#rehearsal/staff.ts'
import { syntheticTown, writeTown } from '#rehearsal/town/town.ts'
import { approveProxy } from '#roll/authorise.ts'
import { contestsOf, electionOf, rollOf } from '#roll/election.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { consultAbout, need, publishThroughGates } from '../fixtures/election.ts'
import { copyOf } from './scenes.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

export const PLACE = 'D01'
/** Four voters of the first constituency have it. */
export const NAMESAKE = '陈伟'
const SEED = 'shots'
const VOTERS = 1300
const DAY = '2026-12-15'
const admin = officeActor('admin')
const committee = officeActor('committee')
const onTheDay = (time: string): Date => new Date(`${DAY}T${time}:00+08:00`)

/** How far a station is: before it opens, in mid-poll, everyone has come, closed, counted and signed. */
export type Stage = 'eve' | 'day' | 'evening' | 'closed' | 'counted'

const PLANS: Readonly<Record<Exclude<Stage, 'eve'>, DayPlan>> = {
  day: { seed: SEED, planted: {}, untilPermille: 600 },
  // Half of the households: the other half went to the second laptop.
  evening: { seed: SEED, planted: {}, untilPermille: 1000, half: 'first' },
  closed: { seed: SEED, planted: {}, untilPermille: 1000 },
  counted: { seed: SEED, planted: { 'D01-1': 'tie', 'D01-2': 'over' } },
}

/** When the pictures of a stage are taken. */
export const TIMES: Readonly<Record<Stage, Date>> = {
  eve: onTheDay('06:40'),
  day: onTheDay('13:30'),
  evening: onTheDay('17:58'),
  closed: onTheDay('18:20'),
  counted: onTheDay('19:40'),
}

export type SceneTown = {
  /** A home of its own in which the station is so far. */
  at(stage: Stage): { readonly home: string; readonly drop: () => void }
  /** The day of the station's second laptop, on a stick. */
  readonly desk: string
  /** An empty one, to hand over. */
  readonly stick: string
  /** The ID number of somebody who votes elsewhere. */
  readonly neighbour: string
  drop(): void
}

/** The station of the first constituency of an invented town, as a rehearsal keeps it, on the eve of its day. */
export async function sceneTown(): Promise<SceneTown> {
  const folder = mkdtempSync(join(tmpdir(), 'xuance-scenes-'))
  const home = join(folder, 'home')
  const stations = join(home, 'rehearsal', 'stations')
  const stick = join(folder, 'stick')
  for (const each of [stations, stick]) mkdirSync(each, { recursive: true })
  const office = await electionIn(folder)
  const lead = await laptop(join(stations, `${PLACE}.sqlite`), 'lead')
  const second = await laptop(join(folder, 'desk.sqlite'), 'desk')
  const { path: bundle } = need(await provision(office.ledger, office.keys, admin, PLACE, folder))
  for (const { ledger, keys } of [lead, second])
    need(await receiveBundle(ledger, keys, readFileSync(bundle), fingerprintOf(office.keys).join('')))
  need(simulateDay(second.ledger, { seed: SEED, planted: {}, half: 'second' }))
  const clerk = stationActor(PLACE, 'clerk')
  second.ledger.now = () => onTheDay('17:40')
  const { path: desk } = need(await exportDay(second.ledger, second.keys, clerk, 'final', folder))
  for (const { ledger } of [office, lead, second]) closeLedger(ledger)
  return {
    desk,
    stick,
    neighbour: office.neighbour,
    drop: () => rmSync(folder, { recursive: true, force: true }),
    at: (stage) => {
      const copy = copyOf(home)
      if (stage !== 'eve') live(join(copy.home, 'rehearsal', 'stations', `${PLACE}.sqlite`), stage)
      return copy
    },
  }

  async function laptop(path: string, role: 'lead' | 'desk') {
    const ledger = need(openLedger(path, { create: true }))
    const keys = need(await quickKeys(ledger, REHEARSAL_PASSPHRASE))
    const enrolment = requestEnrolment(ledger, keys, folder)
    const answer = { fingerprint: enrolment.fingerprint.join('') }
    need(certifyDevice(office.ledger, admin, readFileSync(enrolment.path), { constituency: PLACE, role, answer }))
    return { ledger, keys }
  }
}

function live(path: string, stage: Exclude<Stage, 'eve'>): void {
  const ledger = need(openLedger(path))
  need(simulateDay(ledger, PLANS[stage]))
  if (stage === 'closed') {
    const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused])
    ledger.now = () => onTheDay('18:05')
    need(closeStation(ledger, stationActor(PLACE, 'lead', 'overseer-1'), Object.fromEntries(unused)))
  }
  closeLedger(ledger)
}

/** An office that has published the rolls of two constituencies, and listed the candidates of the first. */
async function electionIn(folder: string) {
  const files = join(folder, 'town')
  const town = syntheticTown({ seed: SEED, voters: VOTERS, day: DAY })
  await writeTown(files, town)
  const text = (name: string): string => readFileSync(join(files, name), 'utf8')
  const ledger = need(openLedger(join(folder, 'home', 'rehearsal', 'office.sqlite'), { create: true }))
  const keys = need(await quickKeys(ledger, REHEARSAL_PASSPHRASE))
  const file = need(readElectionFile('election.json', text('election.json')))
  const areas = need(readConstituencies('constituencies.csv', text('constituencies.csv')))
  need(await createElection(ledger, keys, admin, { draft: { ...file, ...areas }, mode: 'rehearsal' }))
  need(assignPeople(ledger, admin, rehearsalStaff([PLACE])))
  const households = town.households.slice(0, 2)
  for (const { file: name } of households)
    need(importHouseholds(ledger, officeActor('registrar'), name, readFileSync(join(files, name))))
  need(decideAll(ledger, officeActor('registrar')))
  for (const { constituency } of households) publishThroughGates(ledger, constituency)
  for (const contest of contestsOf(electionOf(ledger).body, PLACE)) {
    const proposals = proposalsFor(ledger, SEED, contest)
    need(consultAbout(ledger, contest.code, proposals))
    need(listCandidates(ledger, committee, contest.code, proposals))
  }
  for (const { document, principal, agent } of wishesFor(ledger, SEED, PLACE)) {
    const asked = { principal: principal.voter, agent: agent.voter, reason: '外出', means: '信函', document } as const
    approveProxy(ledger, { actor: committee }, asked)
  }
  return { ledger, keys, neighbour: rollOf(ledger, 'D02')[0]!.fields.idNumber }
}
