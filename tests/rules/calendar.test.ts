import { describe, expect, it } from 'vitest'
import {
  calendarOf,
  checkCalendar,
  daysOf,
  earliestElectionDay,
  lastDayFor,
  mayIntroduce,
  stillPossible,
} from '#rules/calendar.ts'
import { addDays, daysBetween } from '#rules/dates.ts'
import { checkLateContact, checkObjection, objectionTerms } from '#rules/roll/objections.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'
import { paramsOf } from '../fixtures/params.ts'

const day = '2026-12-15'
const dates = (...args: Parameters<typeof calendarOf>): Record<string, string> =>
  Object.fromEntries(calendarOf(...args).map(({ id, last }) => [id, last]))

describe('the statutory calendar', () => {
  it('gives the worked dates for 2026-12-15 [S1 28, 29, 32; S2 29, 33; 民法典 201]', () => {
    expect(dates(day, pack)).toMatchObject({
      'roll-published': '2026-11-25',
      objection: '2026-11-30',
      'objection-decided': '2026-12-03',
      'preliminary-candidates': '2026-11-30',
      'late-registration': '2026-12-03',
      'formal-candidates': '2026-12-08',
      'court-suit': '2026-12-10',
      judgment: '2026-12-14',
    })
  })

  it.each([
    ['2021-09-14', '2021-08-25'],
    ['2016-11-30', '2016-11-10'],
  ])('publishes the list for %s by %s, as practice did [S1 28]', (election, published) => {
    expect(lastDayFor('roll-published', election, pack)).toBe(published)
  })

  it('counts objections from the day the list was in fact posted [S1 29; 民事诉讼法 188-189]', () => {
    expect(objectionTerms('2026-11-20', '2026-11-22', day, pack)).toEqual({
      objectBy: '2026-11-25',
      decideBy: '2026-11-25',
      sueBy: '2026-12-10',
      judgeBy: '2026-12-14',
    })
    expect(checkObjection('2026-11-20', '2026-11-25', day, pack)).toEqual([])
    expect(checkObjection('2026-11-20', '2026-11-26', day, pack)[0]?.code).toBe('E.133')
  })

  it('shortens the list to 12 days for a by-election and has no preliminary list [S1 57; S2 58, 59]', () => {
    const byelection = dates(day, pack, { election: 'byelection' })
    expect(byelection).toMatchObject({ 'roll-published': '2026-12-03', 'formal-candidates': '2026-12-08' })
    expect(byelection).not.toHaveProperty('preliminary-candidates')
  })

  it('is in order of date', () => {
    const all = calendarOf(day, pack).map(({ last }) => last)
    expect(all).toEqual([...all].sort())
  })

  it('lets late contact register until D-12 [S2 29]', () => {
    expect(checkLateContact('某人', '2026-12-03', day, pack)).toEqual([])
    expect(checkLateContact('某人', '2026-12-04', day, pack)[0]?.params).toMatchObject({ last: '2026-12-03' })
  })

  it('stops the introduction of candidates on election day [S1 34]', () => {
    expect([mayIntroduce('2026-12-14', day), mayIntroduce(day, day)]).toEqual([true, false])
  })
})

describe('the other way round: what can still be done today', () => {
  it('tells open, due, missed and done apart [S1 28; S2 51]', () => {
    const states = Object.fromEntries(
      stillPossible('2026-11-30', day, pack, ['roll-published']).map(({ id, state, daysLeft }) => [id, [state, daysLeft]]),
    )
    expect(states).toMatchObject({
      'roll-published': ['done', -5],
      'preliminary-candidates': ['due today', 0],
      'formal-candidates': ['open', 8],
    })
    expect(stillPossible('2026-12-01', day, pack).find(({ id }) => id === 'preliminary-candidates')).toMatchObject({
      state: 'missed',
      daysLeft: -1,
    })
  })

  it('turns a lost term into an error and a question for the committee [S1 28; S2 51]', () => {
    const found = checkCalendar('2026-11-30', day, pack, ['objection'])
    expect(
      found.map((each) => [each.code, paramsOf(each)['last'] ?? paramsOf(each)['earliest'] ?? paramsOf(each)['step']]),
    ).toEqual([
      ['E.130', '2026-11-25'],
      ['W.131', '公布代表候选人初步名单'],
      ['R.132', '2026-12-20'],
    ])
    expect(checkCalendar('2026-11-01', day, pack)).toEqual([])
  })

  it('counts the term of the roll as the election has it: twelve days in a by-election [S2 59]', () => {
    expect(lastDayFor('roll-published', day, pack)).toBe('2026-11-25')
    expect(lastDayFor('roll-published', day, pack, 'byelection')).toBe('2026-12-03')
    expect(() => lastDayFor('preliminary-candidates', day, pack, 'byelection')).toThrow(RangeError)
  })

  it('says how many days a term has as the pack has it, for a notice [S1 29]', () => {
    expect((['objection', 'objection-decided', 'court-suit'] as const).map((step) => daysOf(step, pack))).toEqual([5, 3, 5])
    const other = { ...pack, deadlines: pack.deadlines.map((rule) => (rule.id === 'objection' ? { ...rule, days: 7 } : rule)) }
    expect(daysOf('objection', other)).toBe(7)
    expect(() => daysOf('preliminary-candidates', pack, 'byelection')).toThrow(RangeError)
  })

  it('finds the earliest day that keeps every term, for the committee to consent to [S2 51]', () => {
    expect(earliestElectionDay('2026-11-30', pack)).toBe('2026-12-20')
    expect(earliestElectionDay('2026-11-30', pack, ['roll-published'])).toBe('2026-12-15')
    expect(earliestElectionDay('2026-11-30', pack, [], 'byelection')).toBe('2026-12-12')
  })
})

describe('a day that no calendar has, which a book of somebody else may hold all the same', () => {
  it('is reckoned with, and what lies outside the calendar is its first or last day', () => {
    expect(daysBetween('0000-01-01', '0001-01-01')).toBe(366)
    expect([addDays('0000-01-01', 3), addDays('0001-01-02', -5)]).toEqual(['0001-01-01', '0001-01-01'])
    expect(addDays('9999-12-30', 5)).toBe('9999-12-31')
    expect(() => addDays('2023-02-29', 1)).toThrow('not a date')
  })
})
