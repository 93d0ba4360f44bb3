import { z } from 'zod'
import { beijingStamp } from '#words/beijing-day.ts'
import { BundleKind, Mode } from '#words/election.ts'
import { Count, Device, Hash, Instant, Word } from '#words/fields.ts'
import { BookName } from '#ledger/books/book.ts'
import { Election } from '#ledger/entry.ts'

/** Without proofs, and with them; and where a book holds an entry that readers of those two do not know, with or without.
 * Nobody writes a 3: the vectors have it as a format to come. */
export const [BUNDLE_FORMAT, PROVEN_FORMAT, NEWER_FORMAT] = ['xuance/bundle/1', 'xuance/bundle/2', 'xuance/bundle/4'] as const

/** `manifest.json` of a bundle, in canonical JSON; see docs/bundle-format.md. */
export const Manifest = z.strictObject({
  format: z.enum([BUNDLE_FORMAT, PROVEN_FORMAT, NEWER_FORMAT]),
  kind: BundleKind,
  election: Election,
  mode: Mode,
  sender: Device,
  /** age recipients of the machines it is for; the sender's own and the recovery recipient are not repeated here. */
  receivers: z.array(z.string().startsWith('age1')),
  books: z
    .array(
      z.strictObject({
        book: BookName,
        from: z.literal(1),
        to: Count.min(1),
        prev: Hash,
        head: Hash,
        entries: Count.min(1),
        sha256: Hash,
      }),
    )
    .min(1),
  rulePack: z.strictObject({ id: Word, sha256: Hash }),
  /** Roll version of the bundle's constituency; 0 where there is none. */
  rollVersion: Count,
  appVersion: Word,
  createdAt: Instant,
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const SENDER = 'sender.pem'
export const bookMember = (n: number): string => `books/${n}.ndjson`
/** A member that belongs to the proof of this name. */
export const PROOF = /^proofs\/([0-9a-f]{64})\/(?:manifest\.json|manifest\.sig|sender\.pem)$/
export const proofMember = (manifestHash: string, file: string): string => `proofs/${manifestHash}/${file}`
export const isMember = (name: string): boolean =>
  name === MANIFEST || name === SIGNATURE || name === SENDER || PROOF.test(name) || /^books\/(0|[1-9]\d{0,3})\.ndjson$/.test(name)

/** A manifest's hash in sixteen groups of four, which sender and receiver compare on the telephone. */
export const groupsOf = (manifestHash: string): readonly string[] => manifestHash.match(/.{4}/g) ?? []

/** `<scope>_<device6>_<yyyymmdd-hhmmss>.xuance`, in Beijing time. */
export function bundleFileName(scope: string, device: string, createdAt: Date): string {
  return `${scope}_${device.slice(0, 6)}_${beijingStamp(createdAt)}.xuance`
}
