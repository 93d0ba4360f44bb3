import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import { assignPeople } from '#office/staff/assign-person.ts'
import { describeStation } from '#office/setup/describe-station.ts'
import { correct, provision } from '#office/stations/provision.ts'
import { officeToday } from '#office/today/office-today.ts'
import { prepOf } from '#ledger/books/book.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { admin, certify, codeOf, committee, need, newLaptop, station, type Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { publishMore, stickIn, townOf } from '../fixtures/laptop.ts'

/** What the first page of the office says of one kind on a day, and what its line says. */
function said({ ledger }: Office, what: string, day = '2026-12-12') {
  const now = { ...ledger, now: () => new Date(`${day}T04:00:00Z`) }
  const found = officeToday(now).blockers.find((each) => each.what === what)
  return found && [found.count, found.page, found.constituencies]
}

const stepsOf = ({ ledger }: Office) => officeToday(ledger).constituencies.find(({ code }) => code === 'D01')!.done

it('what a station with a bundle does not know yet is work of the day: people, a laptop, a later roll', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  await station(town, at)
  expect(said(town, 'correction-due')).toBeUndefined()
  need(assignPeople(town.ledger, admin, [{ person: 'clerk-2', name: '毛新', roles: ['clerk'], constituency: 'D01' }]))
  expect(said(town, 'correction-due')).toEqual([1, 'stations', ['D01']])

  const laptop = folder()
  const second = await townOf(laptop, 12)
  await station(second, laptop)
  certify(second, await newLaptop(laptop, 'spare'), 'spare')
  expect(said(second, 'correction-due')).toEqual([1, 'stations', ['D01']])
  expect(stepsOf(second)).toContain('provisioned')
  publishMore(second, '新来的')
  expect(said(second, 'correction-due')).toEqual([1, 'stations', ['D01']])
  // What it has is no longer the roll that hangs out.
  expect(stepsOf(second)).not.toContain('provisioned')
  expect(said(second, 'correction-due', '2026-12-15')).toBeUndefined()
})

it('an objection that nobody decided on is counted until somebody has', async () => {
  const town = await townOf(folder(), 12)
  expect(said(town, 'objections-open')).toBeUndefined()
  const objection = {
    version: 1,
    on: '2026-11-22',
    by: '村民甲',
    name: '村民乙',
    claim: 'omitted' as const,
    text: '名册上没有他',
  }
  const ref = need(
    write(town.ledger, { actor: committee }, (append) => done(append(prepOf('D01'), 'objection.received', objection).hash)),
  )
  expect(said(town, 'objections-open')).toEqual([1, 'objections', ['D01']])
  const decided = { ref, on: '2026-11-23', verdict: 'rejected' as const, asks: 'nothing' as const, reason: '户口已迁出' }
  need(write(town.ledger, { actor: committee }, (append) => done(append(prepOf('D01'), 'objection.decided', decided).hash)))
  expect(said(town, 'objections-open')).toBeUndefined()
})

it('a formal candidate who withdrew or was struck since keeps the bundle in the office, and is told on the first page [S1 4]', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  expect(said(town, 'candidate-gone')).toBeUndefined()
  const withdrawn = { contest: 'D01-1', candidate: 'C2', reason: '本人不同意' }
  need(write(town.ledger, { actor: admin }, (append) => done(append('town', 'candidate.withdrawn', withdrawn).hash)))
  expect(said(town, 'candidate-gone')).toEqual([1, 'candidates', ['D01']])
  certify(town, await newLaptop(at, 'lead'), 'lead')
  expect(codeOf(await provision(town.ledger, town.keys, admin, 'D01', stickIn(at, 'out')))).toBe('provision.candidate-gone')

  const struck = await townOf(folder(), 12)
  const list = { contest: 'D01-2', list: 'formal' as const, candidates: [{ candidate: 'D01-0999', name: '已故某' }] }
  need(write(struck.ledger, { actor: admin }, (append) => done(append('town', 'candidate.listed', list).hash)))
  expect(said(struck, 'candidate-gone')).toEqual([1, 'candidates', ['D01']])
})

it('whoever may stand no more is told at the station where people prepare, once a correction brings it [S1 4; S2 35]', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const { ledger, keys } = await station(town, at)
  const told = () => prepareStation(ledger).findings.flatMap(({ code, zh }) => (code === 'R.427' || code === 'R.428' ? [zh] : []))
  expect(told()).toEqual([])
  const withdrawn = { contest: 'D01-1', candidate: 'C2', reason: '本人不同意' }
  const list = { contest: 'D01-2', list: 'formal' as const, candidates: [{ candidate: 'D01-0999', name: '已故某' }] }
  need(
    write(town.ledger, { actor: admin }, (append) => {
      append('town', 'candidate.withdrawn', withdrawn)
      append('town', 'candidate.listed', { ...list, candidates: [...list.candidates, { candidate: 'D02-0001', name: '别处的' }] })
      return done(null)
    }),
  )
  const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'news'), { roll: true }))
  need(await receiveBundle(ledger, keys, readFileSync(path)))
  expect(told()).toEqual([expect.stringContaining('本人不同意'), expect.stringContaining('已故某')])
})

it('a station’s own hours, place and telephone are news for it, and stand where it prepares', async () => {
  const at = folder()
  const town = await townOf(at, 12)
  const { ledger, keys } = await station(town, at)
  expect(prepareStation(ledger).where.address).toBeNull()
  const facts = { constituency: 'D01', address: '东坞村文化礼堂', open: '06:30', telephone: '0579-0001' }
  need(describeStation(town.ledger, admin, { ...facts, constituency: 'D02' }))
  expect(said(town, 'correction-due')).toBeUndefined()
  need(describeStation(town.ledger, admin, facts))
  expect(said(town, 'correction-due')).toEqual([1, 'stations', ['D01']])
  const { path } = need(await correct(town.ledger, town.keys, admin, 'D01', stickIn(at, 'news'), { roll: true }))
  expect(need(await receiveBundle(ledger, keys, readFileSync(path))).changes).toMatchObject({ 'station.described': 1 })
  expect(prepareStation(ledger).where).toMatchObject({ address: facts.address, open: '06:30' })
})
