import { expect, it } from 'vitest'
import { contestResults } from '#office/results/results.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { officeOverview } from '#office/today/overview.ts'
import { received } from '#office/merging/received.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { closed, counted } from '../fixtures/counted.ts'
import { admin, clerk, need, station } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, handedOver, open, stickIn, townOf } from '../fixtures/laptop.ts'

const at = folder()
const town = await townOf(at, 12)
const lead = await station(town, at, 'lead')
const desk = await station(town, at, 'desk', 'desk')

const merge = async (path: string) => need(await mergeBundle(town.ledger, town.keys, admin, path))
const final = async (of: typeof lead, stick: string) =>
  need(await exportDay(of.ledger, of.keys, clerk, 'final', stickIn(at, stick))).path
const seen = () => {
  const found = contestResults(town.ledger, ['D01'])[0]!
  return {
    bundle: received(town.ledger).constituencies[0]!.bundle?.kind,
    overview: officeOverview(town.ledger).received,
    told: found.state === 'counted' ? found.result.findings.map(({ code }) => code) : [],
  }
}

it('the final bundle of a desk ends no station’s day: that of its lead does', async () => {
  open(lead, 20)
  open(desk, 5)
  for (let n = 1; n <= 8; n++) come(lead.ledger, n)
  closed(desk)
  closed(lead)
  counted(lead, 8)
  await merge(await handedOver(lead, stickIn(at, 'evening')))
  await merge(await final(desk, 'of-desk'))
  const interim = seen()
  expect([interim.bundle, interim.overview]).toEqual(['sync', 0])
  expect(interim.told).toContain('W.641')
  await merge(await final(lead, 'of-lead'))
  const ended = seen()
  expect([ended.bundle, ended.overview]).toEqual(['final', 1])
  expect(ended.told).not.toContain('W.641')
})
