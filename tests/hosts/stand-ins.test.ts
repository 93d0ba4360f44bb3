import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures, type Name, type Procedure } from '#contract/index.ts'
import { openDirect, type Direct } from '#hosts/direct/direct.ts'
import { onePlace } from '#hosts/direct/one-place.ts'
import { whoActs } from '#hosts/direct/who-acts.ts'
import { createDispatcher } from '#hosts/dispatcher.ts'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { NobodyNamed } from '#hosts/direct/nobody-named.ts'
import { factsOf } from '#ledger/read.ts'
import { peopleAt } from '#people/people-at.ts'
import { rehearsalStaff } from '#rehearsal/staff.ts'
import { codeOf, need, newLaptop, nominate, office, PASSPHRASE, publish, station, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { xuance } from '../fixtures/xuance.ts'

const at = folder()
const WHERE = [
  { place: 'office', path: join(at, 'office.sqlite') },
  { place: 'station', path: join(at, 'D01.sqlite') },
] as const
type Where = (typeof WHERE)[number]

/** Every procedure that somebody has to be signed in for, wherever it may be asked; setting a PIN takes people as well. */
const CASES = WHERE.flatMap((where) =>
  (Object.entries(procedures) as [Name, Procedure][]).flatMap(([name, procedure]) =>
    (procedure.place === where.place || procedure.place === 'any') && (procedure.roles.length > 0 || procedure.second)
      ? [[name, where.place, procedure, where] as const]
      : [],
  ),
)
const PINS = { as: undefined, pins: async () => [] }
const opened = new Map<string, { readonly ledger: Ledger; readonly direct: Direct }>()

beforeAll(async () => {
  const town = await office(at, 'office', rehearsalStaff(['D01']) as never)
  publish(town, villagers(3))
  nominate(town)
  const laptop = await station(town, at, 'D01')
  const spare = await newLaptop(at, 'spare')
  for (const { ledger } of [town, laptop, spare]) closeLedger(ledger)
  for (const { place, path } of WHERE) {
    const direct = openDirect({ path, waiting: place, passphrase: PASSPHRASE, recovery: '', log: (line) => expect.fail(line) })
    opened.set(place, { ledger: need(openLedger(path, { readonly: true })), direct: need(direct) })
  }
}, 60_000)

afterAll(async () => {
  for (const { ledger, direct } of opened.values()) {
    closeLedger(ledger)
    await direct.close()
  }
})

/** Who would act, and with whom. */
async function actingAt(procedure: Procedure, { place, path }: Where, both: boolean) {
  const places = onePlace(path, place)
  const dispatcher = createDispatcher({ places, work: {} as never, log: () => {} })
  const acting = need(
    await whoActs(places, dispatcher).for(procedure, PINS, { mode: 'rehearsal', ledger: opened.get(place)!.ledger, place, both }),
  )
  const first = acting.session.actorAt(place)![0]!
  const joined = acting.second && (await acting.session.confirm!(place, first, acting.second, procedure.second!.roles))
  await dispatcher.close()
  return { first, people: joined ? need(joined) : [first] }
}

describe('in a rehearsal, without --as', () => {
  it.each(CASES)('%s in the %s is done by people of the staff in roles they hold', async (_, place, procedure, where) => {
    const staff = new Map(peopleAt(opened.get(place)!.ledger).map(({ person, roles }) => [person, roles]))
    const twos = [...(procedure.roles.length > 0 ? [false] : []), ...(procedure.second ? [true] : [])]
    for (const both of twos) {
      const { first, people } = await actingAt(procedure, where, both)
      // Setting a PIN is asked by whoever is there.
      expect(procedure.roles.length > 0 ? procedure.roles : [first.role]).toContain(first.role)
      for (const { person, role } of people) expect(staff.get(person)).toContain(role)
      const wanted = both || procedure.second?.needed === 'always' ? 2 : 1
      expect(new Set(people.map(({ person }) => person)).size).toBe(wanted)
    }
  })

  it.each(CASES)('%s in the %s passes the gate', async (name, place) => {
    // The input is none, so what is said of it comes from behind the gate.
    expect(codeOf(await opened.get(place)!.direct.ask(name, null as never, PINS))).toBe('app.bad-input')
  })

  it.each([
    ['the keeper sets their own, and another one by two others', 'lead', 'ok'],
    ['somebody has a first one by the keeper', 'clerk', 'ok'],
    ['nobody of elsewhere has one', 'nobody', 'pin.not-here'],
  ])('PINs: %s', async (_, id, code) => {
    const { direct } = opened.get('station')!
    const person = `D01-${id}`
    for (const pin of ['46808642', '13579753']) {
      const asked = { ...PINS, besides: [person] }
      expect(codeOf(await direct.ask('people.set-pin', { person, pin }, asked))).toBe(code)
    }
  })

  it('whoever left the staff stands in no more, and somebody else of their role does', async () => {
    const path = join(at, 'left.sqlite')
    const town = await office(at, 'left', rehearsalStaff(['D01']) as never)
    closeLedger(town.ledger)
    const direct = need(openDirect({ path, waiting: 'office', passphrase: PASSPHRASE, recovery: '', log: () => {} }))
    const committee = async () => {
      const asked = { constituency: 'D01', address: `第${random++}处` }
      need(await direct.ask('setup.describe-station', asked, { ...PINS, standIns: ['committee'] }))
      const reading = need(openLedger(path, { readonly: true }))
      const [by] = factsOf(reading, 'station.described').at(-1)!.actor
      closeLedger(reading)
      return by!.person
    }
    let random = 1
    expect(await committee()).toBe('office-committee')
    need(await direct.ask('staff.end', { person: 'office-committee' }, PINS))
    expect(await committee()).toBe('office-committee-2')
    need(await direct.ask('staff.end', { person: 'office-committee-2' }, PINS))
    await expect(committee()).rejects.toThrow(NobodyNamed)
    await direct.close()
  })

  it('a constituency that came later has its staff, by entries, as the others have', async () => {
    const path = join(at, 'later.sqlite')
    const town = await office(at, 'later', rehearsalStaff(['D01']) as never)
    closeLedger(town.ledger)
    const direct = need(openDirect({ path, waiting: 'office', passphrase: PASSPHRASE, recovery: '', log: () => {} }))
    const { draft } = need(await direct.ask('setup.draft', {}, PINS))
    const codes = draft.constituencies.map(({ code }) => code)
    const more = { ...draft.constituencies[0]!, code: 'D99', name: '第九十九选区', covers: [{ village: '新村', groups: '' }] }
    const contests = [{ code: 'D99-1', name: '第九十九小选区', seats: '1', covers: more.covers }]
    const changed = { ...draft, constituencies: [...draft.constituencies, { ...more, contests }] }
    need(await direct.ask('setup.change', { draft: changed, reason: '新设一个选区' }, PINS))
    const people = need(await direct.ask('staff.list', {}, PINS))
    const at99 = people.filter(({ constituency }) => constituency === 'D99')
    expect(at99.flatMap(({ roles }) => roles).sort()).toEqual(['clerk', 'lead', 'overseer', 'overseer', 'typist', 'typist'])
    expect(codes).not.toContain('D99')
    // Those of before are not assigned anew.
    expect(people.filter(({ constituency }) => constituency === 'D01')).toHaveLength(6)
    await direct.close()
  })

  it('what turns out to take two is done by two: a fingerprint that nobody compared', async () => {
    const { direct } = opened.get('office')!
    const stick = join(at, 'spare-stick')
    const upload = need(direct.offer(join(stick, readdirSync(stick)[0]!)))
    const answer = { skipped: '电话不通' }
    const certified = await direct.ask('devices.certify', { upload, constituency: 'D01', role: 'spare', answer }, PINS)
    expect(codeOf(certified)).toBe('ok')
  })

  it.each(WHERE)('the $place is backed up at the command line', ({ path }) => {
    const { exit, stderr } = xuance(['backup', '--ledger', path, '--out', join(at, 'second'), '--json'], {
      passphrase: PASSPHRASE,
    })
    expect([exit, stderr]).toEqual([0, ''])
  })
})
