import { z } from 'zod'
import { Count, Device, Hash, BookName } from '#words/fields.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { sha256 } from '../canonical.ts'
import { deviceOf, isSignedBy, signKeyOfPem } from '../device-key.ts'
import { readBook } from '../books/book.ts'
import { Election } from '../entry.ts'
import type { Ledger } from '../open.ts'
import { asc, count, eq, sql } from '../drizzle.ts'
import { prepared } from '../prepared.ts'
import { proofs } from '../views/schema.ts'

/** A manifest with what its device put to it, as they came: `manifest.json`, `manifest.sig`, `sender.pem`. */
export type Signed = { readonly manifest: string; readonly signature: Uint8Array; readonly sender: string }

export type SignedHead = { readonly book: string; readonly seq: number; readonly head: string }

/** What a signed manifest proves: heads of books that its own device wrote. Of others it only says that they were passed on. */
export type Proof = Signed & {
  /** SHA-256 of the manifest, which names it. */
  readonly sha256: string
  readonly device: string
  /** SPKI DER, base64. */
  readonly signKey: string
  readonly election: string
  readonly heads: readonly SignedHead[]
}

const Stated = z.object({
  election: Election,
  sender: Device,
  books: z.array(z.object({ book: BookName, to: Count.min(1), head: Hash })),
})

/** Reads a signed manifest for what it proves, or undefined where key, signature, sender or shape are wrong. */
export function proofOf({ manifest, signature, sender }: Signed): Proof | undefined {
  const signKey = signKeyOfPem(sender)
  if (!signKey || !isSignedBy(signKey, Buffer.from(manifest), signature)) return undefined
  const stated = Stated.safeParse(parsed(manifest))
  const device = deviceOf(signKey)
  if (!stated.success || stated.data.sender !== device) return undefined
  const heads = stated.data.books
    .filter(({ book }) => readBook(book).device === device)
    .map(({ book, to, head }) => ({ book, seq: to, head }))
  return { manifest, signature, sender, sha256: sha256(manifest), device, signKey, election: stated.data.election, heads }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many there are: for whoever keeps what follows from them, because one may come without any entry. */
export const proofsKept = (ledger: Asking): number => howMany.get(ledger)!.kept

type Asking = Pick<Ledger, 'query'>

const howMany = prepared((query) => query.select({ kept: count() }).from(proofs))
const names = prepared((query) => query.select({ sha256: proofs.sha256 }).from(proofs).orderBy(asc(proofs.sha256)))
const one = prepared((query) =>
  query
    .select({ manifest: proofs.manifest, signature: proofs.signature, sender: proofs.sender })
    .from(proofs)
    .where(eq(proofs.sha256, sql.placeholder('sha256'))),
)

/** Keeps signed manifests, each once: a set, like the entries. To be called inside a transaction. */
export function keepProofs(ledger: Ledger, signed: readonly Signed[]): void {
  for (const { manifest, signature, sender } of signed) {
    const name = sha256(manifest)
    if (one.get(ledger, { sha256: name })) continue
    ledger.query
      .insert(proofs)
      .values({ sha256: name, manifest, signature: Buffer.from(signature), sender })
      .run()
  }
}

/** What was read of a kept proof stays read: rows never change. */
const read = new WeakMap<Ledger['query'], Map<string, Proof | undefined>>()

/** The proofs a ledger keeps, by hash. One that somebody put there without a right signature proves nothing and is left out. */
export function proofsIn(ledger: Asking): readonly Proof[] {
  const known = read.get(ledger.query) ?? new Map<string, Proof | undefined>()
  read.set(ledger.query, known)
  return names.all(ledger).flatMap(({ sha256: name }) => {
    if (!known.has(name)) known.set(name, named(name, one.get(ledger, { sha256: name })!))
    return known.get(name) ?? []
  })
}

function named(name: string, signed: Signed): Proof | undefined {
  const proof = proofOf(signed)
  return proof?.sha256 === name ? proof : undefined
}

/** How many proofs a ledger keeps. Refuses `ledger.proof-changed` for the first that is not what its device signed. */
export function checkProofs(ledger: Asking): Result<number> {
  const kept = names.all(ledger)
  const sound = new Set(proofsIn(ledger).map((proof) => proof.sha256))
  const changed = kept.find((each) => !sound.has(each.sha256))
  return changed ? refuse('ledger.proof-changed', changed) : done(kept.length)
}
