import { COLUMNS } from '#words/figures.ts'
import { sumBoxes } from './boxes.ts'
import { papersForSomebody, participantsOf } from './count-input.ts'
import type { CandidateVotes, ContestCount } from './count-input.ts'
import { refused } from './count-fields.ts'
import type { CountFault } from './count-fields.ts'
import { rowAgain } from '#words/written-in.ts'
import type { RulePack } from '../pack.ts'

type Check = (count: ContestCount, pack: RulePack) => CountFault | null

/**
 * Figures that cannot all be true are refused before anything is decided (design 6; S1 25, 44). Sums are exact whatever
 * their size. Returns the first contradiction, null when the figures may stand.
 */
export function firstContradiction(count: ContestCount, pack: RulePack): CountFault | null {
  for (const check of checks) {
    const error = check(count, pack)
    if (error) return error
  }
  return null
}

const sum = (...numbers: readonly number[]): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n)

const seatsInRange: Check = ({ seats }, { seats: allowed }) => {
  const [least, most] = [allowed.least.value, allowed.most.value]
  return seats >= least && seats <= most ? null : refused('E.224', 'seats', { seats, least, most })
}

/** V ≤ R: nobody takes part who is not on the roll. */
export const participantsWithinRoll = ({
  roll,
  participants,
}: Pick<ContestCount, 'roll' | 'participants'>): CountFault | null => {
  const total = sum(participants.inPerson, participants.mobile, participants.proxy)
  return total <= BigInt(roll) ? null : refused('E.225', 'participants', { participants: total.toString(), roll })
}

const collectedIsSplit: Check = ({ papers: { collected, valid, invalid } }) =>
  BigInt(collected) === sum(valid, invalid) ? null : refused('E.226', 'papers.collected', { collected, valid, invalid })

/** A blank paper is a valid one that is for nobody. */
const blankWithinValid: Check = ({ blank = 0, papers: { valid } }) =>
  blank <= valid ? null : refused('E.236', 'papers.blank', { blank, valid })

const votesWithinValid: Check = (count) => {
  const { votes, writeIns } = count
  const valid = papersForSomebody(count)
  const over = (list: string, rows: readonly { readonly name: string; readonly for: number }[]): CountFault | null => {
    const index = rows.findIndex((row) => row.for > valid)
    const row = rows[index]
    return row ? refused('E.227', `${list}[${index}].for`, { name: row.name, votes: row.for, valid }) : null
  }
  return over('votes', votes) ?? over('writeIns', writeIns)
}

const columns = (row: CandidateVotes): bigint => sum(...COLUMNS.map((column) => row[column]))

const candidatesAreSplit: Check = ({ votes, papers: { valid } }) => {
  const index = votes.findIndex((row) => columns(row) !== BigInt(valid))
  const row = votes[index]
  return row ? refused('E.228', `votes[${index}]`, { name: row.name, sum: columns(row).toString(), valid }) : null
}

/** A valid paper names at most `seats` people, written in or not (S1 44). */
const votesWithinCapacity: Check = (count) => {
  const { votes, writeIns, unnamed = 0, seats } = count
  const total = sum(...votes.map((row) => row.for), ...writeIns.map((row) => row.for), unnamed)
  const capacity = BigInt(seats) * BigInt(papersForSomebody(count))
  return total <= capacity ? null : refused('E.229', 'votes', { sum: total.toString(), capacity: capacity.toString() })
}

/** One person, one row: a candidate written in again is counted once, with his votes (case W4). */
const namesAreDistinct: Check = ({ votes, writeIns }) => {
  const rows = [
    ...votes.map(({ name }, index) => ({ name, field: `votes[${index}].name` })),
    ...writeIns.map(({ name }, index) => ({ name, field: `writeIns[${index}].name` })),
  ]
  const again = rowAgain(rows)
  return again ? refused('E.230', again.field, { name: again.name }) : null
}

/** The boxes of a contest are its papers: what they held and what was moved by a signed adjudication (S1 44). */
const boxesAddUp: Check = ({ boxes, moved, ...count }) => {
  if (!boxes) return null
  const { participants, collected } = sumBoxes(boxes, moved)
  const total = participantsOf(count)
  if (participants !== total) return refused('E.237', 'boxes', { sum: participants, total })
  return collected === count.papers.collected
    ? null
    : refused('E.238', 'boxes', { sum: collected, total: count.papers.collected })
}

const checks: readonly Check[] = [
  seatsInRange,
  participantsWithinRoll,
  boxesAddUp,
  collectedIsSplit,
  blankWithinValid,
  namesAreDistinct,
  votesWithinValid,
  candidatesAreSplit,
  votesWithinCapacity,
]
