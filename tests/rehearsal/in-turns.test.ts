import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { AT_ONCE, beginInTurns, inTurns } from '#rehearsal/in-turns.ts'

it('no more stations are at work at once than a laptop has cores for, and their answers stand in order', async () => {
  let [busy, most] = [0, 0]
  const answers = await inTurns([30, 5, 20, 1], async (time) => {
    most = Math.max(most, ++busy)
    await wait(time)
    busy--
    return time
  })
  expect(answers).toEqual([30, 5, 20, 1])
  expect(most).toBe(AT_ONCE)
})

it('the first station’s day is answered while the last has not begun', async () => {
  const begun: number[] = []
  const days = beginInTurns([0, 1, 2, 3], async (station) => {
    begun.push(station)
    await wait(10)
    return station
  })
  expect(await days[0]).toBe(0)
  expect(begun).not.toContain(3)
  expect(await Promise.all(days)).toEqual([0, 1, 2, 3])
})

it('after a station that fails no other begins, and whoever waits for those is told why', async () => {
  const begun: number[] = []
  const days = beginInTurns([0, 1, 2, 3], async (station) => {
    begun.push(station)
    await wait(station === 0 ? 1 : 20)
    if (station === 0) throw new Error('the first laptop broke')
    return station
  })
  await expect(days[3]).rejects.toThrow('the first laptop broke')
  expect(await days[1]).toBe(1)
  expect(begun).toEqual([0, 1])
})
