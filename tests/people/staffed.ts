import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '#contract/index.ts'
import { createDispatcher, type Dispatcher } from '#hosts/dispatcher.ts'
import { sessionOf, type Session } from '#hosts/session.ts'
import { openPlaces, type Places } from '#hosts/places.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { closeLedger, openLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { done } from '#contract/result.ts'
import { verifierOf } from '#people/pin.ts'
import { takeSeat, type Seat } from '#people/seat.ts'
import { need } from '../fixtures/election.ts'

const OFFICE = '00000000000000aa'
const STATION = '00000000000000bb'
const CODES = ['D01', 'D02']

export const OFFICE_ROLES = ['registrar', 'reviewer', 'committee', 'admin'] as const
export const STATION_ROLES = ['lead', 'clerk', 'overseer', 'typist'] as const

/** Everyone's PIN in these tests, and one that is nobody's. */
export const PIN = '46808642'
export const WRONG = '90517'

const town: Body<'election.created'> = {
  name: '换届选举(模拟)',
  day: '2026-12-15',
  mode: 'live',
  pack: 'zhejiang-2021',
  packSha256: '0'.repeat(64),
  committee: '选举委员会(模拟)',
  town: '清溪镇',
  county: '某区',
  recovery: 'age1test',
  constituencies: CODES.map((code) => ({ code, name: `${code}选区`, covers: [`${code}村`] })),
  contests: CODES.map((code) => ({
    code,
    name: `${code}选区`,
    level: '县级',
    constituency: code,
    seats: 2,
    covers: [`${code}村`],
  })),
}

/** One person for each role: `office-admin`, `D01-lead`, … */
export const staff: readonly Body<'person.assigned'>[] = [
  ...OFFICE_ROLES.map((role) => ({ person: `office-${role}`, name: `甲${role}`, roles: [role] })),
  ...CODES.flatMap((constituency) =>
    STATION_ROLES.map((role) => ({ person: `${constituency}-${role}`, name: `乙${role}`, roles: [role], constituency })),
  ),
]

/** The office states who does what, in a ledger of whichever machine. */
export function assign(ledger: Ledger, people: readonly Body<'person.assigned'>[], device = OFFICE): void {
  asDevice(ledger, device, () =>
    write(ledger, { actor: [{ person: 'office-admin', role: 'admin' }] }, (append) => {
      for (const person of people) append('town', 'person.assigned', person)
      return done(null)
    }),
  )
}

/** The office publishes the formal list of a contest. */
export function list(ledger: Ledger, contest: string): void {
  const candidates = ['甲', '乙', '丙'].map((name, i) => ({ candidate: `C${i + 1}`, name }))
  asDevice(ledger, OFFICE, () =>
    write(ledger, { actor: [{ person: 'office-admin', role: 'admin' }] }, (append) => {
      append('town', 'candidate.listed', { contest, list: 'formal', candidates })
      return done(null)
    }),
  )
}

/** The office puts the first card on a constituency's roll. */
export function enrol(ledger: Ledger, constituency: string): void {
  const fields = { ...VOTER, register: 1, contests: [constituency] }
  asDevice(ledger, OFFICE, () =>
    write(ledger, { actor: [{ person: 'office-admin', role: 'admin' }] }, (append) => {
      append(constituency, 'voter.listed', { voter: `${constituency}-0001`, version: 1, fields })
      return done(null)
    }),
  )
}

const VOTER = { name: '王小明', sex: '男', birth: '1980-01-01', idNumber: '330304198001010011' } as const

function asDevice(ledger: Ledger, device: string, work: () => ReturnType<typeof write>): void {
  const own = ledger.db.prepare("SELECT value FROM local WHERE key = 'device'").pluck().get() as string
  setLocalValue(ledger, 'device', device)
  need(work())
  setLocalValue(ledger, 'device', own)
}

/** A machine of the office (`town`) or of a constituency's station, with the town's staff and no PINs. */
export function machine(
  path: string,
  scope: string,
  mode: 'live' | 'rehearsal' = 'live',
  law: Partial<Pick<Body<'election.created'>, 'pack' | 'packSha256'>> = {},
): Ledger {
  const ledger = need(openLedger(path, { create: true }))
  setLocalValue(ledger, 'election', `${mode === 'live' ? '' : 'R-'}20261215-0a1b2c3d`)
  setLocalValue(ledger, 'device', scope === 'town' ? OFFICE : STATION)
  asDevice(ledger, OFFICE, () =>
    write(ledger, { actor: [{ person: 'office-admin', role: 'admin' }] }, (append) => {
      append('town', 'election.created', { ...town, mode, ...law })
      for (const code of CODES) append(code, 'roll.published', { version: 1, count: 0, sha256: '0'.repeat(64) })
      return done(null)
    }),
  )
  assign(ledger, staff)
  if (scope !== 'town') setLocalValue(ledger, 'constituency', scope)
  return ledger
}

const QUICK = { N: 2 ** 10, r: 8, p: 1 }
const kept = verifierOf(PIN, QUICK)

/** Gives people the PIN above, kept at a cost that tests can afford. */
export async function give(ledger: Ledger, ...people: readonly string[]): Promise<void> {
  for (const person of people) setLocalValue(ledger, `pin/${person}`, await kept)
}

export type App = { readonly places: Places; readonly dispatcher: Dispatcher; readonly log: readonly string[] }

/** The folder of an app with the office and the stations D01 and D02, not open yet, where everyone has a PIN. */
export async function staffedApp(folder: string, mode: 'live' | 'rehearsal' = 'live'): Promise<App> {
  mkdirSync(join(folder, 'stations'))
  const ledgers = [
    machine(join(folder, 'office.sqlite'), 'town', mode),
    ...CODES.map((code) => machine(join(folder, 'stations', `${code}.sqlite`), code, mode)),
  ]
  for (const ledger of ledgers) {
    await give(ledger, ...staff.map(({ person }) => person))
    closeLedger(ledger)
  }
  const places = openPlaces(folder)
  const log: string[] = []
  const work = { 'app.rehearse': () => async () => done(null) }
  return { places, dispatcher: createDispatcher({ places, work, log: (line) => log.push(line) }), log }
}

/** A window with its own seat, at a clock of its own. */
export function windowOf({ places }: App, uptime: () => number = () => 1000): { readonly seat: Seat; readonly session: Session } {
  const seat = takeSeat({ ledgerAt: (place) => places.open(place), uptime })
  return { seat, session: sessionOf(seat) }
}

/** The code of a reply, or `ok`. */
export const answerOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.error.code)
