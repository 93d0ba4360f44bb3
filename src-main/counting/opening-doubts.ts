import type { Ledger } from '#ledger/open.ts'
import { factsIn, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { proofsKept } from '#ledger/sealed/proofs.ts'
import { publishedRoll, type Contest } from '#roll/election.ts'
import { decisionOn } from '#roll/decided-doubts.ts'
import { openingsThatLock, rollLockedBy } from '#roll/locked-roll.ts'
import { doubtOfDay } from './doubt-of-day.ts'

/** `roll`: R, had it locked the roll alone; `isOther`: the roll it says it had is none that the office published under that version. */
type InDoubt = { readonly opening: Opening; readonly roll: number; readonly isOther: boolean }
type Opening = Fact<'station.opened'>

/**
 * Openings in doubt that would give a contest another R than the one it is reckoned with, or without which it would have another, those of
 * laptops that locked different ones, and those with another roll than the office published under their version: what a station locks decides
 * its quorum, and who may vote there (design 2). None where they change nothing; those that two people decided about stay.
 */
export const openingsInDoubt = (ledger: Ledger, contest: Pick<Contest, 'code' | 'constituency'>): readonly InDoubt[] =>
  asProven(ledger, contest, proofsKept(ledger))

const asProven = remembered(
  'every entry',
  (ledger: Ledger, contest: Pick<Contest, 'code' | 'constituency'>, _: number): readonly InDoubt[] => {
    const stated = factsIn(ledger, 'station.opened', contest.constituency)
    if (stated.length === 0) return []
    const newest = publishedRoll(ledger, contest.constituency)?.body.version ?? 0
    const byVersion = new Map<number, number>()
    const lockedBy = (opening: Opening): number => {
      // Versions that nobody published lock the newest one, however many of them are claimed.
      const version = Math.min(opening.body.rollVersion, newest)
      const known = byVersion.get(version) ?? rollLockedBy(ledger, contest, [opening])
      byVersion.set(version, known)
      return known
    }
    const isDecided = ({ hash }: Opening): boolean => decisionOn(ledger, hash) !== undefined
    const isDoubtful = (opening: Opening): boolean =>
      !isDecided(opening) && doubtOfDay(ledger, contest.constituency, opening) !== undefined
    const lock = openingsThatLock(ledger, contest.constituency)
    const sound = lock.filter((opening) => !isDoubtful(opening))
    const roll = rollLockedBy(ledger, contest, lock)
    const isMoved = rollLockedBy(ledger, contest, sound) !== roll
    const differ = new Set(sound.map(lockedBy)).size > 1
    const apart = new Set(differ ? sound.map(({ hash }) => hash) : [])
    const published = new Set(
      factsIn(ledger, 'roll.published', contest.constituency).map(({ body }) => `${body.version} ${body.sha256}`),
    )
    const isOther = ({ body }: Opening): boolean => !published.has(`${body.rollVersion} ${body.rollSha256}`)
    for (const opening of sound) if (isOther(opening)) apart.add(opening.hash)
    return stated
      .filter(
        (opening) =>
          isDecided(opening) || apart.has(opening.hash) || (isDoubtful(opening) && (isMoved || lockedBy(opening) !== roll)),
      )
      .map((opening) => ({ opening, roll: lockedBy(opening), isOther: isOther(opening) }))
  },
  ({ code }, proofs) => `${code} ${proofs}`,
)
