import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from '#bundles/fingerprint.ts'
import type { DeviceKeys } from '#bundles/keys.ts'
import { formalList } from '#counting/contest-round.ts'
import { withoutWaiting } from '#ledger/file/without-waiting.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { provision } from '#office/stations/provision.ts'
import { randomFrom } from '#rehearsal/random.ts'
import { inventCount, type Planted } from '#rehearsal/votes.ts'
import { contestsOf, electionOf, rollOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { requestEnrolment } from '#station/preparing/enrol.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { checkIn } from '#station/voting/check-in.ts'
import type { Actor } from '#words/acting.ts'
import { need } from '../../fixtures/election.ts'
import { PASSPHRASE } from '../operator.ts'
import { ADMIN, crewOf } from './people.ts'
import { booksOf } from './roll.ts'
import type { Desk } from './window.ts'
import { quickKeys } from '../../fixtures/quick-keys.ts'

/** A station that nobody watches on a screen: its own ledger, keys, certificate and bundles, through the same use cases. */
export type OtherStation = {
  readonly constituency: string
  readonly ledger: Ledger
  readonly keys: DeviceKeys
  readonly stick: string
}

/** People of an election by their names, in these roles. */
function acting(ledger: Ledger, role: string, ...names: readonly string[]): Actor {
  const assigned = factsOf(ledger, 'person.assigned')
  return names.map((name) => {
    const { person } = assigned.findLast(({ body }) => body.name === name)!.body
    return { person, role }
  })
}

/** A laptop is made, enrolled by its whole fingerprint, and provisioned. */
export async function otherStation(office: Desk, at: string, constituency: string, stick: string): Promise<OtherStation> {
  const ledger = need(openLedger(join(at, `${constituency}.sqlite`), { create: true }))
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  const { path, fingerprint } = requestEnrolment(ledger, keys, stick)
  const books = booksOf(office)
  const admin = acting(books, 'admin', ADMIN)
  const answer = { fingerprint: fingerprint.join('') }
  need(certifyDevice(books, admin, readFileSync(path), { constituency, role: 'lead', answer }))
  const own = need(await office.host.app.machine.keysAt('office'))
  const bundle = need(await provision(books, own, admin, constituency, stick))
  need(await receiveBundle(ledger, keys, readFileSync(bundle.path), fingerprintOf(own).join('')))
  return { constituency, ledger, keys, stick }
}

/** Everyone who is at home comes, those who act for others with them, until `most` have come; whoever came already has. */
export function comeAll(ledger: Ledger, constituency: string, most = Infinity): void {
  const clerk = acting(ledger, 'clerk', crewOf(constituency).clerk)
  const roll = rollOf(ledger, constituency)
  const took = (voter: string): boolean => participationsOf(ledger, voter).length > 0
  let came = roll.filter(({ voter }) => took(voter)).length
  withoutWaiting(ledger, () => {
    for (const { voter, fields } of roll) {
      if (came >= most) return
      if (fields.register === 2 || took(voter) || authorisationsOf(ledger, 'principal', voter).length > 0) continue
      const principals = authorisationsOf(ledger, 'agent', voter).flatMap(({ principal }) => (took(principal) ? [] : [principal]))
      need(checkIn(ledger, { actor: clerk }, { voter, channel: 'station', principals }))
      came += 1 + principals.length
    }
  })
}

/** Such a station's polling day: opened by two, and everyone comes. */
export function vote({ ledger, constituency }: OtherStation): void {
  const papers = contestsHere(ledger, constituency).map((contest) => [contest.code, turnoutOf(ledger, contest).roll + 10])
  need(openStation(ledger, bothOf(ledger, constituency), { papers: Object.fromEntries(papers) as Papers, checklist: {} }))
  comeAll(ledger, constituency)
}

/** Its evening: closed with every paper accounted for, counted by two typists, signed. */
export function count({ ledger, constituency }: OtherStation, planted: Readonly<Record<string, Planted>>): void {
  const left = Object.entries(expectedPapers(ledger)).map(([contest, { unused }]) => [contest, unused])
  need(closeStation(ledger, bothOf(ledger, constituency), Object.fromEntries(left) as Papers))
  const crew = crewOf(constituency)
  const typists = acting(ledger, 'typist', ...crew.typists)
  const signers = [acting(ledger, 'overseer', ...crew.overseers), typists, acting(ledger, 'lead', crew.lead)]
  for (const contest of contestsHere(ledger, constituency)) {
    const ballot = {
      seats: contest.seats,
      participants: turnoutOf(ledger, contest).participants,
      candidates: formalList(ledger, contest.code).map(({ candidate }) => candidate),
      writtenIn: undefined,
    }
    const figures = inventCount(randomFrom('qingxi').stream(contest.code), ballot, planted[contest.code])
    const round = { contest: contest.code, round: 'first' as const }
    for (const typist of typists) need(typeCount(ledger, [typist], { ...round, figures }))
    for (const actor of signers) need(signRound(ledger, { actor }, round))
  }
}

type Papers = Record<string, number>

const contestsHere = (ledger: Ledger, constituency: string) => contestsOf(electionOf(ledger).body, constituency)

/** The lead and an overseer, who open and close together. */
const bothOf = (ledger: Ledger, constituency: string): Actor => [
  ...acting(ledger, 'lead', crewOf(constituency).lead),
  ...acting(ledger, 'overseer', crewOf(constituency).overseers[0]),
]

/** Its final bundle on the stick; its program ends. */
export async function handOverOther({ ledger, keys, constituency, stick }: OtherStation): Promise<string> {
  const { path } = need(await exportDay(ledger, keys, acting(ledger, 'lead', crewOf(constituency).lead), 'final', stick))
  closeLedger(ledger)
  return path
}
