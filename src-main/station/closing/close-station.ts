import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import { areTwo, type Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { unusedIfAllThere } from '#rules/count/paper-accounts.ts'
import { handedOut } from '#roll/turnout.ts'
import { boxesOut } from '../boxes/boxes.ts'
import { stationDay, whileOpen } from '../day.ts'

export type Papers = Body<'station.closed'>['papers']

/** What this laptop's books say of the papers of each contest, with `unused` as it has to be if nothing is missing. */
export function expectedPapers(ledger: Ledger): Papers {
  const { constituency, books, opened } = stationDay(ledger)
  const printed = opened?.body.papers ?? {}
  const contests = contestsOf(electionOf(ledger).body, constituency)
  return Object.fromEntries(
    contests.map((contest) => {
      const { issued, spoiled } = handedOut(ledger, contest.code, books)
      const used = { printed: printed[contest.code] ?? 0, issued, spoiled }
      return [contest.code, { ...used, unused: unusedIfAllThere(used) }]
    }),
  )
}

/**
 * Closes the voting: two people count the unused papers. A count that does not come out (`printed = issued + spoiled + unused`) is
 * recorded as it was counted, and shown as a finding from then on. Refuses `station.two-people`, `station.papers`, `station.box-out`.
 */
export function closeStation(
  ledger: Ledger,
  actor: Actor,
  unused: Readonly<Record<string, number>>,
): Result<{ receipt: number; papers: Papers }> {
  const day = whileOpen(ledger)
  if (!day.ok) return day
  const { constituency } = day.value
  if (!areTwo(actor)) return refuse('station.two-people', { constituency })
  const [out] = boxesOut(ledger)
  if (out !== undefined) return refuse('station.box-out', { box: out })
  const expected = expectedPapers(ledger)
  const uncounted = Object.keys(expected).find((contest) => unused[contest] === undefined)
  if (uncounted !== undefined) return refuse('station.papers', { contest: uncounted })
  const papers = Object.fromEntries(
    Object.entries(expected).map(([contest, counted]) => [contest, { ...counted, unused: unused[contest]! }]),
  )
  return write(ledger, { actor }, (append) =>
    done({ receipt: append(constituency, 'station.closed', { papers }).entry.seq, papers }),
  )
}
