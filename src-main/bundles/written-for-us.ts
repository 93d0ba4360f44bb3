import { isWrittenBy } from '#ledger/books/book.ts'
import { localValue, type Ledger } from '#ledger/open.ts'
import { hasEntry } from '#ledger/read.ts'
import { proofsIn } from '#ledger/sealed/proofs.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import type { OpenedBundle } from './unseal.ts'

/**
 * A bundle in which a book of this very machine goes further than the machine knows of. Whoever may pass a book on could have written it,
 * and one's own books need no seal; so only what this machine itself has signed comes back to it, as to one that was set back. Answers
 * `bundle.own-book`, or undefined where there is nothing of the kind. What sealed it is known to be certified.
 */
export function writtenForUs(
  ledger: Ledger,
  { entries, proofs }: OpenedBundle,
): { readonly ok: false; readonly error: Refusal } | undefined {
  const device = localValue(ledger, 'device')
  if (device === undefined) return undefined
  const own = new Map(entries.flatMap(({ entry, hash }) => (isWrittenBy(entry.book, device) ? [[hash, entry] as const] : [])))
  if (own.size === 0) return undefined
  const heads = [...proofs, ...proofsIn(ledger)].flatMap((proof) => (proof.device === device ? proof.heads : []))
  for (const { head } of heads)
    for (let at = head, entry = own.get(at); entry; at = entry.prev, entry = own.get(at)) own.delete(at)
  const strange = [...own].find(([hash]) => !hasEntry(ledger, hash))
  return strange && refuse('bundle.own-book', { book: strange[1].book, seq: strange[1].seq })
}
