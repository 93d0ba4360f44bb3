import { describe, expect, it } from 'vitest'
import { termsAhead } from '#rules/calendar.ts'
import { shortOf, stationNeeds } from '#rules/day/staff-needed.ts'
import { zhejiang2021 as pack } from '#rules/packs/zhejiang-2021.ts'

describe('the terms ahead', () => {
  it('keep what the office itself has missed, and drop what others may do no more [S1 28; S1 32]', () => {
    const late = termsAhead('2026-12-13', '2026-12-15', pack)
    expect(late.filter(({ state }) => state === 'missed').map(({ id }) => id)).toEqual([
      'roll-published',
      'preliminary-candidates',
      'objection-decided',
      'formal-candidates',
    ])
    expect(late.filter(({ state }) => state !== 'missed').map(({ id }) => id)).toEqual([
      'proxy-posting',
      'roll-corrections',
      'judgment',
      'introduction-stops',
    ])
    expect(termsAhead('2026-12-13', '2026-12-15', pack, ['roll-published']).map(({ id }) => id)).not.toContain('roll-published')
  })
})

describe('the people a station needs', () => {
  it('are told by role, with how many are there [S1 43]', () => {
    const staff = [{ roles: ['lead', 'clerk'] }, { roles: ['overseer'] }, { roles: ['typist'] }, { roles: ['typist'] }]
    expect(shortOf(staff, stationNeeds(pack))).toMatchObject([{ role: 'overseer', given: 1, needed: 2 }])
    expect(shortOf([], stationNeeds(pack)).map(({ role }) => role)).toEqual(['lead', 'clerk', 'overseer', 'typist'])
  })
})
