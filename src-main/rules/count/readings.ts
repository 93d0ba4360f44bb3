import type { Share } from '../pack.ts'
import { byVotes, rank } from './ranking.ts'
import type { Ranking, Standing } from './ranking.ts'
import { reaches } from '../share.ts'

/** How a contest ends under every reading that the law leaves open. */
export type Readings = {
  readonly agreed: boolean
  /** The ranking under the first reading: the first whole, every written-in name taken for a voter. */
  readonly ranking: Ranking
  /** Elected under every reading, by votes. */
  readonly certain: readonly Standing[]
  /** Names whose fate depends on the whole (V or B). */
  readonly byWhole: readonly string[]
  /** Written-in names not on the roll on whose eligibility the result depends. */
  readonly byRoll: readonly string[]
  /** Whether it depends on whom the votes are for whose names nobody gives. */
  readonly byUnnamed: boolean
  /** Seats that stay empty even if everyone written in is a voter. */
  readonly emptyUnderAll: number
}

/**
 * Ranks under each whole in `wholes`, with any of the written-in names that are not on the roll taken for voters or
 * not, and with `unnamed` votes for anybody. More than half of the papers can name only 2 x seats - 1 people, so these
 * combinations are few; with a single whole all of them or none suffice, as whoever is below the cut with all of them is there with any.
 */
export function readingsOf(
  persons: readonly Standing[],
  seats: number,
  wholes: readonly number[],
  share: Share | null,
  unnamed: Unnamed = { votes: 0, most: 0 },
): Readings {
  const onRoll = persons.filter((person) => person.onRoll)
  const strangers = persons.filter((person) => !person.onRoll && wholes.some((whole) => passes(whole, share)(person)))
  const groups = wholes.length > 1 ? subsets(strangers) : [strangers, []]
  const spreads = spreadsOf(unnamed, seats)
  // By whom the unnamed votes are for, by which strangers are voters, by what the whole is.
  const ranked = spreads.map((spread) =>
    groups.map((group) => wholes.map((whole) => rank([...onRoll, ...group, ...spread].filter(passes(whole, share)), seats))),
  )
  const byGroup = ranked.flat()
  const readings = byGroup.flat()
  const ranking = readings[0] ?? rank([], seats)
  const touchedByRoll = new Set(
    ranked.flatMap((byGroup) => wholes.flatMap((_, index) => touched(byGroup.flatMap((group) => group[index] ?? [])))),
  )
  const agreeing = (some: readonly Ranking[]): boolean => new Set(some.map(signature)).size <= 1
  return {
    agreed: agreeing(readings),
    ranking,
    certain: byVotes(onRoll.filter((person) => readings.every(({ above }) => above.includes(person)))),
    byWhole: [...new Set(byGroup.flatMap(touched))].filter((name) => name !== UNNAMED),
    byRoll: names(strangers.filter(({ name }) => touchedByRoll.has(name))),
    byUnnamed: groups.some((_, group) =>
      wholes.some((_, whole) => !agreeing(ranked.map((byGroup) => byGroup[group]?.[whole] ?? ranking))),
    ),
    emptyUnderAll: Math.min(...readings.map((reading) => seats - reading.above.length - reading.seats)),
  }
}

/** Votes for people whom nobody names, and how many of them one of these can have at most: no paper names anybody twice. */
export type Unnamed = { readonly votes: number; readonly most: number }

const UNNAMED = ''

/**
 * Whom votes can be for whose names nobody gives: nobody who matters, or as many people as there are seats and fewer, with as many votes
 * each as there are. Whoever can be overtaken at all is overtaken in one of these.
 */
const spreadsOf = ({ votes, most }: Unnamed, seats: number): readonly (readonly Standing[])[] => [
  [],
  ...Array.from({ length: votes > 0 ? seats : 0 }, (_, index) => {
    const each = { name: UNNAMED, votes: Math.min(most, Math.floor(votes / (index + 1))), writtenIn: true, onRoll: false }
    return Array.from({ length: index + 1 }, () => each)
  }),
]

/** Nobody is elected without a vote, even where no share is asked for. */
const passes =
  (whole: number, share: Share | null) =>
  ({ votes }: Standing): boolean =>
    votes > 0 && (share === null || reaches(votes, whole, share))

/** All subsets, the full one first. */
function subsets(persons: readonly Standing[]): readonly (readonly Standing[])[] {
  const [first, ...others] = persons
  if (!first) return [[]]
  const rest = subsets(others)
  return [...rest.map((group) => [first].concat(group)), ...rest]
}

/** The names that some of these readings elect or tie, and others do not. */
function touched(readings: readonly Ranking[]): readonly string[] {
  const persons = new Set(readings.flatMap(({ above, tied }) => [...above, ...tied]))
  return names([...persons].filter((person) => new Set(readings.map((reading) => fate(reading, person))).size > 1))
}

const fate = (reading: Ranking, person: Standing): string =>
  reading.above.includes(person) ? 'elected' : reading.tied.includes(person) ? 'tied' : 'not elected'

const signature = (reading: Ranking): string => JSON.stringify([names(reading.above), names(reading.tied), reading.seats])

const names = (persons: readonly Standing[]): string[] => persons.map(({ name }) => name)
