import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { calledIn } from '#counting/called-people.ts'
import { staffOf } from '#counting/staff.ts'
import { staffKinFindings } from '#office/staff/staff-kin.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { nearCandidates } from '#people/near-candidates.ts'
import { peopleAt, personAt } from '#people/people-at.ts'
import { replacePerson } from '#people/replace-person.ts'
import { admin, codeOf, need, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)
const lead = await station(town, at, 'lead')
const desk = await station(town, at, 'desk', 'desk')
const ask = { name: '周新', roles: ['typist' as const], replaces: 'typist-2', reason: '骨折住院' }
const rolesOf = ({ ledger }: Office, person: string) => staffOf(ledger, 'D01').get(person)?.held

describe('somebody who serves in another’s place', () => {
  it('comes by the word of the lead and an overseer, on the lead laptop alone', () => {
    expect(codeOf(replacePerson(desk.ledger, { actor: two }, ask))).toBe('desk.not-lead')
    expect(codeOf(replacePerson(lead.ledger, { actor: [two[0]!] }, ask))).toBe('station.two-people')
    expect(codeOf(replacePerson(lead.ledger, { actor: two }, { ...ask, replaces: 'D02-typist' }))).toBe('people.not-on-staff')
    const more = { person: 'overseer-1', name: '监票人', roles: ['typist' as const], reason: '人手不够' }
    expect(codeOf(replacePerson(lead.ledger, { actor: two }, more))).toBe('people.comes-themselves')
  })

  it('is on the staff from then on, and whoever left is not, though what they stated stands; the office is told', async () => {
    const { person } = need(replacePerson(lead.ledger, { actor: two }, ask))
    expect(personAt(lead.ledger, person)).toEqual({ person, name: '周新', roles: ['typist'] })
    expect(peopleAt(lead.ledger).map((each) => each.person)).not.toContain('typist-2')
    expect(rolesOf(lead, 'typist-2')).toEqual(['typist'])
    open(lead)
    const merged = need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(lead, stickIn(at, 'noon'))))
    expect(merged.findings).toMatchObject([{ code: 'W.623', message: expect.stringContaining('周新') as string }])
    expect(rolesOf(town, person)).toEqual(['typist'])
    expect(peopleAt(town.ledger).map((each) => each.person)).not.toContain(person)
  })

  it('is asked about at the office where they bear a candidate’s name (S1 43; S2 40)', async () => {
    const other = folder()
    const office = await townOf(other, 12)
    const station1 = await station(office, other, 'lead')
    need(replacePerson(station1.ledger, { actor: two }, { ...ask, name: '候选甲', roles: ['overseer'] }))
    open(station1)
    const { findings } = need(
      await mergeBundle(office.ledger, office.keys, admin, await handedOver(station1, stickIn(other, 'noon'))),
    )
    expect(findings.map(({ code }) => code)).toEqual(['W.623', 'R.437'])
    expect(staffKinFindings(office.ledger, 'D01').map(({ code }) => code)).toEqual(['R.437'])
  })

  it('is asked about at the station, before anybody lets them serve (S1 43; S2 40)', () => {
    const codes = (name: string, person?: string) => nearCandidates(lead.ledger, { name, person }).map(({ code }) => code)
    expect(codes('候选甲')).toEqual(['R.437'])
    expect(codes('郑新')).toEqual([])
  })

  it('is called what their own station calls them, whatever another one does', () => {
    const [{ body }] = factsOf(town.ledger, 'person.replaced') as [Fact<'person.replaced'>]
    expect(calledIn(town.ledger, 'D01')(body.person)).toBe('周新')
    need(write(town.ledger, { actor: two }, (append) => done(append('D02', 'person.replaced', { ...body, name: '别人' }).hash)))
    const more = { ...body, person: 'nobody-here', name: '别人' }
    need(write(town.ledger, { actor: two }, (append) => done(append('D02', 'person.replaced', more).hash)))
    expect(calledIn(town.ledger, 'D01')(body.person)).toBe('周新')
    expect(calledIn(town.ledger, 'D01')('nobody-here')).toBe('nobody-here')
  })

  it('is nobody where one person said so, where the one who comes said so, or where a desk did', () => {
    const said = (place: Office, person: string, actor = two): void =>
      void need(
        write(place.ledger, { actor }, (append) =>
          done(append('D01', 'person.replaced', { person, name: '某人', roles: ['typist'], reason: '无' })),
        ),
      )
    said(lead, 'one', [two[0]!])
    said(lead, 'stranger', [two[0]!, { person: 'stranger', role: 'overseer' }])
    said(lead, 'lead')
    said(desk, 'of-the-desk')
    expect(['one', 'stranger', 'of-the-desk'].map((person) => rolesOf(lead, person))).toEqual([undefined, undefined, undefined])
    expect(rolesOf(lead, 'lead')).toEqual(['lead'])
    expect(rolesOf(desk, 'of-the-desk')).toBeUndefined()
  })
})
