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
const desk = () => ({ ledger, uptime: () => uptime })
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
    expect(await set([], keeper, undefined, PIN)).toBe('pin.keeper')
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
  beforeEach(() => give(ledger, 'D01-lead', 'D01-overseer'))

  it.each([
    ['nobody is signed in', [], 'D01-clerk', undefined, 'pin.keeper'],
    ['a clerk is signed in', ['D01-clerk'], 'D01-typist', undefined, 'pin.keeper'],
    ['the lead is signed in', ['D01-lead'], 'D01-clerk', undefined, 'ok'],
    ['the lead is signed in, and it was forgotten', ['D01-lead'], 'D01-overseer', undefined, 'ok'],
    ['two others confirm, and the lead forgot theirs', ['D01-clerk', 'D01-overseer'], 'D01-lead', undefined, 'ok'],
    ['one other confirms with the person themselves', ['D01-clerk', 'D01-lead'], 'D01-lead', undefined, 'pin.keeper'],
    ['one’s own is not given', ['D01-overseer'], 'D01-overseer', undefined, 'pin.current'],
    ['one’s own is given wrong', ['D01-overseer'], 'D01-overseer', WRONG, 'pin.wrong'],
    ['one’s own is given', ['D01-overseer'], 'D01-overseer', PIN, 'ok'],
    ['even the lead’s own is not given', ['D01-lead'], 'D01-lead', undefined, 'pin.current'],
    ['someone’s else is given', ['D01-clerk'], 'D01-overseer', PIN, 'pin.keeper'],
  ])('when %s', async (_, by, person, current, code) => {
    expect(await set(by, person, current)).toBe(code)
    expect(await opens(person, NEW)).toBe(code === 'ok' ? 'ok' : 'pin.wrong')
    // Whoever had none before is let in by neither.
    const before = person === 'D01-lead' || person === 'D01-overseer' ? 'ok' : 'pin.wrong'
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
    expect(await set(['D01-lead'], 'D01-overseer')).toBe('ok')
    expect(await opens('D01-overseer', NEW)).toBe('ok')
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
