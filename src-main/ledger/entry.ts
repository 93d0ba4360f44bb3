import { z } from 'zod'
import { MAX_TEXT, parseCanonical, sha256, spelled } from './canonical.ts'
import { acceptsOf } from './entries/accepts.ts'
import type { ScopeKind, Writer } from './entries/define.ts'
import { Code, Count, Device, Hash, Instant } from '#words/fields.ts'
import { entryTypes, isTypeName, type Body, type TypeName } from './entries/index.ts'
import { Actor } from '#words/acting.ts'
import { done, refuse, type Result } from '#contract/result.ts'

export const Election = z.string().regex(/^(R-)?\d{8}-[0-9a-f]{8}$/)
/** `prep/town` holds what comes for the whole town (status lists, candidates); no constituency may be called `town` or `prep`. */
export const Book = z.string().regex(/^[0-9a-f]{16}\/(town|prep\/town|(prep\/)?(?!(?:town|prep)$)[A-Za-z0-9][A-Za-z0-9-]{0,15})$/)

const Envelope = z.strictObject({
  v: z.literal(1),
  election: Election,
  book: Book,
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

/** `prev` of the first entry of every book. */
export const NO_ENTRY = '0'.repeat(64)

export type BookName = { readonly device: string; readonly kind: ScopeKind; readonly constituency?: string }

/** Takes a book's name apart: `<device>/town`, `<device>/prep/<constituency>` or `<device>/<constituency>`. */
export function readBook(book: string): BookName {
  // Asked for every entry, and most follow one of the same book.
  if (book !== lastRead.book) lastRead = { book, name: takenApart(book) }
  return lastRead.name
}

let lastRead: { readonly book: string; readonly name: BookName } = { book: '', name: takenApart('') }

function takenApart(book: string): BookName {
  const [device = '', first = '', second] = book.split('/')
  if (first === 'town') return { device, kind: 'town' }
  if (second !== undefined) return { device, kind: 'prep', constituency: second }
  return { device, kind: 'constituency', constituency: first }
}

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
export function readEntry(text: string, hash: string = sha256(text)): Result<WrittenEntry> {
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

export const isConstituencyCode = (code: string): boolean => Code.safeParse(code).success && code !== 'town' && code !== 'prep'
export const isDevice = (id: string): boolean => Device.safeParse(id).success

function fieldOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') || (error.issues[0]?.message ?? '')
}
