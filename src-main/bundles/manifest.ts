import { z } from 'zod'
import { beijingStamp } from '#words/beijing-day.ts'
import { BundleKind, Mode } from '#words/election.ts'
import { Count, Device, Hash, Instant, Word, AgeRecipient, BookName } from '#words/fields.ts'
import { Election } from '#ledger/entry.ts'

export const PROVEN_FORMAT = 'xuance/bundle/2'
/** Without proofs, and with them; and, with or without, where a book holds an entry that readers of lower numbers do not know
 * (`ledger/entries/since.ts`). Nobody writes a 3: the vectors have it as a format to come. */
const FORMATS = ['xuance/bundle/1', PROVEN_FORMAT, 'xuance/bundle/4', 'xuance/bundle/5'] as const
export type Format = (typeof FORMATS)[number]

/** A format of this family as its number; `undefined` for anything else. */
export function numberOf(format: unknown): number | undefined {
  const number = typeof format === 'string' ? /^xuance\/bundle\/([1-9]\d{0,3})$/.exec(format)?.[1] : undefined
  return number === undefined ? undefined : Number(number)
}

/** The format of a bundle whose entries ask for this number. */
export function formatNamed(asked: number, isProven: boolean): Format {
  const found = FORMATS.find((format) => numberOf(format) === Math.max(asked, isProven ? 2 : 1))
  if (found === undefined) throw new RangeError(`nothing writes format ${asked}`)
  return found
}

export const isKnownFormat = (format: unknown): boolean => FORMATS.some((known) => known === format)

/** `manifest.json` of a bundle, in canonical JSON; see docs/bundle-format.md. */
export const Manifest = z.strictObject({
  format: z.enum(FORMATS),
  kind: BundleKind,
  election: Election,
  mode: Mode,
  sender: Device,
  /** age recipients of the machines it is for; the sender's own and the recovery recipient are not repeated here. */
  receivers: z.array(AgeRecipient),
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
