import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger, setLocalValue, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done } from '#contract/result.ts'
import { takeSeat, type Seat } from '#people/seat.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { assign, give, machine, PIN, WRONG } from './staffed.ts'

const path = folder()
let ledger: Ledger
let seat: Seat
let uptime = 5000
let made = 0
const opened: Ledger[] = []
afterAll(() => opened.forEach(closeLedger))

async function fresh(scope = 'D01', mode: 'live' | 'rehearsal' = 'live'): Promise<void> {
  opened.push((ledger = machine(join(path, `${++made}.sqlite`), scope, mode)))
  await give(ledger, 'D01-lead', 'D01-clerk', 'office-admin', 'office-registrar')
  uptime = 5000
  seat = takeSeat({ ledgerAt: () => done(ledger), uptime: () => uptime })
}
beforeEach(() => fresh())

const signIn = (person: string, pin = PIN, role?: string) => seat.signIn('D01', { person, pin, role })
/** What the ledger says of sign-ins and sign-outs, in order. */
const record = () =>
  [...factsOf(ledger, 'person.signed-in'), ...factsOf(ledger, 'person.signed-out')]
    .sort((a, b) => a.seq - b.seq)
    .map(
      (fact) =>
        `${fact.actor[0]!.person} ${fact.type === 'person.signed-in' ? `in ${fact.body.failed}` : `out ${fact.body.why}`}`,
    )

describe('signing in', () => {
  it('gives the role the office assigned, and is recorded in this machine’s own book', async () => {
    expect(seat.actorAt('D01')).toBeUndefined()
    const { ref } = need(await signIn('D01-clerk'))
    expect(seat.actorAt('D01')).toEqual([{ person: 'D01-clerk', role: 'clerk' }])
    expect(factsOf(ledger, 'person.signed-in')).toMatchObject([
      { hash: ref, book: '00000000000000bb/D01', actor: [{ person: 'D01-clerk', role: 'clerk' }], body: { failed: 0 } },
    ])
    expect(need(seat.signOut('D01'))).toBeNull()
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(factsOf(ledger, 'person.signed-out')).toMatchObject([{ body: { ref, why: 'self' } }])
  })

  it('is recorded in the town book where it is the office', async () => {
    await fresh('town')
    need(await signIn('office-admin'))
    expect(factsOf(ledger, 'person.signed-in')).toMatchObject([{ book: '00000000000000aa/town' }])
  })

  it('leaves no entry when it fails, and tells the next time how often it failed', async () => {
    const head = ledger.db.prepare('SELECT count(*) FROM entries').pluck()
    const before = head.get()
    expect(codeOf(await signIn('D01-clerk', WRONG))).toBe('pin.wrong')
    expect(codeOf(await signIn('D01-clerk', WRONG))).toBe('pin.wrong')
    expect([head.get(), seat.actorAt('D01')]).toEqual([before, undefined])
    expect(need(await signIn('D01-clerk')).failed).toBe(2)
    expect(seat.whoAt('D01').signedIn).toMatchObject({ person: 'D01-clerk', name: '乙clerk', failed: 2 })
    expect(need(await signIn('D01-clerk')).failed).toBe(0)
  })

  it('tells also of wrong PINs before the person confirmed an act as the second one', async () => {
    need(await signIn('D01-clerk'))
    const confirm = (pin: string) =>
      seat.confirm('D01', { person: 'D01-clerk', role: 'clerk' }, { person: 'D01-lead', pin }, ['overseer', 'lead'])
    expect(codeOf(await confirm(WRONG))).toBe('pin.wrong')
    expect(need(await confirm(PIN))).toEqual([
      { person: 'D01-clerk', role: 'clerk' },
      { person: 'D01-lead', role: 'lead' },
    ])
    expect(need(await signIn('D01-lead')).failed).toBe(1)
  })

  it('tells who replaced a PIN without the old one, once, also after wrong tries', async () => {
    await give(ledger, 'D01-overseer')
    const actor = [
      { person: 'D01-lead', role: 'lead' },
      { person: 'D01-clerk', role: 'clerk' },
    ]
    need(await seat.setPin('D01', actor, { person: 'D01-overseer', pin: '2468013' }))
    expect(codeOf(await signIn('D01-overseer'))).toBe('pin.wrong')
    expect(need(await signIn('D01-overseer', '2468013')).replacedBy).toEqual(['乙lead', '乙clerk'])
    expect(seat.whoAt('D01').signedIn?.replacedBy).toEqual(['乙lead', '乙clerk'])
    const mine = { person: 'D01-overseer', pin: PIN, current: '2468013' }
    need(await seat.setPin('D01', [{ person: 'D01-overseer', role: 'overseer' }], mine))
    expect(need(await signIn('D01-overseer')).replacedBy).toEqual([])
  })

  it('says nothing of a first PIN, nor of one changed by its owner', async () => {
    need(await seat.setPin('D01', [{ person: 'D01-lead', role: 'lead' }], { person: 'D01-typist', pin: '2468013' }))
    expect(need(await signIn('D01-typist', '2468013')).replacedBy).toEqual([])
  })

  it('asks which role when there are several, and knows no role that was not assigned', async () => {
    assign(ledger, [{ person: 'D01-clerk', name: '乙', roles: ['clerk', 'typist'], constituency: 'D01' }])
    expect(codeOf(await signIn('D01-clerk'))).toBe('people.which-role')
    expect(codeOf(await signIn('D01-clerk', PIN, 'lead'))).toBe('people.which-role')
    expect(need(await signIn('D01-clerk', PIN, 'typist')).role).toBe('typist')
  })

  it('of another person signs out whoever was there', async () => {
    need(await signIn('D01-clerk'))
    need(await signIn('D01-lead'))
    expect(seat.actorAt('D01')).toEqual([{ person: 'D01-lead', role: 'lead' }])
    expect(record()).toEqual(['D01-clerk in 0', 'D01-lead in 0', 'D01-clerk out switch'])
  })

  it('that fails leaves whoever was there', async () => {
    need(await signIn('D01-clerk'))
    await signIn('D01-lead', WRONG)
    expect(seat.actorAt('D01')).toEqual([{ person: 'D01-clerk', role: 'clerk' }])
  })

  it('sent twice is done once', async () => {
    const ask = { person: 'D01-clerk', pin: PIN }
    const first = need(await seat.signIn('D01', ask, 'request'))
    expect(need(await seat.signIn('D01', ask, 'request'))).toEqual(first)
    expect(record()).toEqual(['D01-clerk in 0'])
  })

  it('holds for one window: another one has a seat of its own', async () => {
    need(await signIn('D01-clerk'))
    expect(takeSeat({ ledgerAt: () => done(ledger) }).actorAt('D01')).toBeUndefined()
  })

  it('ends when the window closes', async () => {
    need(await signIn('D01-clerk'))
    seat.leave()
    expect(record()).toEqual(['D01-clerk in 0', 'D01-clerk out closed'])
  })
})

