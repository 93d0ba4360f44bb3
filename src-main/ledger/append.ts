import { bookOf, type Scope } from './books/book.ts'
import Database from 'better-sqlite3'
import type { Body, TypeName } from './entries/index.ts'
import { NO_ENTRY, writeEntry, type Entry, type WrittenEntry } from './entry.ts'
import type { Actor, Request } from '#words/acting.ts'
import { settledBooks } from './books/forks.ts'
import { ranksIn } from './books/generations.ts'
import { unheard } from './books/heard.ts'
import { eq, sql } from './drizzle.ts'
import type { Ledger } from './open.ts'
import { prepared } from './prepared.ts'
import { answers } from './views/schema.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import { rebuildViews } from './views/rebuild.ts'
import type { Steps } from './steps.ts'
import { addToViews } from './views/views.ts'

/** Where a command writes: always in this device's own book about the scope. */
export type Append = <T extends TypeName>(scope: Scope, type: T, body: Body<T>) => WrittenEntry<T>

/** Ledgers a long command is being written to, a step at a time. */
const underWay = new WeakSet<Ledger>()

/**
 * Runs one command in one transaction: what `act` appends is written together or, when it refuses or throws, not at all, and
 * success is answered only after the commit. A repeated `requestId` gets the first answer and writes nothing.
 * Refuses `ledger.no-election` before the first entry of an election is known, `ledger.busy` while another program or a long command
 * writes, `ledger.unreadable` when the disk is full or locked.
 */
export function write<T>(ledger: Ledger, request: Request, act: (append: Append) => Result<T>): Result<T> {
  const { statements } = ledger
  if (underWay.has(ledger)) return refuse('ledger.busy', { path: ledger.path })
  try {
    return statements.atOnce((): Result<T> => {
      const known = request.requestId ? answerTo(ledger, request.requestId) : undefined
      if (known !== undefined) return JSON.parse(known) as Result<T>
      const begun = begin(ledger, request.actor)
      if (!begun.ok) return begun
      const answer = act(begun.value.append)
      if (!answer.ok) throw new Refused(answer.error)
      begun.value.finish()
      if (request.requestId)
        ledger.query
          .insert(answers)
          .values({ request: request.requestId, answer: JSON.stringify(answer) })
          .run()
      return answer
    })
  } catch (error) {
    return refused(ledger, error)
  }
}

const answerTo = (ledger: Ledger, request: string): string | undefined => given.get(ledger, { request })?.answer

const given = prepared((query) =>
  query
    .select({ answer: answers.answer })
    .from(answers)
    .where(eq(answers.request, sql.placeholder('request'))),
)

/** Whether a request was carried out already. */
export const isAnswered = (ledger: Ledger, requestId: string): boolean => answerTo(ledger, requestId) !== undefined

/**
 * As `write`, for work of many seconds: still one transaction, but after each step of `act` whoever runs it may do something else, or
 * end it there, and then nothing of it was written. Until it is over this ledger takes no other command, and must not be read for
 * anybody: its connection sees what is not yet stated.
 */
export function* writeInSteps<T>(
  ledger: Ledger,
  { actor }: Pick<Request, 'actor'>,
  act: (append: Append) => Steps<Result<T>>,
): Steps<Result<T>> {
  const { db, statements } = ledger
  if (underWay.has(ledger)) return refuse('ledger.busy', { path: ledger.path })
  statements.hasAdded()
  const [begins, commits, undoes] = db.inTransaction ? NESTED : OUTERMOST
  let open = false
  underWay.add(ledger)
  try {
    db.exec(begins)
    open = true
    const begun = begin(ledger, actor)
    if (!begun.ok) return begun
    const answer = yield* act(begun.value.append)
    if (!answer.ok) return answer
    begun.value.finish()
    db.exec(commits)
    open = false
    statements.committed()
    return answer
  } catch (error) {
    return refused(ledger, error)
  } finally {
    // SQLite has undone it by itself where the disk was full.
    if (open && db.inTransaction) db.exec(undoes)
    underWay.delete(ledger)
  }
}

const OUTERMOST = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'] as const
const NESTED = ['SAVEPOINT steps', 'RELEASE steps', 'ROLLBACK TO steps; RELEASE steps'] as const

function begin(ledger: Ledger, actor: Actor): Result<ReturnType<typeof appender>> {
  const { statements } = ledger
  const [device, election, isSettled] = statements.begun().get() as [string | null, string | null, 0 | 1]
  if (!device || !election) return refuse('ledger.no-election', { path: ledger.path })
  return done(appender(ledger, { device, election, actor }, isSettled ? settledBooks(statements) : new Set()))
}

/** The refusal that an error means. Throws any other. */
function refused({ path }: Ledger, error: unknown): { readonly ok: false; readonly error: Refusal } {
  if (error instanceof Refused) return { ok: false, error: error.refusal }
  if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return refuse('ledger.busy', { path })
  if (error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(error.code))
    return refuse('ledger.unreadable', { path, what: error.message })
  throw error
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Choosing a branch takes view rows back, and a book that goes on from another reorders them, which adding cannot: both are rare, and
 * then everything is made anew.
 */
const REORDERS: ReadonlySet<TypeName> = new Set(['fork.resolved', 'book.continued', 'book.heard'])

type Writer = { readonly device: string; readonly election: string; readonly actor: Actor }
type Head = readonly [hash: string, seq: number]

/** Appends within one transaction: heads are read once, because nobody else writes meanwhile. */
function appender({ statements, now }: Ledger, { device, election, actor }: Writer, settled: ReadonlySet<string>) {
  const heads = new Map<string, Head>()
  const heard = new Set<string>()
  let rankOf = ranksIn(statements)
  let anew = false
  const append: Append = (scope, type, body) => {
    const book = bookOf(device, scope)
    if (!heard.has(book)) {
      heard.add(book)
      if (type !== 'book.continued') for (const head of unheard(statements, book)) append(scope, 'book.heard', head)
    }
    const head = heads.get(book) ?? (statements.head().get(book) as Head | undefined) ?? [NO_ENTRY, 0]
    const [seq, at] = [head[1] + 1, now().toISOString()]
    const entry = { actor, at, body, book, election, prev: head[0], seq, type, v: 1 } as unknown as Entry<typeof type>
    const written = writeEntry(entry)
    statements.addEntry(book, seq, written.hash, written.text)
    heads.set(book, [written.hash, seq])
    // What was heard orders what comes after it in the book, and nothing that is there.
    if (type === 'book.heard') rankOf = ranksIn(statements)
    else if (REORDERS.has(type) || settled.has(book)) anew = true
    else addToViews(statements, written, rankOf)
    return written
  }
  return { append, finish: () => (anew ? rebuildViews(statements) : undefined) }
}

/** Adds entries that are known to be new, with their view rows. To be called inside a transaction. */
export function insertEntries(statements: Ledger['statements'], entries: readonly WrittenEntry[]): void {
  for (const { entry, hash, text } of entries) statements.addEntry(entry.book, entry.seq, hash, text)
  const settled = settledBooks(statements)
  const rankOf = ranksIn(statements)
  if (entries.some(({ entry }) => REORDERS.has(entry.type) || settled.has(entry.book))) rebuildViews(statements)
  else for (const written of entries) addToViews(statements, written, rankOf)
}
