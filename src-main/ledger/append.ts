import Database from 'better-sqlite3'
import type { Body, TypeName } from './entries/index.ts'
import { NO_ENTRY, writeEntry, type Actor, type Entry, type WrittenEntry } from './entry.ts'
import { settledBooks } from './forks.ts'
import type { Ledger } from './open.ts'
import { refuse, type Refusal, type Result } from './result.ts'
import { rebuildViews } from './rebuild.ts'
import { addToViews } from './views.ts'

/** Where a command writes: `town`, `prep/<constituency>` or `<constituency>`, always in this device's own book. */
export type Append = <T extends TypeName>(scope: string, type: T, body: Body<T>) => WrittenEntry<T>

type Request = { readonly actor: Actor; readonly requestId?: string | undefined }

/**
 * Runs one command in one transaction: what `act` appends is written together or, when it refuses or throws, not at all, and
 * success is answered only after the commit. A repeated `requestId` gets the first answer and writes nothing.
 * Refuses `ledger.no-election` before the first entry of an election is known, `ledger.busy` while another program writes,
 * `ledger.unreadable` when the disk is full or locked.
 */
export function write<T>(ledger: Ledger, request: Request, act: (append: Append) => Result<T>): Result<T> {
  const { statements } = ledger
  try {
    return statements.atOnce((): Result<T> => {
      const known =
        request.requestId && statements.on('SELECT answer FROM answers WHERE request = ?').pluck().get(request.requestId)
      if (known) return JSON.parse(known as string) as Result<T>
      const { device, election } = statements.whoseAndWhich().get() as { device: string | null; election: string | null }
      if (!device || !election) return refuse('ledger.no-election', { path: ledger.path })
      const { append, finish } = appender(ledger, device, election, request.actor)
      const answer = act(append)
      if (!answer.ok) throw new Refused(answer.error)
      finish()
      if (request.requestId)
        statements.on('INSERT INTO answers (request, answer) VALUES (?, ?)').run(request.requestId, JSON.stringify(answer))
      return answer
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.refusal }
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return refuse('ledger.busy', { path: ledger.path })
    if (error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(error.code))
      return refuse('ledger.unreadable', { path: ledger.path, what: error.message })
    throw error
  }
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

type Head = { readonly seq: number; readonly hash: string }

/** Appends within one transaction: heads are read once, because nobody else writes meanwhile. */
function appender({ statements, now }: Ledger, device: string, election: string, actor: Actor) {
  const heads = new Map<string, Head>()
  const settled = settledBooks(statements)
  const insert = statements.insertEntry()
  let anew = false
  const append: Append = (scope, type, body) => {
    const book = `${device}/${scope}`
    const head = heads.get(book) ?? (statements.head().get(book) as Head | undefined) ?? { seq: 0, hash: NO_ENTRY }
    const [seq, at] = [head.seq + 1, now().toISOString()]
    const entry = { actor, at, body, book, election, prev: head.hash, seq, type, v: 1 } as unknown as Entry<typeof type>
    const written = writeEntry(entry)
    insert.run(book, seq, written.hash, written.text)
    heads.set(book, { seq, hash: written.hash })
    if (type === 'fork.resolved' || settled.has(book)) anew = true
    else addToViews(statements, written)
    return written
  }
  return { append, finish: () => (anew ? rebuildViews(statements) : undefined) }
}

/** Adds entries that are known to be new, with their view rows. To be called inside a transaction. */
export function insertEntries(statements: Ledger['statements'], entries: readonly WrittenEntry[]): void {
  const insert = statements.insertEntry()
  for (const { entry, hash, text } of entries) insert.run(entry.book, entry.seq, hash, text)
  const settled = settledBooks(statements)
  // Choosing a branch takes view rows back, which adding cannot: it is rare, and then everything is made anew.
  if (entries.some(({ entry }) => entry.type === 'fork.resolved' || settled.has(entry.book))) rebuildViews(statements)
  else for (const written of entries) addToViews(statements, written)
}
