import type { PLANTED } from '#contract/rehearsal.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Random } from './random.ts'

type Figures = Body<'count.typed'>['figures']

/** What a rehearsal plants in a contest, so that people see it once before the day. */
export type Planted = (typeof PLANTED)[number]

export type Ballot = {
  readonly seats: number
  /** V: how many took part. */
  readonly participants: number
  readonly candidates: readonly string[]
  /** Someone on the roll who gets a few votes though nobody proposed them. */
  readonly writtenIn: { readonly name: string; readonly voter: string } | undefined
}

/** Votes per thousand of two candidates level at the cut: above half even where a paper is missing. */
const TIED = 560

const part = (whole: number, permille: number): number => Math.floor((whole * permille) / 1000)

/**
 * An invented count that keeps every identity of domain 1.6. `tie` puts two candidates level at the cut, above half (needs two
 * seats); `separate` leaves one seat unfilled (needs two); `over` finds one paper more than there were voters.
 */
export function inventCount(random: Random, { seats, participants, candidates, writtenIn }: Ballot, planted?: Planted): Figures {
  const lost = planted === undefined && random.chance(300) ? 1 : 0
  const collected = planted === 'over' ? participants + 1 : participants - lost
  const invalid = part(collected, random.int(2, 12))
  const valid = collected - invalid
  const writeIns = writtenIn && valid >= 100 ? [{ ...writtenIn, for: random.int(1, 3) }] : []
  const spent = writeIns.reduce((sum, { for: votes }) => sum + votes, 0)
  const shares = sharesOf(random, seats, candidates.length, planted)
  const level = Math.floor(participants / 2) + 1
  const counts = shares.map((permille) =>
    permille === TIED ? Math.max(part(valid, TIED), level) : part(valid - spent, permille),
  )
  const order = random.shuffle(candidates.map((_, i) => i))
  return {
    collected,
    valid,
    invalid,
    votes: candidates.map((candidate, i) => {
      const yes = counts[order[i]!]!
      const unclear = valid > 200 && random.chance(250) ? 1 : 0
      const against = part(valid - yes - unclear, random.int(100, 400))
      return { candidate, for: yes, against, abstain: valid - yes - unclear - against, void: unclear }
    }),
    writeIns,
  }
}

/** Votes in favour per thousand valid papers, best first; together never above `seats` × 1000. */
function sharesOf(random: Random, seats: number, candidates: number, planted?: Planted): number[] {
  const winners = planted === 'tie' || planted === 'separate' ? seats - 1 : seats
  const top = Array.from({ length: winners }, (_, i) => 780 - i * 60 - random.int(0, 40))
  const left = seats * 1000 - top.reduce((sum, share) => sum + share, 0)
  const others = candidates - winners
  if (planted === 'tie') return [...top, TIED, TIED, ...spread(random, Math.min(left - 1120, 150), others - 2)]
  return [...top, ...spread(random, Math.min(left - 20, 380 * others), others)]
}

/** Falling shares below 45 %, so that nobody else comes near half. */
function spread(random: Random, total: number, among: number): number[] {
  return Array.from({ length: among }, (_, i) =>
    Math.max(0, Math.min(440 - i * 30, Math.floor(total / among)) - i * 7 - random.int(0, 5)),
  )
}
