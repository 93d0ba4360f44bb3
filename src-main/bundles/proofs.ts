import { readBook } from '#ledger/books/book.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import { proofOf, proofsIn, type Proof } from '#ledger/sealed/proofs.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { MANIFEST, PROOF, proofMember, SENDER, SIGNATURE, type Manifest } from './manifest.ts'
import { readSigned } from './signed-manifest.ts'
import type { Members } from './zip.ts'

/** A chain that a bundle carries, by the hashes of its entries. */
type Carried = { readonly book: string; readonly hashes: ReadonlySet<string> }

/** For each chain of another device, the furthest head on it that the device itself has signed. */
export function proofsFor(ledger: Ledger, own: string, chains: readonly Carried[]): readonly Proof[] {
  const passedOn = chains.filter(({ book }) => readBook(book).device !== own)
  if (passedOn.length === 0) return []
  const heads = proofsIn(ledger)
    .flatMap((proof) => proof.heads.map((head) => ({ proof, ...head })))
    .sort((a, b) => b.seq - a.seq)
  const furthest = passedOn.flatMap(({ book, hashes }) => heads.find((head) => head.book === book && hashes.has(head.head)) ?? [])
  return [...new Map(furthest.map(({ proof }) => [proof.sha256, proof])).values()]
}

/** Proofs as members of a bundle. */
export const membersOf = (proofs: readonly Proof[]): Members =>
  Object.fromEntries(
    proofs.flatMap(({ sha256, manifest, signature, sender }) => [
      [proofMember(sha256, MANIFEST), Buffer.from(manifest)],
      [proofMember(sha256, SIGNATURE), signature],
      [proofMember(sha256, SENDER), Buffer.from(sender)],
    ]),
  )

/**
 * Reads the proofs of a bundle, each strictly, and that it is about this bundle: of its election, and for a book that is in it and that
 * the sender passes on for the device that signed the proof. Refuses `proof.*`, `bundle.newer-format`.
 */
export function readProofs(
  members: Members,
  { election, sender }: Manifest,
  entries: ReadonlyMap<string, WrittenEntry>,
): Result<readonly Proof[]> {
  const names = new Set(Object.keys(members).flatMap((name) => PROOF.exec(name)?.[1] ?? []))
  const proofs: Proof[] = []
  for (const name of names) {
    const [manifest, signature, pem] = [MANIFEST, SIGNATURE, SENDER].map((file) => members[proofMember(name, file)])
    if (!manifest || !signature || !pem) return refuse('proof.incomplete')
    const read = readSigned({ manifest, signature, sender: pem })
    if ('at' in read) {
      if (read.at === 'sender') return refuse('proof.bad-sender')
      if (read.at === 'signature') return refuse('proof.bad-signature')
      if (read.at === 'newer') return refuse('bundle.newer-format', { format: read.field })
      return refuse('proof.bad-manifest', { field: read.field })
    }
    if (read.manifestHash !== name) return refuse('proof.misnamed')
    if (read.manifest.election !== election) return refuse('proof.other-election', { proof: read.manifest.election })
    const proof = proofOf(read.signed)
    const proves = proof?.heads.some(({ book, seq, head }) => {
      const entry = entries.get(head)?.entry
      return entry?.book === book && entry.seq === seq
    })
    if (!proof || !proves || proof.device === sender) return refuse('proof.nothing-sealed', { device: read.manifest.sender })
    proofs.push(proof)
  }
  return done(proofs)
}
