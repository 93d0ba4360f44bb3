import { LEVELS } from '#words/choices.ts'
import { SMALL_NUMBER } from '#words/patterns.ts'
import type { Draft, DraftContest, PeoplePerSeat } from '#words/draft.ts'
import { finding } from '../findings.ts'
import { checkCouncil, peoplePerSeat } from '../nomination/seats.ts'
import type { Level, RulePack } from '../pack.ts'
import { at, type PlacedFinding } from './placed.ts'

const POPULATION = /^[1-9]\d{0,7}$/

type Electing = { readonly code: string; readonly name: string; readonly seats: number; readonly population: number }
type Areas = Pick<Draft, 'kind' | 'levels' | 'constituencies'>

/** What is wrong with the populations of a draft; they may be left out. */
export const checkPopulations = (constituencies: Draft['constituencies']): readonly PlacedFinding[] =>
  constituencies.flatMap((area, i) => {
    const path = `constituencies.${i}`
    const [given, sum] = [populationOf(area.population), populationIn(area.contests)]
    return [
      ...checkText(`${path}.population`, area.population),
      ...area.contests.flatMap(({ population }, j) => checkText(`${path}.contests.${j}.population`, population)),
      ...(given !== undefined && sum !== undefined && given !== sum
        ? [at(`${path}.population`, finding('W.843', { name: area.name.trim() || area.code.trim(), given, sum }))]
        : []),
    ]
  })

/**
 * Whether the town's congress has the seats its population gives (S1 12): asked once every contest says how many people live there. A
 * by-election fills seats that were counted before, and of the county's congress only a part is elected here.
 */
export function checkTownSeats({ kind, levels, constituencies }: Areas, pack: RulePack): readonly PlacedFinding[] {
  if (kind !== 'general' || levels === 'county') return []
  const contests = constituencies.flatMap((area) => area.contests)
  const people = populationIn(contests)
  const seats = sumOf(contests.map((contest) => seatsOf(contest.seats)))
  if (people === undefined || seats === undefined) return []
  return checkCouncil('乡级', people, seats, pack).map((each) => at('constituencies', each))
}

/**
 * How many people stand behind one seat, at each level at which two contests or more say their population: figures alone, as the law gives no
 * number for “roughly equal” (S1 26). Rounded down, the mean of all seats to the nearest.
 */
export const populationsPerSeat = (draft: Areas): readonly PeoplePerSeat[] =>
  LEVELS.flatMap((level) => {
    const contests = electing(draft, level)
    if (contests.length < 2) return []
    const whole = (of: 'population' | 'seats'): number => contests.reduce((sum, each) => sum + each[of], 0)
    const names = new Map(contests.map(({ code, name }) => [code, name]))
    const rows = peoplePerSeat(contests).map((row) => ({ ...row, name: names.get(row.code)! }))
    return [{ level, mean: Math.round(whole('population') / whole('seats')), contests: rows }]
  })

function electing({ constituencies }: Areas, level: Level): readonly Electing[] {
  const rows =
    level === '乡级'
      ? constituencies.flatMap(({ contests }) => contests)
      : constituencies.map(({ countySeats, population, contests, ...area }) => ({
          ...area,
          seats: countySeats,
          population: population?.trim() || String(populationIn(contests) ?? ''),
        }))
  return rows.flatMap(({ code, name, seats, population }) => {
    const [n, people] = [seatsOf(seats), populationOf(population)]
    return n === undefined || n === 0 || people === undefined
      ? []
      : [{ code: code.trim(), name: name.trim(), seats: n, population: people }]
  })
}

const checkText = (path: string, text = ''): readonly PlacedFinding[] =>
  text.trim() === '' || populationOf(text) !== undefined ? [] : [at(path, finding('E.842', { text: text.trim() }))]

const populationOf = (text = ''): number | undefined => (POPULATION.test(text.trim()) ? Number(text) : undefined)

const seatsOf = (text: string): number | undefined => (SMALL_NUMBER.test(text.trim()) ? Number(text) : undefined)

const populationIn = (contests: readonly DraftContest[]): number | undefined =>
  sumOf(contests.map(({ population }) => populationOf(population)))

/** Nothing where one of them is not known, or where there is none. */
const sumOf = (all: readonly (number | undefined)[]): number | undefined =>
  all.length === 0 || all.includes(undefined) ? undefined : all.reduce((sum: number, each) => sum + each!, 0)
