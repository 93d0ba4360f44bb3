import type { Quarantined, Received } from '#contract/merging.ts'
import { isHeldWhole } from '#counting/merged-beyond.ts'
import { turnoutBelieved } from '#counting/participants-believed.ts'
import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { calledDevice } from '#trust/device-names.ts'
import { quarantined } from './quarantine.ts'

/** What came from each constituency and what lies in quarantine, by the constituency that its file's name says. */
export function received(ledger: Ledger): {
  readonly constituencies: readonly Received[]
  readonly strays: readonly Quarantined[]
} {
  const election = electionOf(ledger).body
  const kept = Map.groupBy(quarantined(ledger), ({ file }) =>
    election.constituencies.map(({ code }) => code).find((code) => file.startsWith(`${code}_`)),
  )
  return {
    strays: kept.get(undefined) ?? [],
    constituencies: election.constituencies.map(({ code, name }) => {
      const merged = newestMerged(ledger, code)
      const { roll, participants } = turnoutBelieved(ledger, contestsOf(election, code)[0]!)
      return {
        constituency: code,
        name,
        roll,
        participants,
        bundle: merged
          ? {
              kind: merged.body.kind === 'final' ? 'final' : 'sync',
              at: merged.at,
              laptop: calledDevice(ledger, merged.body.sender),
            }
          : null,
        closed: closingsIn(ledger, code).length > 0,
        quarantined: kept.get(code) ?? [],
      }
    }),
  }
}

/** The newest bundle with a book of the constituency that is here as it was merged; a final one before any other. */
export function newestMerged(ledger: Ledger, constituency: string): Fact<'bundle.merged'> | undefined {
  const merged = factsOf(ledger, 'bundle.merged').filter(
    (fact) => fact.body.heads.some(({ book }) => isOf(book, constituency)) && isHeldWhole(ledger, constituency, fact),
  )
  return merged.findLast(({ body }) => body.kind === 'final') ?? merged.at(-1)
}
