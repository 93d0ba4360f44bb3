import { array, assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MACHINE, PERSON, remaining, waitAfter } from '#people/waits.ts'

describe('how long a wrong PIN makes one wait', () => {
  it.each([
    ['a person', PERSON, [0, 0, 5, 15, 60, 300, 900, 900]],
    ['a machine', MACHINE, [0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 15, 60, 60]],
  ])('for %s', (_, schedule, seconds) => {
    expect(seconds.map((_second, i) => waitAfter(schedule, i + 1))).toEqual(seconds)
    expect(waitAfter(schedule, 10_000)).toBe(seconds.at(-1))
  })

  it.each([
    ['at once', 1000, 60],
    ['half way', 1030, 30],
    ['when it is over', 1060, 0],
    ['long after', 90_000, 0],
    ['just after the machine was switched on again', 5, 55],
    ['a while after the machine was switched on again', 61, 0],
  ])('%s', (_, uptime, seconds) => {
    expect(remaining({ since: 1000, wait: 60 }, uptime)).toBe(seconds)
  })

  it('is never shortened, whenever the machine is switched off and on', () => {
    const moments = array(record({ passes: integer({ min: 0, max: 400 }), reboots: boolean() }), { maxLength: 12 })
    assert(
      property(integer({ min: 0, max: 2000 }), integer({ min: 1, max: 900 }), moments, (since, wait, then) => {
        let [uptime, passed] = [since, 0]
        for (const { passes, reboots } of then) {
          uptime = (reboots ? 0 : uptime) + passes
          passed += passes
          expect(remaining({ since, wait }, uptime)).toBeGreaterThanOrEqual(wait - passed)
          expect(remaining({ since, wait }, uptime)).toBeLessThanOrEqual(wait)
        }
      }),
    )
  })
})
