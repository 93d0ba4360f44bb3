import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import type { Contest } from '#roll/election.ts'
import { rollLockedBy, rollOfContest } from '#roll/locked-roll.ts'
import { doubtOfDay } from './doubt-of-day.ts'

/** `roll`: R, had it locked the roll alone. */
type InDoubt = { readonly opening: Fact<'station.opened'>; readonly roll: number }

/**
 * Openings in doubt that would give a contest another R than the one it is reckoned with, or without which it would have another: what a
 * station locks decides its quorum (design 2). None where they change nothing.
 */
export const openingsInDoubt = (ledger: Ledger, contest: Pick<Contest, 'code' | 'constituency'>): readonly InDoubt[] =>
  asProven(ledger, contest, proofsKept(ledger))

const asProven = remembered(
  'every entry',
  (ledger: Ledger, contest: Pick<Contest, 'code' | 'constituency'>, _: number): readonly InDoubt[] => {
    const stated = factsIn(ledger, 'station.opened', contest.constituency)
    const doubtful = new Set(stated.filter((opening) => doubtOfDay(ledger, contest.constituency, opening) !== undefined))
    if (doubtful.size === 0) return []
    const roll = rollOfContest(ledger, contest)
    const sound = stated.filter((opening) => !doubtful.has(opening))
    const isMoved = rollLockedBy(ledger, contest, sound) !== roll
    const byVersion = new Map<number, number>()
    return [...doubtful].flatMap((opening) => {
      const { rollVersion } = opening.body
      const alone = byVersion.get(rollVersion) ?? rollLockedBy(ledger, contest, [opening])
      byVersion.set(rollVersion, alone)
      return isMoved || alone !== roll ? [{ opening, roll: alone }] : []
    })
  },
  ({ code }, proofs) => `${code} ${proofs}`,
)
