import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { checkPin } from '#people/check-pin.ts'
import { isUnkept, setPin } from '#people/set-pin.ts'
import { codeOf, need } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { give, machine, PIN, WRONG } from './staffed.ts'

const path = folder()
let ledger: Ledger
let uptime = 5000
let made = 0
const opened: Ledger[] = []
afterAll(() => opened.forEach(closeLedger))
function fresh(scope: string): void {
  opened.push((ledger = machine(join(path, `${++made}.sqlite`), scope)))
  uptime = 5000
}
beforeEach(() => fresh('D01'))

const NEW = '2468013'
const desk = () => ({ ledger, uptime: () => uptime, pins: true })
/** `D01-lead` → the lead of D01, acting as such. */
const acting = (...people: readonly string[]) => people.map((person) => ({ person, role: person.replace(/^\w+-/, '') }))
const set = async (by: readonly string[], person: string, current?: string, pin = NEW): Promise<string> =>
  codeOf(await setPin(desk(), { actor: by.length === 0 ? undefined : acting(...by) }, { person, pin, current }))
const opens = async (person: string, pin: string) => codeOf(await checkPin(desk(), person, pin))
const warrants = () =>
  factsOf(ledger, 'person.pin-set').map(({ actor, body }) => [body.person, ...actor.map(({ person }) => person)])

describe('the first PIN on a machine', () => {
  it.each([
    ['D01', 'D01-lead'],
    ['town', 'office-admin'],
  ])('at %s is set by %s, whom nobody has to let', async (scope, keeper) => {
    fresh(scope)
    expect(isUnkept(ledger)).toBe(true)
    expect(await set([], keeper)).toBe('ok')
    expect([isUnkept(ledger), await opens(keeper, NEW)]).toEqual([false, 'ok'])
    expect(warrants()).toEqual([[keeper, keeper]])
    expect(await set([], keeper, undefined, PIN)).toBe('pin.too-few')
  })

  it.each([
    ['D01', 'D01-clerk', 'pin.keeper'],
    ['D01', 'D02-lead', 'pin.not-here'],
    ['D01', 'office-admin', 'pin.not-here'],
    ['D01', 'nobody', 'pin.not-here'],
    ['town', 'office-registrar', 'pin.keeper'],
    ['town', 'D01-lead', 'pin.not-here'],
  ])('at %s is not that of %s', async (scope, person, code) => {
    fresh(scope)
    expect(await set([], person)).toBe(code)
    expect(warrants()).toEqual([])
  })
})

describe('every further PIN', () => {
  beforeEach(() => give(ledger, 'D01-lead', 'D01-overseer', 'D01-typist'))

  it.each([
    ['nobody is signed in', [], 'D01-clerk', undefined, 'pin.keeper'],
    ['a typist is signed in', ['D01-typist'], 'D01-clerk', undefined, 'pin.keeper'],
    ['the lead is signed in', ['D01-lead'], 'D01-clerk', undefined, 'ok'],
    ['the lead alone is signed in, and there is one already', ['D01-lead'], 'D01-overseer', undefined, 'pin.two-others'],
    ['the lead is signed in, and another confirms', ['D01-lead', 'D01-typist'], 'D01-overseer', undefined, 'ok'],
    ['the lead confirms with the person themselves', ['D01-lead', 'D01-overseer'], 'D01-overseer', undefined, 'pin.two-others'],
    ['two others confirm, and the lead forgot theirs', ['D01-clerk', 'D01-overseer'], 'D01-lead', undefined, 'ok'],
    ['one other confirms with the person themselves', ['D01-clerk', 'D01-lead'], 'D01-lead', undefined, 'pin.two-others'],
    ['one’s own is not given', ['D01-overseer'], 'D01-overseer', undefined, 'pin.current'],
    ['one’s own is given wrong', ['D01-overseer'], 'D01-overseer', WRONG, 'pin.wrong'],
    ['one’s own is given', ['D01-overseer'], 'D01-overseer', PIN, 'ok'],
    ['even the lead’s own is not given', ['D01-lead'], 'D01-lead', undefined, 'pin.current'],
    ['someone’s else is given', ['D01-clerk'], 'D01-overseer', PIN, 'pin.two-others'],
  ])('when %s', async (_, by, person, current, code) => {
    expect(await set(by, person, current)).toBe(code)
    expect(await opens(person, NEW)).toBe(code === 'ok' ? 'ok' : 'pin.wrong')
    // Whoever had none before is let in by neither.
    const before = person === 'D01-clerk' ? 'pin.wrong' : 'ok'
    expect(await opens(person, PIN)).toBe(code === 'ok' ? 'pin.wrong' : before)
    expect(warrants()).toEqual(code === 'ok' ? [[person, ...by]] : [])
  })

  it('has to be one that nobody guesses', async () => {
    expect(await set(['D01-lead'], 'D01-clerk', undefined, '123456')).toBe('pin.too-easy')
    expect(await opens('D01-clerk', '123456')).toBe('pin.wrong')
  })

  it('ends the wait of whoever forgot the old one', async () => {
    for (let i = 0; i < 3; i++) await opens('D01-overseer', WRONG)
    expect(await opens('D01-overseer', PIN)).toBe('pin.wait')
    expect(await set(['D01-lead', 'D01-typist'], 'D01-overseer')).toBe('ok')
    expect(await opens('D01-overseer', NEW)).toBe('ok')
  })

  it('that takes two others says so where there is only one, and a first PIN for a third makes two', async () => {
    fresh('D01')
    await give(ledger, 'D01-lead', 'D01-overseer')
    const asked = { person: 'D01-overseer', pin: NEW }
    const alone = await setPin(desk(), { actor: acting('D01-lead') }, asked)
    expect(alone).toMatchObject({ error: { code: 'pin.too-few', params: { n: 1 } } })
    expect(await set(['D01-lead'], 'D01-typist')).toBe('ok')
    expect(await set(['D01-lead'], 'D01-overseer')).toBe('pin.two-others')
    expect(await set(['D01-lead', 'D01-typist'], 'D01-overseer')).toBe('ok')
  })

  it('is asked of no third person where any PIN will do', async () => {
    fresh('D01')
    await give(ledger, 'D01-overseer')
    const rehearsal = { ...desk(), pins: false }
    const asked = { person: 'D01-overseer', pin: NEW }
    expect(codeOf(await setPin(rehearsal, { actor: acting('D01-clerk') }, asked))).toBe('pin.two-others')
  })

  it('asked for twice at once is set once: the second would replace the first', async () => {
    const both = await Promise.all([set(['D01-lead'], 'D01-clerk'), set(['D01-lead'], 'D01-clerk', undefined, '9753186')])
    expect(both.sort()).toEqual(['ok', 'pin.two-others'])
  })

  it('is not found out by trying to change it', async () => {
    for (let i = 0; i < 3; i++) expect(await set(['D01-overseer'], 'D01-overseer', WRONG)).toBe('pin.wrong')
    expect(await set(['D01-overseer'], 'D01-overseer', PIN)).toBe('pin.wait')
  })

  it('changed by a request sent twice is changed once', async () => {
    const ask = { person: 'D01-overseer', pin: NEW, current: PIN }
    const request = { actor: acting('D01-overseer'), requestId: 'request' }
    expect(need(await setPin(desk(), request, ask))).toBeNull()
    expect(need(await setPin(desk(), request, ask))).toBeNull()
    expect(warrants()).toHaveLength(1)
  })
})
