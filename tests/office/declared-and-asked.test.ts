import { describe, expect, it } from 'vitest'
import { declareResult } from '#office/results/declare.ts'
import { contestStandings } from '#office/results/results.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { certifyDevice } from '#office/stations/enrol-device.ts'
import { revokeDevice } from '#office/stations/revoke-device.ts'
import { officeToday } from '#office/today/office-today.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import type { Actor } from '#words/acting.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { admin, clerk, need, newLaptop, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { fork } from '../fixtures/fork.ts'
import { come, open, stickIn, townOf } from '../fixtures/laptop.ts'

const both: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]

/** D01, declared as the law says it. */
async function declaredTown() {
  const at = folder()
  const town = await townOf(at, 12)
  const lead = await station(town, at, 'lead')
  open(lead)
  for (let n = 1; n <= 10; n++) come(lead.ledger, n)
  closed(lead)
  counted(lead, 10)
  const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stickIn(at, 'final')))
  need(await mergeBundle(town.ledger, town.keys, admin, path))
  need(declareResult(town.ledger, both, { contest: 'D01', round: 'first' }))
  const second = await newLaptop(at, 'second')
  const answer = { fingerprint: second.fingerprint.join('') }
  const certifySecond = () =>
    need(certifyDevice(town.ledger, admin, second.enrolment, { constituency: 'D01', role: 'lead', answer }))
  return { town, lead, second, certifySecond }
}

const seen = ({ ledger }: Awaited<ReturnType<typeof declaredTown>>['town']) => {
  const standing = contestStandings(ledger, 'D01')[0]!
  const overview = officeOverview(ledger).constituencies[0]!.contests[0]!
  return {
    stands: standing.declared?.stands,
    declared: overview.declared,
    told: standing.state === 'counted' ? standing.result.findings.map(({ code }) => code) : [],
    remarks: overview.remarks.map(({ code }) => code).filter((code) => code === 'R.637'),
    today: officeToday(ledger)
      .blockers.filter(({ what }) => what === 'declared-asked')
      .map(({ constituencies }) => constituencies),
  }
}

describe('a result that was declared, and is asked about afterwards', () => {
  it('stands no more, and every page says so', async () => {
    const { town, certifySecond } = await declaredTown()
    expect(seen(town)).toEqual({ stands: true, declared: true, told: [], remarks: [], today: [] })
    certifySecond()
    expect(seen(town)).toEqual({ stands: false, declared: false, told: ['R.637'], remarks: ['R.637'], today: [['D01']] })
  })

  it('stands again when the question is out of the way', async () => {
    const { town, second, certifySecond } = await declaredTown()
    certifySecond()
    need(revokeDevice(town.ledger, { actor: both }, { device: second.keys.device, acceptUpTo: 0, reason: '认错了电脑' }))
    expect(seen(town)).toMatchObject({ stands: true, declared: true, remarks: [], today: [] })
  })

  it('stands where the committee declared it with that very question before its eyes, and no other', async () => {
    const { town, lead, certifySecond } = await declaredTown()
    certifySecond()
    need(declareResult(town.ledger, both, { contest: 'D01', round: 'first', elected: ['候选甲'], reason: '第二台没有启用' }))
    expect(seen(town)).toMatchObject({ stands: true, declared: true, remarks: [], today: [] })
    fork(town.ledger, `${lead.keys.device}/D01`)
    expect(seen(town)).toMatchObject({ stands: false, declared: false, remarks: ['R.637'], today: [['D01']] })
  })
})
