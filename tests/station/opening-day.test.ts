import { describe, expect, it } from 'vitest'
import { factsOf } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { openPrepared } from '#station/preparing/open-station.ts'
import { prepareStation } from '#station/preparing/prepare.ts'
import { codeOf, need, nominate, office, publish, STAFF, station, two, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const laptopOf = async (mode: 'live' | 'rehearsal') => {
  const at = folder()
  const town = await office(at, 'office', STAFF, mode)
  publish(town, villagers(12))
  nominate(town)
  return (await station(town, at)).ledger
}

/** The same laptop at noon of a day. */
const on = (ledger: Ledger, day: string): Ledger => ({ ...ledger, now: () => new Date(`${day}T04:00:00Z`) })
const opening = (ledger: Ledger) => ({
  papers: { D01: 20, 'D01-1': 20, 'D01-2': 20 },
  checklist: Object.fromEntries(prepareStation(ledger).checklist.map(({ id }) => [id, '是'])),
})

describe('a station opens on election day', () => {
  it('on another one a rehearsal says so, and asks for nothing', async () => {
    const ledger = await laptopOf('rehearsal')
    expect(prepareStation(on(ledger, '2026-12-14')).findings.map(({ code }) => code)).toEqual(['W.515'])
    expect(prepareStation(on(ledger, '2026-12-15')).findings).toEqual([])
    need(openPrepared(on(ledger, '2026-12-14'), two, opening(ledger)))
  })

  it('in earnest two people say why, and it stands in the ledger', async () => {
    const ledger = await laptopOf('live')
    const refused = openPrepared(on(ledger, '2026-12-14'), two, opening(ledger))
    expect(refused).toMatchObject({ error: { code: 'station.other-day', params: { today: '2026-12-14', day: '2026-12-15' } } })
    const why = { ...opening(ledger), otherDay: '大雪封路，经批准提前一天' }
    expect(codeOf(openPrepared(on(ledger, '2026-12-14'), two.slice(0, 1), why))).toBe('station.two-people')
    need(openPrepared(on(ledger, '2026-12-14'), two, why))
    expect(factsOf(ledger, 'station.opened').at(-1)?.body.otherDay).toBe(why.otherDay)
  })
})
