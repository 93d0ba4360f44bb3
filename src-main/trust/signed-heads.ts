import type { Held } from '#ledger/sealed/held.ts'
import type { Proof, SignedHead } from '#ledger/sealed/proofs.ts'

/** A head with the signed manifest that states it. */
export type ProvenHead = SignedHead & { readonly manifest: string; readonly signKey: string }

/** The heads of each book that the book's own device has signed, each once, by place in the book. */
export function provenHeads(proofs: readonly Proof[]): ReadonlyMap<string, readonly ProvenHead[]> {
  const byBook = new Map<string, Map<string, ProvenHead>>()
  for (const { heads, sha256: manifest, signKey } of proofs)
    for (const signed of heads) {
      const known = byBook.get(signed.book) ?? new Map<string, ProvenHead>()
      byBook.set(signed.book, known)
      if (!known.has(signed.head)) known.set(signed.head, { ...signed, manifest, signKey })
    }
  const inPlace = (a: ProvenHead, b: ProvenHead) => a.seq - b.seq || (a.head < b.head ? -1 : 1)
  return new Map([...byBook].map(([book, heads]) => [book, [...heads.values()].sort(inPlace)]))
}

export type Contradiction = readonly [earlier: ProvenHead, later: ProvenHead]

/**
 * Two heads of a book of which neither leads to the other, in place order: proof that the device that signed both has forked it. Whether a
 * head leads to a later one is known only where the chain of the later one is held. `heads` are in place order, each once.
 */
export function contradictionIn(heads: readonly ProvenHead[], { seqOf, before }: Held): Contradiction | undefined {
  // A manifest may state tens of thousands of heads that nobody holds: each is looked up once.
  const held = heads.filter(({ head, seq }) => seqOf(head) === seq)
  let next = 0
  for (const [i, earlier] of heads.entries()) {
    if (held[next] === earlier) next++
    const beside = heads[i + 1]
    if (beside?.seq === earlier.seq) return [earlier, beside]
    // What leads to the next one leads to all that follow from it: only neighbours are asked.
    const later = held[next]
    if (later && before(later.head, earlier.seq) !== earlier.head) return [earlier, later]
  }
  return undefined
}
