import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { procedures } from '#contract/index.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { correct } from '#office/stations/provision.ts'
import { admit } from '#people/gate.ts'
import { peopleAt } from '#people/people-at.ts'
import { setPin } from '#people/set-pin.ts'
import { checkPin } from '#people/check-pin.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { stationJobs } from '#hosts/handlers/station.ts'
import type { Actor } from '#words/acting.ts'
import { admin, codeOf, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { stickIn, townOf } from '../fixtures/laptop.ts'

const PIN = '2468013'
const overseers: Actor = ['overseer-1', 'overseer-2'].map((person) => ({ person, role: 'overseer' }))
const at = folder()
const town = await townOf(at, 12)
const { ledger, keys } = await station(town, at, 'lead')
const machine = { ledger, uptime: () => 5000, pins: true }
const lead: Actor = [{ person: 'lead', role: 'lead' }]
need(await setPin(machine, { actor: undefined }, { person: 'lead', pin: PIN }))
for (const { person } of overseers) need(await setPin(machine, { actor: lead }, { person, pin: PIN }))

describe('the lead is ill at five in the morning, and there is no other', () => {
  it('the office names one, and an overseer takes its correction in', async () => {
    const named = { person: 'lead-2', name: '新来的', roles: ['lead'], constituency: 'D01' }
    need(assignPeople(town.ledger, admin, [named]))
    const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'correction'), { roll: true }))
    expect(codeOf(admit('station.receive', procedures['station.receive'], overseers.slice(0, 1)))).toBe('ok')
    need(await receiveBundle(ledger, keys, readFileSync(path)))
    expect(peopleAt(ledger).find(({ person }) => person === 'lead-2')?.roles).toEqual(['lead'])
  })

  it('but believes no other office by the word of an overseer', async () => {
    const setting = { ledger, actor: overseers, keys: () => Promise.reject(new Error('asked')) } as never
    const asked = { upload: '00000000-0000-4000-8000-000000000000', fingerprint: 'AAAA' }
    const job = stationJobs['station.receive'](setting, asked)
    expect(codeOf(await job(() => {}, new AbortController().signal))).toBe('receive.office-by-lead')
  })

  it('two others let them set their PIN, not one', async () => {
    const asked = { person: 'lead-2', pin: PIN }
    expect(codeOf(await setPin(machine, { actor: overseers.slice(0, 1) }, asked))).toBe('pin.keeper')
    expect(codeOf(await setPin(machine, { actor: overseers }, asked))).toBe('ok')
    expect(codeOf(await checkPin(machine, 'lead-2', PIN))).toBe('ok')
  })

  it('and they open with an overseer', () => {
    const opening = {
      papers: { D01: 20, 'D01-1': 20, 'D01-2': 0 },
      checklist: Object.fromEntries(prepareStation(ledger).checklist.map(({ id }) => [id, '是'])),
    }
    expect(codeOf(openPrepared(ledger, [{ person: 'lead-2', role: 'lead' }, overseers[0]!], opening))).toBe('ok')
  })
})
