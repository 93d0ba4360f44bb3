import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openBundle } from '#bundles/unseal.ts'
import { verifyLedger } from '#ledger/verify.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { correct } from '#office/stations/provision.ts'
import { deviceHeld, revokeDevice } from '#office/stations/revoke-device.ts'
import { archive } from '#office/stations/stand-by.ts'
import { conflictsOf } from '#conflicts/conflicts.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation } from '#station/closing/close-station.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { leaveOutDesks } from '#station/desks/leave-out-desks.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, clerk, codeOf, need, newLaptop, provisioned, station, two, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const both = [...admin, { person: 'c', role: 'committee' }]
const revoke = (town: Office, { keys }: Office, acceptUpTo: number, actor = both) =>
  revokeDevice(town.ledger, { actor }, { device: keys.device, acceptUpTo, reason: '电脑被偷' })
const merge = (town: Office, path: string) => mergeBundle(town.ledger, town.keys, admin, path)
const V = ({ ledger }: Office) => turnoutOf(ledger, contestsOf(electionOf(ledger).body, 'D01')[0]!).participants
const bookOf = ({ keys }: Office) => `${keys.device}/D01`

/** A desk checks in two voters, hands over, checks in two more, hands over again. */
async function stolenDesk() {
  const at = folder()
  const town = await townOf(at, 12)
  const [lead, desk] = [await newLaptop(at, 'lead'), await newLaptop(at, 'desk')]
  certify(town, lead, 'lead')
  certify(town, desk, 'desk')
  for (const laptop of [lead, desk]) {
    await provisioned(town, laptop)
    open(laptop)
  }
  come(desk.ledger, 1)
  const limit = come(desk.ledger, 2)
  const good = await handedOver(desk, stickIn(at, 'good'))
  const last = come(desk.ledger, 3)
  const late = await handedOver(desk, stickIn(at, 'late'))
  return { at, town, lead, desk, limit, last, good, late }
}

describe('a laptop that was stolen', () => {
  it('is revoked by two people, and again only if less of it is to count', async () => {
    const { town, desk, limit, good } = await stolenDesk()
    need(await merge(town, good))
    expect(codeOf(revoke(town, desk, limit, admin))).toBe('revoke.second-person')
    expect(codeOf(revoke(town, town, 1))).toBe('revoke.own')
    expect(codeOf(deviceHeld(town.ledger, 'a'.repeat(16)))).toBe('revoke.unknown')
    expect(need(revoke(town, desk, limit))).toMatchObject({ acceptUpTo: limit, role: 'desk', scope: 'D01' })
    expect(codeOf(revoke(town, desk, limit + 5))).toBe('revoke.already')
    expect(codeOf(revoke(town, desk, 1))).toBe('ok')
  })

  it('shows first what the office holds of its book, and where it would be cut', async () => {
    const { town, lead, desk, limit, last, late } = await stolenDesk()
    need(await merge(town, late))
    const [book] = need(deviceHeld(town.ledger, desk.keys.device)).books
    expect(book).toMatchObject({ book: bookOf(desk), seq: last, beyond: 0 })
    expect(need(deviceHeld(town.ledger, desk.keys.device, limit))).toMatchObject({
      books: [{ beyond: last - limit }],
      leads: [lead.keys.device],
    })
  })

  it.each([
    ['before', 'after', [2, 3], 'ok', ['device_revoked']],
    ['after', 'after', [2, 2], 'bundle.revoked-device', []],
  ] as const)(
    'whose later bundle comes %s the revocation: both facts are shown, or it is refused',
    async (when, _, [first, then], answer, kinds) => {
      const { town, desk, limit, good, late } = await stolenDesk()
      need(await merge(town, good))
      expect(V(town)).toBe(first)
      const merged = when === 'before' ? await merge(town, late) : undefined
      need(revoke(town, desk, limit + 1))
      expect(codeOf(merged ?? (await merge(town, late)))).toBe(answer)
      expect(V(town)).toBe(then)
      const conflicts = conflictsOf(town.ledger)
      expect(conflicts.map(({ kind }) => kind)).toEqual(kinds)
      expect(conflicts.every(({ refs }) => refs.length === 2)).toBe(true)
      expect(codeOf(await merge(town, good))).toBe('ok')
      expect(verifyLedger(town.ledger.path).ok).toBe(true)
    },
  )

  it('does not keep the office from its archive, nor the standby from taking it again', async () => {
    const { at, town, desk, late } = await stolenDesk()
    need(await merge(town, late))
    need(revoke(town, desk, 1))
    const stick = stickIn(at, 'archive')
    expect(codeOf(await archive(town.ledger, town.keys, admin, stick))).toBe('ok')
  })

  it('does not keep the lead from handing over: what it holds beyond the limit stays with it', async () => {
    const { at, town, lead, desk, limit, late } = await stolenDesk()
    need(await takeInDesk(lead.ledger, lead.keys, late, 'desk.xuance'))
    need(revoke(town, desk, limit))
    expect(codeOf(await merge(town, await handedOver(lead, stickIn(at, 'unknowing'))))).toBe('bundle.revoked-device')
    const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'news'), { roll: true }))
    expect(codeOf(await receiveBundle(desk.ledger, desk.keys, readFileSync(path)))).toBe('bundle.not-for-us')
    expect(need(await receiveBundle(lead.ledger, lead.keys, readFileSync(path))).changes).toMatchObject({ 'device.revoked': 1 })
    const knowing = await handedOver(lead, stickIn(at, 'knowing'))
    const { manifest } = need(await openBundle(readFileSync(knowing), [town.keys.ageIdentity]))
    expect(manifest.books.find(({ book }) => book === bookOf(desk))?.to).toBe(limit)
    expect(codeOf(await merge(town, knowing))).toBe('ok')
    expect([V(town), conflictsOf(town.ledger)]).toEqual([2, []])
  })
})

describe('the spare laptop', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const spare = await newLaptop(at, 'spare')
  certify(town, spare, 'spare')
  const lead = await station(town, at, 'lead')
  await provisioned(town, spare)
  const desk = await station(town, at, 'desk', 'desk')
  for (const laptop of [lead, desk]) open(laptop)
  come(lead.ledger, 1)
  come(desk.ledger, 2)
  need(await merge(town, await handedOver(lead, stickIn(at, 'noon'))))
  const path = await handedOver(desk, stickIn(at, 'desk-noon'))

  it('leads nothing while the lead does', async () => {
    expect(codeOf(await takeInDesk(spare.ledger, spare.keys, path, 'desk.xuance'))).toBe('desk.not-lead')
  })

  it('takes the lead’s place once the lead is revoked: takes in the desk, and its final needs the count', async () => {
    expect(need(revoke(town, lead, 3)).leads).toEqual([spare.keys.device])
    const news = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'news'), { roll: true })).path
    need(await receiveBundle(spare.ledger, spare.keys, readFileSync(news)))
    open(spare)
    come(spare.ledger, 3)
    expect(codeOf(await takeInDesk(spare.ledger, spare.keys, path, 'desk.xuance'))).toBe('ok')
    need(closeStation(spare.ledger, two, { D01: 19, 'D01-1': 19, 'D01-2': 0 }))
    const final = async () => codeOf(await exportDay(spare.ledger, spare.keys, clerk, 'final', stickIn(at, 'final')))
    expect(await final()).toBe('export.desk-missing')
    need(leaveOutDesks(spare.ledger, { actor: two }, '签到电脑没有关站就坏了'))
    expect(await final()).toBe('export.unsigned')
    need(await merge(town, await handedOver(spare, stickIn(at, 'evening'))))
    expect(V(town)).toBe(3)
  })
})
