import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Level, RulePack } from '../pack.ts'
import { leastReaching } from '../share.ts'

/** 按照每一选区选一名至三名代表划分 (S1 25). */
export function checkSeats(seats: number, pack: RulePack): readonly Finding[] {
  const [least, most] = [pack.seats.least.value, pack.seats.most.value]
  return seats >= least && seats <= most ? [] : [finding('E.128', { seats, least, most })]
}

/**
 * The seats of a whole congress for `population` people (S1 12): 45 and one for every 1500 in a town, 140 and one for every
 * 5000 in a county, up to the cap. `mayBeFewer`: a small population may have fewer.
 */
export function councilSeats(
  level: Level,
  population: number,
  pack: RulePack,
): { readonly seats: number; readonly mayBeFewer: boolean } {
  const { base, per, most, smallBelow } = pack.seats.councils[level].value
  return { seats: Math.min(base + Math.floor(population / per), most), mayBeFewer: population < smallBelow }
}

/** The fewest constituencies that can carry `seats` seats, with at most three each. */
export const fewestConstituencies = (seats: number, pack: RulePack): number => Math.ceil(seats / pack.seats.most.value)

/**
 * Whether a congress has the seats its population gives; a few more only by decision of the province's standing committee, who may add
 * a share (S1 12; S2 15).
 */
export function checkCouncil(level: Level, population: number, given: number, pack: RulePack): readonly Finding[] {
  const { seats: expected, mayBeFewer } = councilSeats(level, population, pack)
  if (given === expected || (mayBeFewer && given < expected)) return []
  const { bonus } = pack.seats
  const most = bonus ? expected + leastReaching(expected, bonus.value) - 1 : expected
  if (given > expected && given <= most) return [finding('W.841', { population, expected, given, most })]
  return [finding('W.129', { population, expected, given, fewest: fewestConstituencies(expected, pack) })]
}

/**
 * 每一代表所代表的人口数应当大体相等 (S1 26): the most and least populous seats, people per seat rounded down. The law gives no
 * number for “roughly”, so this answers with figures and no verdict.
 */
export const peoplePerSeat = (
  contests: readonly { readonly code: string; readonly population: number; readonly seats: number }[],
): readonly { readonly code: string; readonly people: number }[] =>
  contests
    .map(({ code, population, seats }) => ({ code, people: Math.floor(population / seats) }))
    .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1))
