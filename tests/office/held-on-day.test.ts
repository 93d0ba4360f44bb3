import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import { postponeElection } from '#office/calendar/postpone.ts'
import { mergeBundle } from '#office/merging/merge.ts'
import { declareResult } from '#office/results/declare.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { correct } from '#office/stations/provision.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { officeToday } from '#office/today/office-today.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { receiveBundle } from '#station/preparing/receive.ts'
import { closingForm } from '#station/printing/forms.ts'
import type { Actor } from '#words/acting.ts'
import { closed, counted } from '../fixtures/counted.ts'
import {
  admin,
  clerk,
  codeOf,
  itIs,
  need,
  nominate,
  office,
  publish,
  STAFF,
  station,
  two,
  villagers,
} from '../fixtures/election.ts'
import type { Laptop, Office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { come, stickIn } from '../fixtures/laptop.ts'

const both: Actor = [
  { person: 'committee', role: 'committee' },
  { person: 'committee-2', role: 'committee' },
]
const CONSENT = { day: '2026-12-20', consent: '区选委会〔2026〕3号', reason: '大雪封路' }

/** A live election in earnest whose station of D01 holds its first bundle; election day is 15 December. */
async function begun(): Promise<{ readonly at: string; readonly town: Office; readonly lead: Laptop }> {
  const at = folder()
  const town = await office(at, 'office', STAFF, 'live')
  publish(town, villagers(12))
  nominate(town)
  return { at, town, lead: await station(town, at, 'lead') }
}

/** A station opens on a day, ten come, it closes, counts, signs and hands over its final bundle; what the office is told. */
async function lived({ at, town, lead }: Awaited<ReturnType<typeof begun>>, day: string, otherDay?: string) {
  for (const each of [town, lead]) itIs(each.ledger, day)
  const papers = { D01: 20, 'D01-1': 20, 'D01-2': 0 }
  const checklist = Object.fromEntries(prepareStation(lead.ledger).checklist.map(({ id }) => [id, '是']))
  need(openPrepared(lead.ledger, two, { papers, checklist, ...(otherDay !== undefined && { otherDay }) }))
  for (let n = 1; n <= 10; n++) come(lead.ledger, n)
  closed(lead)
  counted(lead, 10)
  const { path } = need(await exportDay(lead.ledger, lead.keys, clerk, 'final', stickIn(at, 'final')))
  return need(await mergeBundle(town.ledger, town.keys, admin, path))
}

const declare = ({ ledger }: Office, over = {}) => declareResult(ledger, both, { contest: 'D01', round: 'first', ...over })
const asked = ({ ledger }: Office) => {
  const { result } = need(contestDetail(ledger, 'D01')).rounds[0]!
  return result.state === 'counted' ? result.refer.map(({ code }) => code) : [result.state]
}

describe('election day is put off after a station has its bundle [S2 51]', async () => {
  const place = await begun()
  const { town } = place
  const here = () => stationsOverview(town.ledger).stations[0]!
  const blocked = () => officeToday(town.ledger).blockers.filter(({ what }) => what === 'old-day')

  it('which keeps that station from opening until it is told', () => {
    expect(here().lacks.map(({ lack }) => lack)).toEqual(['no-spare'])
    need(postponeElection(town.ledger, both, CONSENT))
    expect(here()).toMatchObject({ oldDay: '2026-12-15', news: 1 })
    expect(here().lacks.map(({ lack, shut, names }) => [lack, shut, names])).toEqual([
      ['old-day', true, '2026-12-15'],
      ['news', false, ''],
      ['no-spare', false, ''],
    ])
    expect(blocked()).toMatchObject([{ page: 'stations', count: 1, constituencies: ['D01'] }])
  })

  it('and a station that was not told and voted on the old day is asked about: no result stands by itself', async () => {
    const { findings } = await lived(place, '2026-12-15')
    expect(findings.map(({ code }) => code)).toContain('R.650')
    expect(asked(town)).toEqual(['R.650'])
    const refused = declare(town)
    expect(refused).toMatchObject({ error: { code: 'day.too-early', params: { bound: '2026-12-20' } } })
    itIs(town.ledger, '2026-12-20')
    expect(codeOf(declare(town))).toBe('declare.reason')
    need(declare(town, { valid: false, elected: [], reason: '没有在选举日投票' }))
    expect(factsOf(town.ledger, 'result.declared').at(-1)?.body.asked).toEqual(['R.650'])
  })

  it('a correction tells it, in words', async () => {
    const other = await begun()
    need(postponeElection(other.town.ledger, both, CONSENT))
    const { path } = need(
      await correct(other.town.ledger, other.town.keys, admin, 'D01', stickIn(other.at, 'correction'), { roll: true }),
    )
    const taken = need(await receiveBundle(other.lead.ledger, other.lead.keys, readFileSync(path)))
    expect(taken).toMatchObject({ dayBefore: '2026-12-15', day: '2026-12-20', changes: { 'election.changed': 1 } })
    expect(prepareStation(other.lead.ledger).day).toBe('2026-12-20')
    expect(stationsOverview(other.town.ledger).stations[0]).toMatchObject({ oldDay: null, news: 0 })
  })
})

describe('why a station opened on another day is read', async () => {
  const place = await begun()
  const WHY = '大雪封路，经批准提前一天'
  const { findings } = await lived(place, '2026-12-14', WHY)

  it('where its bundle comes in, where the result is declared, and on the summary of its closing', () => {
    const told = findings.find(({ code }) => code === 'R.651')
    expect(told?.message).toContain(WHY)
    expect(asked(place.town)).toEqual(['R.651'])
    expect(codeOf(declare(place.town))).toBe('declare.reason')
    const { elected } = need(declare(place.town, { elected: ['候选甲', '候选乙', '候选丙'], reason: '市选委会同意提前' }))
    expect(elected).toEqual(['候选甲', '候选乙', '候选丙'])
    expect(need(closingForm(place.lead.ledger)).document.foot).toContainEqual(
      `开站日 2026-12-14，选举日 2026-12-15，原因：${WHY}`,
    )
  })
})

describe('a vote on election day', async () => {
  const place = await begun()
  await lived(place, '2026-12-15')

  it('asks nothing', () => {
    expect(asked(place.town)).toEqual([])
    expect(codeOf(declare(place.town))).toBe('ok')
  })
})