describe('a seat', () => {
  it('is locked after ten minutes without work, by itself, and says whose it was', async () => {
    need(await signIn('D01-clerk'))
    uptime += 599
    expect(seat.whoAt('D01')).toMatchObject({ signedIn: { person: 'D01-clerk' }, locked: null, locksIn: 1 })
    seat.busy('D01')
    uptime += 599
    expect(seat.actorAt('D01')).toBeDefined()
    uptime += 1
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(seat.whoAt('D01')).toEqual({
      signedIn: null,
      locked: { person: 'D01-clerk', name: '乙clerk' },
      locksIn: null,
      pins: true,
    })
    seat.busy('D01')
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(record()).toEqual(['D01-clerk in 0', 'D01-clerk out idle'])
    need(await signIn('D01-clerk'))
    expect(seat.whoAt('D01')).toMatchObject({ locked: null, locksIn: 600 })
  })

  it.each([
    ['3', 180],
    ['60', 3600],
    ['0', 60],
    ['-5', 60],
    ['1000', 3600],
    ['soon', 600],
    ['', 60],
  ])('set to lock after %j minutes is locked after %i seconds', async (minutes, seconds) => {
    setLocalValue(ledger, 'idle-minutes', minutes)
    need(await signIn('D01-clerk'))
    expect(seat.whoAt('D01').locksIn).toBe(seconds)
  })

  it('does not care for the clock on the wall', async () => {
    need(await signIn('D01-clerk'))
    ledger.now = () => new Date('2001-01-01T00:00:00Z')
    expect(seat.actorAt('D01')).toBeDefined()
    uptime += 600
    expect(seat.actorAt('D01')).toBeUndefined()
  })

  it('is lost at once by whoever is assigned elsewhere, or to another role', async () => {
    need(await signIn('D01-clerk'))
    assign(ledger, [{ person: 'D01-clerk', name: '乙', roles: ['typist'], constituency: 'D01' }])
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(record()).toEqual(['D01-clerk in 0', 'D01-clerk out reassigned'])
  })

  it('is empty when another ledger was put in the place of the one signed in at', async () => {
    need(await signIn('D01-clerk'))
    const before = ledger
    opened.push((ledger = machine(join(path, `${++made}.sqlite`), 'D01')))
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(factsOf(ledger, 'person.signed-out')).toEqual([])
    expect(factsOf(before, 'person.signed-out')).toEqual([])
  })
})

describe('a rehearsal with stand-ins', () => {
  const standIn = () => [{ person: 'D01-clerk', role: 'clerk' }]
  beforeEach(async () => {
    await fresh('D01', 'rehearsal')
    seat = takeSeat({ ledgerAt: () => done(ledger), uptime: () => uptime, standIn })
  })

  it('lets the stand-in act, and anyone of the place sign in with any PIN', async () => {
    expect(seat.actorAt('D01')).toEqual(standIn())
    expect(seat.whoAt('D01')).toMatchObject({ signedIn: { name: '乙clerk', role: 'clerk' }, locksIn: null, pins: false })
    need(await signIn('D01-lead', '0000'))
    expect(seat.actorAt('D01')).toEqual([{ person: 'D01-lead', role: 'lead' }])
    const lead = { person: 'D01-lead', role: 'lead' }
    const confirmed = await seat.confirm('D01', lead, { person: 'D01-overseer', pin: '0000' }, ['overseer'])
    expect(need(confirmed)[1]).toEqual({ person: 'D01-overseer', role: 'overseer' })
    need(seat.signOut('D01'))
    expect(seat.actorAt('D01')).toEqual(standIn())
  })

  it('knows nobody who was not assigned', async () => {
    expect(codeOf(await signIn('D02-lead', '0000'))).toBe('people.which-role')
  })

  it('asks for PINs like an election when it has no stand-ins', async () => {
    seat = takeSeat({ ledgerAt: () => done(ledger), uptime: () => uptime })
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(codeOf(await signIn('D01-lead', '0000'))).toBe('pin.wrong')
  })

  it('is no way into a live election', async () => {
    await fresh('D01', 'live')
    seat = takeSeat({ ledgerAt: () => done(ledger), uptime: () => uptime, standIn })
    expect(seat.actorAt('D01')).toBeUndefined()
    expect(seat.whoAt('D01')).toEqual({ signedIn: null, locked: null, locksIn: null, pins: true })
    expect(codeOf(await signIn('D01-clerk', '0000'))).toBe('pin.wrong')
  })
})
