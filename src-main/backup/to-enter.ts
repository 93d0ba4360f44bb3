import { mkdirSync, rmSync } from 'node:fs'
import type { BookToEnter, ReceiptToEnter } from '#contract/index.ts'
import { reenteredOf } from '#ledger/standing/restatements.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'
import { voterOf } from '#roll/election.ts'
import { lostFrom, type LostReceipt } from './lost-receipts.ts'
import { onDisk } from './on-disk.ts'
import { quarantinedOf } from './quarantine.ts'
import { salvage } from './salvage.ts'

/**
 * What a restored laptop has still to enter from paper: of every book that one of `books` goes on from, the receipts that the ledgers
 * in quarantine tell of beyond the backup, with those already entered. Refuses `backup.not-written` where there is no room to read them.
 */
export function receiptsToEnter(ledger: Ledger, books: readonly string[]): Result<{ readonly books: readonly BookToEnter[] }> {
  const continued = books.flatMap((book) => factsOf(ledger, 'book.continued', book))
  if (continued.length === 0) return done({ books: [] })
  const salvaged = salvagedFor(ledger)
  if (!salvaged.ok) return salvaged
  return done({ books: continued.map((fact) => bookToEnter(ledger, fact, salvaged.value)) })
}

function bookToEnter(ledger: Ledger, { body, at }: Fact<'book.continued'>, salvaged: readonly WrittenEntry[]): BookToEnter {
  const { book, from, found, missing } = lostFrom(ledger, body.book, body.seq, salvaged)
  const told = found.flatMap(toEnter)
  const lines = new Map(missing.map((receipt): [number, ReceiptToEnter] => [receipt, { receipt, state: 'unread' }]))
  for (const line of [...told, ...enteredOf(ledger, book)]) lines.set(line.receipt, line)
  // What was lost of an earlier re-entry is listed with the book it was of; an undoing goes with what it undid.
  const others = found.filter(({ type }) => type !== 'reentered').length - told.length
  const undoings = told.filter(({ state }) => state === 'taken-back').length
  const receipts = [...lines.values()].sort((a, b) => a.receipt - b.receipt)
  return { book, from, restoredAt: at, receipts, others: others - undoings }
}

function toEnter({ receipt, at, takenBack, ...told }: LostReceipt): readonly ReceiptToEnter[] {
  const { voter, name, channel, principals, contests, spoiled } = told
  if (spoiled) return [{ receipt, at, state: 'told', what: { spoiled } }]
  if (!voter || !channel || !principals || !contests) return []
  const what = { voter, ...(name !== undefined && { name }), channel, principals, contests }
  return [{ receipt, at, state: takenBack ? 'taken-back' : 'told', what }]
}

/** Those that stand: a wrong one that was undone is to be entered again. */
function enteredOf(ledger: Ledger, book: string): readonly ReceiptToEnter[] {
  return reenteredOf(ledger, book).map(({ body: { receipt, at, fact } }) => {
    const line = { receipt, state: 'done', ...(at !== undefined && { at }) } as const
    if (fact.type === 'paper.spoiled') return { ...line, what: { spoiled: { contest: fact.contest, count: fact.count } } }
    const { voter, channel, contests } = fact
    const name = voterOf(ledger, voter)?.fields.name
    const principals = fact.for.map(({ principal }) => principal)
    return { ...line, what: { voter, ...(name !== undefined && { name }), channel, principals, contests } }
  })
}

/** A file in quarantine never changes, and reading it takes a moment; another may come beside it while the ledger is open. */
const read = new WeakMap<Ledger, { readonly files: string; readonly entries: readonly WrittenEntry[] }>()

function salvagedFor(ledger: Ledger): Result<readonly WrittenEntry[]> {
  const damagedFiles = quarantinedOf(ledger.path)
  const files = damagedFiles.join('\n')
  const known = read.get(ledger)
  if (known?.files === files) return done(known.entries)
  const folder = `${ledger.path}.reading`
  const found = onDisk(ledger.path, () => {
    mkdirSync(folder, { recursive: true })
    try {
      const all = damagedFiles.flatMap((damaged) => salvage(damaged, folder))
      return [...new Map(all.map((written) => [written.hash, written])).values()]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
  if (found.ok) read.set(ledger, { files, entries: found.value })
  return found
}
