import type { Undoable } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { voterOf } from '#roll/election.ts'
import type { StationDay } from '../day.ts'

/** So many seconds one person may take a check-in back alone; later it takes a second one (screens: "Check-in"). */
const ALONE_FOR = 5 * 60

/** Uptime at each check-in that this process has made. */
const madeAt = new WeakMap<Ledger, Map<string, number>>()

/** To be called as a check-in is made: its age then follows from the uptime too, whatever the wall clock is set to. */
export function rememberGiven(ledger: Ledger, ref: string): void {
  const known = madeAt.get(ledger) ?? new Map<string, number>()
  madeAt.set(ledger, known.set(ref, ledger.uptime()))
}

/** A check-in this laptop made, before or after a restore, or one that it re-entered. It may be taken back already. */
export function givenHere(ledger: Ledger, { books }: Pick<StationDay, 'books'>, ref: string): Undoable | undefined {
  const fact = factByHash(ledger, ref)
  if (!fact || !books.includes(fact.book)) return undefined
  const told = (receipt: number, at: string, { voter, papers }: Pick<Undoable, 'papers'> & { readonly voter: string }) => {
    const name = voterOf(ledger, voter)?.fields.name ?? voter
    return { ref, receipt, name, at, papers }
  }
  if (fact.type === 'checked-in') return { ...told(fact.seq, fact.at, fact.body), alone: isFresh(ledger, fact) }
  if (fact.type !== 'reentered' || fact.body.fact.type !== 'checked-in') return undefined
  // Its time is what somebody typed.
  return { ...told(fact.body.receipt, fact.body.at ?? fact.at, fact.body.fact), alone: false }
}

function isFresh(ledger: Ledger, { hash, at }: { readonly hash: string; readonly at: string }): boolean {
  const since = madeAt.get(ledger)?.get(hash)
  const ages = [(ledger.now().getTime() - Date.parse(at)) / 1000, ...(since === undefined ? [] : [ledger.uptime() - since])]
  return ages.every((age) => age >= 0 && age <= ALONE_FOR)
}
