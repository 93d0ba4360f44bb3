import { describe, expect, it } from 'vitest'
import { write } from '#ledger/append.ts'
import { done } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Actor } from '#words/acting.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { gapsIn } from '#office/staff/staff-gaps.ts'
import { officeToday } from '#office/today/office-today.ts'
import { electionOf } from '#roll/election.ts'
import { admin, householdCsv, need, nominate, office, publish, station, villagers } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { bring, stickIn } from '../fixtures/laptop.ts'

/** The same office on a day, at noon. */
const on = (ledger: Ledger, day: string): Ledger => ({ ...ledger, now: () => new Date(`${day}T04:00:00Z`) })
const blocked = (ledger: Ledger, day: string) =>
  Object.fromEntries(
    officeToday(on(ledger, day)).blockers.map(({ what, count, page, urgency }) => [what, [count, page, urgency]]),
  )

describe('the first page of the office', async () => {
  const at = folder()
  const town = await office(at)

  it('says what is next and until when, with the article and what follows [S1 28, 32]', () => {
    const { today, daysLeft, deadlines } = officeToday(on(town.ledger, '2026-11-20'))
    expect([today, daysLeft]).toEqual(['2026-11-20', 25])
    expect(deadlines[0]).toMatchObject({
      id: 'roll-published',
      last: '2026-11-25',
      daysLeft: 5,
      article: 'S1 28; S2 33',
      page: 'gates',
    })
    expect(deadlines.every(({ follows }) => follows.zh !== '' && follows.en !== '')).toBe(true)
    const late = officeToday(on(town.ledger, '2026-12-10')).deadlines
    expect(late.filter(({ state }) => state === 'missed').map(({ id }) => id)).toEqual([
      'roll-published',
      'preliminary-candidates',
      'formal-candidates',
    ])
  })

  it('a preliminary list that hangs out is no more to be done, whether or not the formal one is [S1 32]', async () => {
    const proposed = await office(folder())
    need(
      write(proposed.ledger, { actor: admin }, (append) => {
        for (const { code: contest } of electionOf(proposed.ledger).body.contests)
          append('town', 'candidate.listed', {
            contest,
            list: 'preliminary',
            candidates: [{ candidate: 'D01-0001', name: '某人' }],
          })
        return done(null)
      }),
    )
    const late = officeToday(on(proposed.ledger, '2026-12-10')).deadlines
    expect(late.filter(({ state }) => state === 'missed').map(({ id }) => id)).toEqual(['roll-published', 'formal-candidates'])
  })

  it('and what blocks it, each with the page that leads there', () => {
    expect(blocked(town.ledger, '2026-11-20')).toMatchObject({
      'questions-open': [8, 'setup', 'later'],
      'nothing-imported': [9, 'imports', 'next'],
      'no-formal-list': [23, 'candidates', 'later'],
      'too-few-people': [9, 'staff', 'later'],
      'no-laptop': [9, 'stations', 'later'],
    })
    // As many places as the page of the staff says.
    expect(new Set(gapsIn(town.ledger).map(({ constituency }) => constituency)).size).toBe(9)
    need(
      importHouseholds(
        town.ledger,
        admin,
        'x.csv',
        householdCsv([
          { name: '王一', birth: '1980-01-01', village: '不知道村' },
          { name: '李二', birth: '1981-01-01' },
        ]),
      ),
    )
    expect(blocked(town.ledger, '2026-11-20')).toMatchObject({
      'nothing-imported': [8, 'imports', 'next'],
      'gates-shut': [3, 'gates', 'next'],
      'rows-waiting': [1, 'decisions', 'next'],
    })
  })

  it('how far each constituency is, and who answers for it', async () => {
    const other = folder()
    const ready = await office(other)
    publish(ready, villagers(12))
    nominate(ready)
    await station(ready, other)
    const { constituencies, since } = officeToday(ready.ledger)
    expect(constituencies[0]).toEqual({
      code: 'D01',
      name: '区人大代表第一选区',
      done: ['imported', 'registered', 'reviewed', 'published', 'candidates', 'provisioned'],
      next: 'declared',
      responsible: ['lead'],
    })
    expect(constituencies[1]).toMatchObject({ done: [], next: 'imported' })
    expect(since.find(({ what }) => what === 'roll.posted')).toMatchObject({
      constituency: 'D01',
      count: 1,
      people: ['committee'],
    })
    expect(officeToday(on(ready.ledger, '2036-01-01')).since).toEqual([])
  })

  it('on the evening what is still out', () => {
    expect(blocked(town.ledger, '2026-12-15')).toMatchObject({ 'final-missing': [9, 'merge', 'next'] })
  })
})

describe('what a station says of itself on the first page of the office', async () => {
  const at = folder()
  const town = await office(at)
  publish(town, villagers(12))
  nominate(town)
  const lead = await station(town, at, 'lead')
  const honest = officeToday(town.ledger).since
  const ahead = new Date(town.ledger.now().getTime() + 40 * 365 * 86_400_000)
  const late: Ledger = { ...lead.ledger, now: () => ahead }
  for (let n = 0; n < 60; n++) {
    const actor: Actor = [0, 1].map((i) => ({ person: `\u202E${n}-${i}${'名'.repeat(90)}`, role: 'lead' }))
    need(write(n % 2 ? late : lead.ledger, { actor }, (append) => done(append('D01', 'incident', { what: '来电' }).hash)))
  }
  await bring(lead, town, stickIn(at, 'stick'))
  const { since } = officeToday(town.ledger)
  const incidents = since.filter(({ what }) => what === 'incident')

  it('names a few of however many, so that their names are seen', () => {
    expect(incidents.map(({ people, others }) => [people.length, others])).toEqual([
      [5, 55],
      [5, 55],
    ])
    for (const { people } of incidents) for (const person of people) expect(person).toMatch(/^‹U\+202E›/)
  })

  it('with a time that has not come yet stands last, is said, and pushes nothing off the page', () => {
    expect(incidents.map((line) => line.ahead)).toEqual([false, true])
    expect(since.at(-1)).toMatchObject({ what: 'incident', ahead: true })
    expect(since.filter((line) => !line.ahead).map(({ what }) => what)).toEqual(
      expect.arrayContaining(honest.map(({ what }) => what)),
    )
  })
})
