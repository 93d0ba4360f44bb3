import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#words/acting.ts'
import { approveProxy } from '#roll/authorise.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { findVoters, voterCard } from '#station/voting/find-voters.ts'
import { incidentsOf } from '#station/voting/incidents.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { listBox, sendBox, takeBackBox } from '#station/boxes/send-box.ts'
import { clerk, codeOf, need, nominate, office, publish, station, two, villagers, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const at = folder()
const town = await office(at)
publish(town, villagers(8))
nominate(town)
const card = (n: number) => `D01-${String(n).padStart(4, '0')}`
const papers = (n: number) => ({ D01: n, 'D01-1': n, 'D01-2': 0 })
const overseers: Actor = ['o1', 'o2'].map((person) => ({ person, role: 'overseer' }))
const send = ({ ledger }: Office, box: string) => need(sendBox(ledger, { actor: overseers }, { box, papers: papers(3) }))
const bringBack = ({ ledger }: Office, box: string) =>
  need(takeBackBox(ledger, { actor: overseers }, { box, used: papers(0), returned: papers(3) }))

/** Voters 1 and 2 are on the list of box 1, voter 3 on that of box 2; voter 1 has authorised voter 4, voter 5 voter 2. */
async function polling(name: string): Promise<Office> {
  const desk = await station(town, at, name)
  const { ledger } = desk
  for (const [principal, agent] of [
    [1, 4],
    [5, 2],
  ] as const) {
    const asked = {
      principal: card(principal),
      agent: card(agent),
      reason: '病残',
      means: '书面',
      document: `W${principal}`,
    } as const
    need(approveProxy(ledger, { actor: two }, asked))
  }
  for (const [box, ...voters] of [
    ['1', 1, 2],
    ['2', 3],
  ] as const)
    need(listBox(ledger, { actor: clerk }, { box, voters: voters.map((n) => ({ voter: card(n), reason: '疾病' })) }))
  need(openStation(ledger, two, { papers: papers(30), checklist: {} }))
  return desk
}

let made = 0
let desk: Office
beforeEach(async () => {
  desk = await polling(`boxes-${++made}`)
})
const come = (n: number, channel: 'station' | 'mobile', actor: Actor, principals: readonly number[] = []): string =>
  codeOf(checkIn(desk.ledger, { actor }, { voter: card(n), channel, principals: principals.map(card) }))

describe('a voter on the list of a mobile box', () => {
  it.each(['listed', 'out', 'back'] as const)('is shown with the box and that it is %s', (state) => {
    if (state !== 'listed') send(desk, '1')
    if (state === 'back') bringBack(desk, '1')
    const onBox = { box: '1', state }
    expect(need(voterCard(desk.ledger, card(1))).onBox).toEqual(onBox)
    expect(findVoters(desk.ledger, card(1)).hits[0]!.onBox).toEqual(onBox)
    expect(need(voterCard(desk.ledger, card(6))).onBox).toBeNull()
  })

  it.each([
    ['a voter of no box comes to the station', 6, 'station', [], 'ok'],
    ['a voter of no box is said to have voted by one', 6, 'mobile', [], 'check-in.not-on-box'],
    ['a voter of the box comes to the station', 2, 'station', [], 'check-in.box-out'],
    ['a voter of the box votes by it', 2, 'mobile', [], 'ok'],
    ['a voter of a box that is here comes to the station', 3, 'station', [], 'ok'],
    ['an agent at the station draws for a voter of the box', 4, 'station', [1], 'check-in.box-out'],
    ['an agent at the station leaves that voter out', 4, 'station', [], 'ok'],
    ['a voter of the box votes by it for a principal too', 2, 'mobile', [5], 'ok'],
  ] as const)('while box 1 is out, %s', (_, n, channel, principals, code) => {
    send(desk, '1')
    expect(come(n, channel, clerk, principals)).toBe(code)
    expect(incidentsOf(desk.ledger)).toEqual([])
  })

  it('is served at the station by two people, and an incident says so', () => {
    send(desk, '1')
    expect(come(2, 'station', [...clerk, ...clerk])).toBe('check-in.box-out')
    expect(come(2, 'station', [...clerk, overseers[0]!])).toBe('ok')
    expect(incidentsOf(desk.ledger).map(({ what }) => what)).toEqual([
      '流动票箱1带出期间，名册上的村民2（选民证号D01-0002）的选票在站内发出',
    ])
    expect(come(2, 'mobile', clerk)).toBe('check-in.already')
  })

  it('is served by one person before the box leaves and after it is back', () => {
    expect(come(1, 'station', clerk)).toBe('ok')
    send(desk, '1')
    bringBack(desk, '1')
    expect(come(2, 'station', clerk)).toBe('ok')
  })
})
