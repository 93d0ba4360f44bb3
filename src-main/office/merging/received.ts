import type { Quarantined, Received } from '#contract/merging.ts'
import { isHeldWhole } from '#counting/merged-beyond.ts'
import { turnoutBelieved } from '#counting/turnout-believed.ts'
import { isOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { closingsIn } from '#ledger/standing/closings.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { certificatesByDevice, trustIn } from '#trust/certificates.ts'
import { calledDevice } from '#trust/device-names.ts'
import type { DayBundle } from '#words/election.ts'
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
      const newest = newestMerged(ledger, code)
      const { roll, participants } = turnoutBelieved(ledger, contestsOf(election, code)[0]!)
      return {
        constituency: code,
        name,
        roll,
        participants,
        bundle: newest
          ? { kind: newest.kind, at: newest.merged.at, laptop: calledDevice(ledger, newest.merged.body.sender) }
          : null,
        closed: closingsIn(ledger, code).length > 0,
        quarantined: kept.get(code) ?? [],
      }
    }),
  }
}

/**
 * The newest bundle with a book of the constituency that is here as it was merged, the station's final one before any other. A desk ends its
 * own day and not the station's: its final bundle is one more of the interim ones.
 */
export function newestMerged(
  ledger: Ledger,
  constituency: string,
): { readonly merged: Fact<'bundle.merged'>; readonly kind: DayBundle } | undefined {
  const held = factsOf(ledger, 'bundle.merged').filter(
    (fact) => fact.body.heads.some(({ book }) => isOf(book, constituency)) && isHeldWhole(ledger, constituency, fact),
  )
  const certified = certificatesByDevice(trustIn(ledger).certificates)
  const final = held.findLast(({ body }) => body.kind === 'final' && certified.get(body.sender)?.role !== 'desk')
  if (final) return { merged: final, kind: 'final' }
  const newest = held.at(-1)
  return newest && { merged: newest, kind: 'sync' }
}

/** Whether the station has ended its day and that is here: see `newestMerged`. */
export const isFinalIn = (ledger: Ledger, constituency: string): boolean => newestMerged(ledger, constituency)?.kind === 'final'
