import { join } from 'node:path'
import type { PaperCopy } from '#contract/prints.ts'
import { done, type Refusal, type Result } from '#contract/result.ts'
import { headOf } from '#ledger/read.ts'
import type { Ledger } from '#ledger/open.ts'
import { asSeen } from '#print/as-seen.ts'
import { notPrinted } from '#print/not-printed.ts'
import { openPrinter, type PrintOptions } from '#print/printer.ts'
import { stationDay } from '../day.ts'
import { stamped } from './print-form.ts'
import { signingBookForm } from './signing-book-form.ts'

/** Milliseconds between two copies, and until a failed one is tried again. */
const EVERY = 5 * 60_000
const AGAIN = 60_000

type Keeping = {
  readonly folder: string
  /** What the file opens with; undefined where it opens without. */
  readonly password: string | undefined
  newest: PaperCopy | null
  failure: Refusal | null
  /** What the newest copy shows, and when the next is due by a clock that nobody can set. */
  head: string
  due: number
  running: Promise<void> | undefined
}

const keepings = new WeakMap<Ledger, Keeping>()

/**
 * Writes the signing book as it stands into a folder (a stick), encrypted, under one name that each copy replaces whole, and keeps it fresh
 * from then on (`lookAtPaper`) until the program ends: with it a table goes on where the laptop does not. It is no print that is stated:
 * nobody signs it as long as the laptop works. Refuses `print.*`.
 */
export async function keepPaper(
  ledger: Ledger,
  folder: string,
  password: string | undefined,
  options: PrintOptions = {},
): Promise<Result<PaperCopy>> {
  const keeping: Keeping = { folder, password, newest: null, failure: null, head: '', due: 0, running: undefined }
  const written = await write(ledger, keeping, options)
  if (written.ok) keepings.set(ledger, keeping)
  return written
}

/** The copy that is kept, and what stands in the way of the next one; undefined where nobody has asked for one since the program started. */
export const paperKept = (ledger: Ledger): Pick<Keeping, 'newest' | 'failure'> | undefined => keepings.get(ledger)

/** To be called after every command and about once a minute: writes the copy anew when it is time and something was entered since. Never rejects. */
export async function lookAtPaper(ledger: Ledger, elapsed: number = performance.now()): Promise<void> {
  const keeping = keepings.get(ledger)
  if (!keeping || elapsed < keeping.due || keeping.head === headNow(ledger)) return
  keeping.running ??= write(ledger, keeping)
    .then(() => undefined)
    .catch((error: unknown) => {
      keeping.failure = { code: 'print.not-written', params: { register: '领票册', reason: String(error) } }
    })
    .finally(() => (keeping.running = undefined))
  await keeping.running
}

const headNow = (ledger: Ledger): string => headOf(ledger, stationDay(ledger).book)?.hash ?? ''

async function write(ledger: Ledger, keeping: Keeping, options: PrintOptions = {}): Promise<Result<PaperCopy>> {
  const form = signingBookForm(ledger)
  const { constituency } = stationDay(ledger)
  const [head, at] = [headNow(ledger), ledger.now().toISOString()]
  const path = join(keeping.folder, `${constituency}-${form.document.title}-备用.pdf`)
  const printer = openPrinter()
  try {
    const made = await printer.print(asSeen(stamped(ledger, form, '备用')), path, {
      ...options,
      ...(keeping.password !== undefined && { password: keeping.password }),
    })
    keeping.due = performance.now() + (made.ok ? EVERY : AGAIN)
    if (!made.ok) {
      const refused = notPrinted(made.error, { register: form.document.title })
      keeping.failure = refused.error
      return refused
    }
    Object.assign(keeping, { failure: null, head, newest: { path, at, pages: made.value.pages } })
    return done(keeping.newest!)
  } finally {
    await printer.close()
  }
}
