import type { InPerson } from '#words/election.ts'
import type { Ledger } from '#ledger/open.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import { takenBackBy } from '#ledger/standing/taken-back.ts'
import { voterOf } from '#roll/election.ts'

/** An entry the backup lacks, read from the damaged file: enough to find its paper and enter it again. */
export type LostReceipt = {
  readonly receipt: number
  readonly type: string
  readonly at: string
  /** Card and name of who came; absent where the entry is about nobody. */
  readonly voter?: string
  readonly name?: string
  readonly channel?: InPerson
  readonly principals?: readonly string[]
  /** Those the voter took part in; none when they drew for principals alone. */
  readonly contests?: readonly string[]
  readonly spoiled?: { readonly contest: string; readonly count: number }
  /** Undone in what was lost too: nothing is to be entered. */
  readonly takenBack?: true
}

/** What one old book held beyond the backup. */
export type LostBook = {
  readonly book: string
  /** First receipt the backup does not have: from here on, paper decides. */
  readonly from: number
  /** Those that could still be read, by number. */
  readonly found: readonly LostReceipt[]
  /** Receipts between `from` and the last one found that could not be read: on paper only. */
  readonly missing: readonly number[]
  /** After this receipt nothing could be read at all; there may be more on paper. */
  readonly upTo: number
}

/** Lays what was salvaged beside the last entry of a book that the backup holds. Forked entries are listed each. */
export function lostFrom(ledger: Ledger, book: string, seq: number, salvaged: readonly WrittenEntry[]): LostBook {
  const beyond = salvaged
    .filter(({ entry }) => entry.book === book && entry.seq > seq)
    .sort((a, b) => a.entry.seq - b.entry.seq || (a.hash < b.hash ? -1 : 1))
  const takenBack = takenBackBy(beyond.map(({ entry }) => entry))
  const found = beyond.map(({ hash, entry }): LostReceipt => {
    const { seq: receipt, type, at } = entry
    if (entry.type === 'paper.spoiled') return { receipt, type, at, spoiled: entry.body }
    if (entry.type !== 'checked-in') return { receipt, type, at }
    const { voter, channel, contests, for: principals } = entry.body
    const name = voterOf(ledger, voter)?.fields.name
    return {
      receipt,
      type,
      at,
      voter,
      ...(name !== undefined && { name }),
      channel,
      principals: principals.map(({ principal }) => principal),
      contests,
      ...(takenBack.has(hash) && { takenBack: true }),
    }
  })
  const upTo = found.at(-1)?.receipt ?? seq
  const known = new Set(found.map(({ receipt }) => receipt))
  const missing = Array.from({ length: upTo - seq }, (_, i) => seq + 1 + i).filter((receipt) => !known.has(receipt))
  return { book, from: seq + 1, found, missing, upTo }
}
