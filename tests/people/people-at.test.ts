import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closeLedger } from '#ledger/open.ts'
import { peopleAt, personAt } from '#people/people-at.ts'
import { folder } from '../fixtures/folder.ts'
import { assign, machine, OFFICE_ROLES, STATION_ROLES } from './staffed.ts'

const path = folder()
const office = machine(join(path, 'office.sqlite'), 'town')
const station = machine(join(path, 'D01.sqlite'), 'D01')
afterAll(() => [office, station].forEach(closeLedger))

const idsAt = (ledger: typeof office) => peopleAt(ledger).map(({ person }) => person)

describe('who works here', () => {
  it('is in the office whoever was assigned to no constituency, at a station whoever was assigned to its own', () => {
    expect(idsAt(office)).toEqual(OFFICE_ROLES.map((role) => `office-${role}`))
    expect(idsAt(station)).toEqual(STATION_ROLES.map((role) => `D01-${role}`))
  })

  it.each([
    ['a lead of no constituency', { person: 'stray', name: '丙', roles: ['lead'] }, undefined, undefined],
    ['an admin sent to a station', { person: 'guest', name: '丁', roles: ['admin'], constituency: 'D01' }, undefined, undefined],
    ['someone with roles of both', { person: 'both', name: '戊', roles: ['admin', 'lead'] }, ['admin'], undefined],
    [
      'a clerk who also types',
      { person: 'two', name: '己', roles: ['clerk', 'typist'], constituency: 'D01' },
      undefined,
      ['clerk', 'typist'],
    ],
    ['a department that vets', { person: 'police', name: '庚', roles: ['vetting:公安'] }, ['vetting:公安'], undefined],
  ])('%s has the roles that count there, or none', (_, person, inOffice, atStation) => {
    assign(office, [person])
    assign(station, [person])
    expect(personAt(office, person.person)?.roles).toEqual(inOffice)
    expect(personAt(station, person.person)?.roles).toEqual(atStation)
  })

  it('is decided by the newest assignment', () => {
    const clerk = { person: 'D01-clerk', name: '乙clerk', roles: ['clerk'] }
    assign(station, [{ ...clerk, constituency: 'D02' }])
    expect(idsAt(station)).not.toContain('D01-clerk')
    assign(station, [{ ...clerk, roles: ['typist'], constituency: 'D01' }])
    expect(personAt(station, 'D01-clerk')?.roles).toEqual(['typist'])
    // Of two office machines, each numbers its own book: what one states after it has heard the other comes after that.
    assign(station, [{ ...clerk, roles: ['lead'], constituency: 'D01' }], '00000000000000a0')
    expect(personAt(station, 'D01-clerk')?.roles).toEqual(['lead'])
  })
})
