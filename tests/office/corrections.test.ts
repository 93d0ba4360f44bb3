import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { correct } from '#office/stations/provision.ts'
import { peopleAt } from '#people/people-at.ts'
import { contestsOf, electionOf, voterOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, codeOf, need, newLaptop, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { card, come, handedOver, open, publishMore, stickIn, townOf } from '../fixtures/laptop.ts'
import { trustIn } from '#trust/certificates.ts'

const at = folder()
const town = await townOf(at, 8)
const R = ({ ledger }: Office) => turnoutOf(ledger, contestsOf(electionOf(ledger).body, 'D01')[0]!).roll
let sticks = 0
const correction = async (roll = true, constituency = 'D01') =>
  correct(town.ledger, town.keys, admin, constituency, stickIn(at, `stick-${++sticks}`), { roll })
const receives = async ({ ledger, keys }: Office, roll = true) =>
  receiveBundle(ledger, keys, readFileSync(need(await correction(roll)).path))

describe('a correction', async () => {
  it('corrects nothing that was not provisioned', async () => {
    expect(codeOf(await correction(true, 'D02'))).toBe('correction.not-provisioned')
  })

  const early = await station(town, at, 'early')
  const late = await station(town, at, 'late', 'desk')

  it('brings the next roll, new people and new laptops to a station that has not opened, and says what changed', async () => {
    publishMore(town, '新来甲')
    const assigned = { person: 'new-clerk', name: '新文员', roles: ['clerk'], constituency: 'D01' }
    need(write(town.ledger, { actor: admin }, (append) => done(append('town', 'person.assigned', assigned))))
    const third = await newLaptop(at, 'third')
    certify(town, third, 'spare')
    expect([R(early), voterOf(early.ledger, card(9))]).toEqual([8, undefined])
    expect(need(await receives(early))).toMatchObject({
      rollBefore: 1,
      rollVersion: 2,
      voters: 9,
      changes: { 'voter.listed': 1, 'person.assigned': 1, 'device.certified': 2 },
    })
    expect(R(early)).toBe(9)
    expect(peopleAt(early.ledger).map(({ person }) => person)).toContain('new-clerk')
    expect(trustIn(early.ledger).certificates.map(({ device }) => device)).toContain(third.keys.device)
  })

  it('changes nothing when it is taken again', async () => {
    const again = need(await receives(early))
    expect(again.changes).toEqual({})
    const bytes = readFileSync(need(await correction()).path)
    need(await receiveBundle(early.ledger, early.keys, bytes))
    expect(need(await receiveBundle(early.ledger, early.keys, bytes))).toMatchObject({ added: 0, changes: {} })
    expect(verifyLedger(early.ledger.path).ok).toBe(true)
  })

  it('leaves the roll of an open station as it was locked, and still brings other news', async () => {
    open(late)
    expect(codeOf(await receives(late))).toBe('receive.roll-locked')
    expect([R(late), need(await receives(late, false)).changes['person.assigned']]).toEqual([8, 1])
    expect([R(late), voterOf(late.ledger, card(9))]).toEqual([8, undefined])
  })

  it('does not change R at the office either, once a station has opened with the version before', async () => {
    open(early)
    come(early.ledger, 1)
    publishMore(town, '新来乙丙')
    expect(R(town)).toBe(10)
    need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(early, stickIn(at, 'day'))))
    expect(R(town)).toBe(9)
  })

  it('that did not arrive is found when the station hands over', async () => {
    const merged = need(await mergeBundle(town.ledger, town.keys, admin, await handedOver(late, stickIn(at, 'late-day'))))
    expect(merged.findings).toMatchObject([{ code: 'W.611', severity: 'warning' }])
  })
})
