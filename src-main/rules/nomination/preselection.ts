import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { reaches } from '../share.ts'
import { formalNumbers } from './candidate-numbers.ts'
import type { Contest } from './nominations.ts'

type Nominee = { readonly candidate: string; readonly name: string }

/** A preliminary election (预选) of a contest as the committee recorded it. Figures are whole numbers of people, papers and votes. */
export type Preselection = {
  readonly on: PlainDate
  /** How many formal candidates there are to be, as the committee fixed within S1 31. */
  readonly places: number
  /** How many names a paper might bear. */
  readonly most: number
  /** Voters of the contest, those who took part, and valid papers. */
  readonly roll: number
  readonly participants: number
  readonly valid: number
  readonly votes: readonly (Nominee & { readonly votes: number })[]
  /** Whom of those with equal votes at the last place the committee took. */
  readonly tie?: { readonly chosen: readonly string[]; readonly reason: string } | undefined
}

/** What is known of a contest before its formal list. */
export type BeforeFormal = {
  readonly contest: Pick<Contest, 'seats' | 'election'>
  /** How many stand proposed. */
  readonly given: number
  /** Whether the voter groups, at their last meeting, came to an agreement. */
  readonly isAgreed: boolean
}

/**
 * More are proposed than S1 31 allows and the voter groups came to no agreement: a preliminary election is held (S1 32). Where no more are
 * proposed than may stand, the law knows none; a by-election has no most (S1 57).
 */
export function preselectionNeeded({ contest, given, isAgreed }: BeforeFormal, pack: RulePack): readonly Finding[] {
  const { most } = formalNumbers(contest.seats, pack, contest.election)
  return !isAgreed && most !== null && given > most ? [finding('E.416', { given, most })] : []
}

/** What keeps the figures of a preliminary election from being recorded: as many places as S1 31 allows, and no more votes than papers bear. */
export function checkPreselection(
  { places, most, roll, participants, valid, votes }: Omit<Preselection, 'on' | 'tie'>,
  { seats, election }: Pick<Contest, 'seats' | 'election'>,
  pack: RulePack,
): readonly Finding[] {
  const range = formalNumbers(seats, pack, election)
  const sum = votes.reduce((all, each) => all + each.votes, 0)
  const share = pack.nomination.preselectionTurnout.value
  return [
    ...(places < range.least || (range.most !== null && places > range.most)
      ? [finding('E.447', { places, seats, least: range.least, most: range.most ?? votes.length })]
      : []),
    ...(participants > roll ? [finding('E.443', { participants, roll })] : []),
    ...(valid > participants ? [finding('E.444', { valid, participants })] : []),
    ...votes.flatMap(({ name, votes: count }) => (count > valid ? [finding('E.445', { name, votes: count, valid })] : [])),
    ...(sum > valid * most ? [finding('E.446', { sum, valid, most, ceiling: valid * most })] : []),
    ...(share && !reaches(participants, roll, share) ? [finding('E.421')] : []),
  ]
}

/** Who a preliminary election makes formal candidates, by number of the card; those tied at the last place, and for how many places. */
export type Preselected = {
  readonly formal: readonly string[]
  readonly tied: readonly Nominee[]
  readonly left: number
}

/**
 * 根据预选时得票多少的顺序，确定正式代表候选人名单 (S1 32): the first `places` by votes of those who still stand, whoever withdrew since leaving the
 * place to the next. Equal votes at the last place make nobody formal until the committee took as many of them as there are places.
 */
export function preselect(
  { votes, places, tie }: Pick<Preselection, 'votes' | 'places' | 'tie'>,
  stands: (candidate: string) => boolean = () => true,
): Preselected {
  const order = votes.filter(({ candidate }) => stands(candidate)).toSorted((a, b) => b.votes - a.votes)
  const [last, next] = [order[places - 1], order[places]]
  if (!last || !next || last.votes > next.votes) return { formal: ids(order.slice(0, places)), tied: [], left: 0 }
  const above = ids(order.filter((each) => each.votes > last.votes))
  const tied = order.filter((each) => each.votes === last.votes)
  const left = places - above.length
  const taken = new Set(tie?.chosen)
  const isDecided = taken.size === left && [...taken].every((one) => tied.some(({ candidate }) => candidate === one))
  return isDecided ? { formal: [...above, ...taken], tied: [], left: 0 } : { formal: above, tied, left }
}

const ids = (of: readonly Nominee[]): readonly string[] => of.map(({ candidate }) => candidate)

/** A tie at the last place that the committee has not decided (S1 32 says nothing of it). */
export const checkTie = ({ tied }: Preselected): readonly Finding[] =>
  tied.length === 0 ? [] : [finding('E.417', { names: tied.map(({ name }) => name).join('、') })]

/**
 * Whether these may be the formal candidates where the groups came to no agreement: not before a preliminary election, and then those it made
 * formal and nobody else (S1 32).
 */
export function checkPreselected(
  formal: readonly Nominee[],
  before: BeforeFormal & { readonly held: Preselection | undefined; readonly stands: (candidate: string) => boolean },
  pack: RulePack,
): readonly Finding[] {
  const needed = preselectionNeeded(before, pack)
  const { held } = before
  if (!held || before.isAgreed || formal.length === 0) return held ? [] : needed
  const made = preselect(held, before.stands)
  const tie = checkTie(made)
  if (tie.length > 0) return tie
  const differing = [
    ...formal.filter(({ candidate }) => !made.formal.includes(candidate)),
    ...held.votes.filter(
      ({ candidate }) => made.formal.includes(candidate) && formal.every((each) => each.candidate !== candidate),
    ),
  ]
  return differing.length > 0 ? [finding('E.448', { names: differing.map(({ name }) => name).join('、') })] : []
}
