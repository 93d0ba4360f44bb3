import { z } from 'zod'
import { MAX_TEXT, parseCanonical, sha256, spelled } from './canonical.ts'
import { readBook } from './books/book.ts'
import { acceptsOf } from './entries/accepts.ts'
import type { Writer } from './entries/define.ts'
import { Count, Hash, Instant, BookName } from '#words/fields.ts'
import { entryTypes, isTypeName, type Body, type TypeName } from './entries/index.ts'
import { Actor } from '#words/acting.ts'
import type { RefusalCode } from '#contract/refusals.ts'
import { done, refuse, type Result } from '#contract/result.ts'

export const Election = z.string().regex(/^(R-)?\d{8}-[0-9a-f]{8}$/)

const Envelope = z.strictObject({
  v: z.literal(1),
  election: Election,
  book: BookName,
  seq: Count.min(1),
  prev: Hash,
  at: Instant,
  actor: Actor,
  type: z.string(),
  body: z.unknown(),
})
const acceptsEnvelope = acceptsOf(Envelope)

/** One fact that someone stated (design: "The ledger"). Its hash is the SHA-256 of its canonical text and no part of it. */
export type Entry<T extends TypeName = TypeName> = {
  [K in T]: {
    readonly v: 1
    readonly election: string
    readonly book: string
    readonly seq: number
    readonly prev: string
    readonly at: string
    readonly actor: Actor
    readonly type: K
    readonly body: Body<K>
  }
}[T]

export type WrittenEntry<T extends TypeName = TypeName> = {
  readonly hash: string
  readonly text: string
  readonly entry: Entry<T>
}

/** What can be wrong with an entry that came from outside. */
export type EntryFault = Extract<RefusalCode, `entry.${string}`>

/** `prev` of the first entry of every book. */
export const NO_ENTRY = '0'.repeat(64)

/** The canonical text of an entry and its hash. Throws when body or book do not fit the type: a fault of the program, not of its user. */
export function writeEntry<T extends TypeName>(entry: Entry<T>): WrittenEntry<T> {
  const type = entryTypes[entry.type]
  if (!type.accepts(entry.body)) type.body.parse(entry.body)
  if (!acceptsEnvelope(entry)) Envelope.parse(entry)
  if (!isAtHome(entry.type, entry.book)) throw new TypeError(`${entry.type} does not belong into ${entry.book}`)
  // The value as it is read back, so that views see the same (key order included) as whoever reads the stored text later.
  const { text, value } = spelled(entry)
  if (text.length > MAX_TEXT) throw new RangeError(`an entry of ${text.length} characters`)
  if (namesPrototype(text)) throw new TypeError('a key may not be called __proto__')
  return { hash: sha256(text), text, entry: value as Entry<T> }
}

/** Reads one line that came from outside, strictly; `hash` where it is known to be the text's. Refuses with `entry.*` codes. */
export function readEntry(text: string, hash: string = sha256(text)): Result<WrittenEntry, EntryFault> {
  const value = parseCanonical(text) as Entry | undefined
  if (value === undefined) return refuse('entry.not-canonical')
  if (!acceptsEnvelope(value)) {
    if (namesPrototype(text)) return refuse('entry.malformed', { field: '__proto__' })
    const envelope = Envelope.safeParse(value)
    if (!envelope.success) return refuse('entry.malformed', { field: fieldOf(envelope.error) })
  }
  const type: string = value.type
  if (!isTypeName(type)) return refuse('entry.unknown-type', { type })
  const kind = entryTypes[type]
  if (!kind.accepts(value.body)) {
    if (namesPrototype(text)) return refuse('entry.malformed', { field: '__proto__' })
    const body = kind.body.safeParse(value.body)
    if (!body.success) return refuse('entry.malformed', { type, field: `body.${fieldOf(body.error)}` })
  }
  if (!isAtHome(type, value.book)) return refuse('entry.wrong-book', { type, book: value.book })
  return done({ hash, text, entry: value })
}

const isAtHome = (type: TypeName, book: string): boolean => entryTypes[type].scopes.includes(readBook(book).kind)

/** zod passes over a key of this name without looking at its value. In canonical text it can be spelled in one way only. */
const namesPrototype = (canonicalText: string): boolean => canonicalText.includes('"__proto__":')

/** Whether devices of this kind may write entries of this type. */
export const mayWrite = (writer: Writer, type: TypeName): boolean => entryTypes[type].writers.includes(writer)

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || (error.issues[0]?.message ?? '')
}
