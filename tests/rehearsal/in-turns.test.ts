import { expect, it } from 'vitest'
import { AT_ONCE, beginInTurns, inTurns } from '#rehearsal/in-turns.ts'
import { until } from '../fixtures/until.ts'

/** Days of four stations, each over when it is said to be. */
function days() {
  const begun: number[] = []
  const over = [0, 1, 2, 3].map(() => Promise.withResolvers<void>())
  const live = async (station: number): Promise<number> => {
    begun.push(station)
    await over[station]!.promise
    return station
  }
  return {
    begun,
    live,
    end: (station: number): void => over[station]!.resolve(),
    breaks: (station: number, why: string): void => over[station]!.reject(new Error(why)),
  }
}

it('no more stations are at work at once than a laptop has cores for, and their answers stand in order', async () => {
  const { begun, live, end } = days()
  const answers = inTurns([0, 1, 2, 3], live)
  for (const [ended, next] of [
    [1, 2],
    [0, 3],
  ] as const) {
    expect(begun).toHaveLength(next)
    end(ended)
    await until(() => begun.includes(next))
  }
  for (const station of [3, 2]) end(station)
  expect(await answers).toEqual([0, 1, 2, 3])
  expect(AT_ONCE).toBe(2)
})

it('the first station’s day is answered while the last has not begun', async () => {
  const { begun, live, end } = days()
  const all = beginInTurns([0, 1, 2, 3], live)
  end(0)
  expect(await all[0]).toBe(0)
  expect(begun).not.toContain(3)
  for (const station of [1, 2, 3]) end(station)
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
})

it('after a station that fails no other begins, and whoever waits for those is told why', async () => {
  const { begun, live, end, breaks } = days()
  const all = beginInTurns([0, 1, 2, 3], live)
  breaks(0, 'the first laptop broke')
  await expect(all[3]).rejects.toThrow('the first laptop broke')
  end(1)
  expect(await all[1]).toBe(1)
  expect(begun).toEqual([0, 1])
})
