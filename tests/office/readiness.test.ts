import { describe, expect, it } from 'vitest'
import { decideAll } from '#office/deciding/decide.ts'
import { passBeforePublication } from '../fixtures/pass-before-publication.ts'
import { townView } from '#office/gates/town-view.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { publishRoll } from '#office/registers/publish-roll.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { provision } from '#office/stations/provision.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import {
  admin,
  certify,
  codeOf,
  householdCsv,
  need,
  newLaptop,
  nominate,
  office,
  publish,
  registrar,
  reviewers,
  villagers,
} from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { publishMore, stickIn } from '../fixtures/laptop.ts'

describe('how far a station is before the day', async () => {
  const at = folder()
  const town = await office(at)
  const here = () => stationsOverview(town.ledger).stations[0]!
  const lacks = () => here().lacks.map(({ lack }) => lack)

  it('begins with nothing but its people', () => {
    expect(here().staff).toEqual({ people: 6, leads: 1, overseers: 2, overseersNeeded: 2, barred: [] })
    expect(lacks()).toEqual(['no-roll', 'no-candidates', 'no-lead-laptop'])
    expect(here().lacks.every(({ shut }) => shut)).toBe(true)
  })

  it('names the contests that have no formal list, until they have', () => {
    publish(town, villagers(12))
    expect(here().lacks.find(({ lack }) => lack === 'no-candidates')?.names).toContain('第一选区')
    nominate(town)
    expect(lacks()).toEqual(['no-lead-laptop'])
  })

  it('has its laptops by name and fingerprint, and can open once its bundle went out', async () => {
    const lead = await newLaptop(at, 'lead')
    certify(town, lead, 'lead')
    expect(here().laptops).toMatchObject([
      { name: '第一选区 1号机', role: 'lead', fingerprint: lead.fingerprint, compared: 'whole' },
    ])
    expect(lacks()).toEqual(['no-provision', 'no-spare'])
    need(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'first')))
    expect(lacks()).toEqual(['no-spare'])
    expect(here().roll).toEqual({ published: 1, provisioned: 1, signed: true })
  })

  it('says what changed since: a later roll, a laptop that was given nothing, people', async () => {
    publishMore(town, '后来甲')
    certify(town, await newLaptop(at, 'spare'), 'spare')
    need(assignPeople(town.ledger, admin, [{ person: 'new', name: '新来', roles: ['clerk'], constituency: 'D01' }]))
    const told = here().lacks.map(({ lack, count, shut }) => [lack, count, shut])
    expect(told).toEqual([
      ['laptop-not-given', 1, false],
      ['old-roll', 2, false],
      ['news', 2, false],
    ])
    need(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'second')))
    expect(lacks()).toEqual([])
  })

  it('is led by its spare once its lead is revoked', () => {
    const { device } = here().laptops[0]!
    need(revokeDevice(town.ledger, { actor: reviewers }, { device, acceptUpTo: 0, reason: '丢失' }))
    expect(here().laptops.map(({ revoked }) => revoked)).toEqual([true, false])
    expect(lacks()).toEqual(['news', 'no-spare'])
  })

  it('says that the last gate is open again, as giving it the later roll would', async () => {
    need(
      importHouseholds(
        town.ledger,
        admin,
        'later.csv',
        householdCsv([{ name: '后来乙', birth: '1980-02-02', household: '950' }]),
      ),
    )
    need(decideAll(town.ledger, admin))
    const view = townView(town.ledger)
    need(passBeforePublication(town.ledger, { registration: registrar, review: reviewers }, ['D01'], '已核对(模拟)', view))
    need(publishRoll(town.ledger, admin, 'D01', { town: view }))
    expect(lacks()).toContain('no-gate')
    expect(codeOf(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'third')))).toBe('provision.gate')
  })

  it('tells nothing of other constituencies', () => {
    expect(stationsOverview(town.ledger).stations[1]).toMatchObject({ laptops: [], proxies: 0, news: 0 })
  })
})
