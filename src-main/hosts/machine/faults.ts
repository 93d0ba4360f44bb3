import { MEGABYTE, MINUTE } from '#words/measures.ts'
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { refusal, type Refusal } from '#contract/result.ts'
import { newestTime } from '#ledger/all-entries.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { inBeijing, startOfDay } from '#words/beijing-day.ts'
import { freeAt } from './drives.ts'

const DAY = 86_400_000

/** Below this SQLite cannot even write its journal. */
const FULL = 4 * MEGABYTE
/** A day at a station writes some ten megabytes, its backups many times that. */
const LOW = 500 * MEGABYTE
/** Clocks of two laptops may differ by so much before anybody needs to know. */
const BEHIND = 10 * MINUTE
/** An election is prepared within a year, and its papers are wound up within another. */
const FAR = 400 * DAY

const DAMAGE: ReadonlySet<string> = new Set([
  'ledger.missing',
  'ledger.damaged',
  'ledger.wal-gone',
  'ledger.not-sqlite',
  'ledger.tables-differ',
  'ledger.view-differs',
  'ledger.entry-changed',
  'ledger.entry-missing',
  'ledger.attachment-changed',
  'ledger.altered-migration',
  'ledger.two-elections',
  'backup.ledger-behind',
])

/** Whether what is in the file is wrong or lost, so that a backup is better: not so of a newer ledger, a full disk or a file in use. */
export const isDamage = (code: string): boolean => DAMAGE.has(code)

type Disk = { readonly free: number | null; readonly writable: boolean }

export const diskAt = (path: string): Disk => ({ free: freeAt(dirname(path)), writable: isWritable(path) })

/** `ledger.unreadable`, told apart by what the disk says: full, or locked against writing. */
export function toldApart(fault: Refusal, path: string, { free, writable }: Disk): Refusal {
  if (fault.code !== 'ledger.unreadable') return fault
  if (free !== null && free < FULL) return refusal('ledger.disk-full', { path })
  return writable && !/readonly/.test(String(fault.params.what)) ? fault : refusal('ledger.read-only', { path })
}

/** What is off and stops nobody, at an open ledger with an election. */
export function remarksOn(ledger: Ledger, { free }: Pick<Disk, 'free'>): readonly Refusal[] {
  const { day } = electionOf(ledger).body
  return [...lowDisk(free), ...offClock(ledger.now(), day, newestTime(ledger))]
}

const lowDisk = (free: number | null): readonly Refusal[] =>
  free !== null && free < LOW ? [refusal('app.disk-low', { free: Math.floor(free / MEGABYTE) })] : []

/** A clock that is behind what is recorded already, or a year and more away from the election. */
export function offClock(now: Date, day: string, newest: string | undefined): readonly Refusal[] {
  if (newest !== undefined && Date.parse(newest) - now.getTime() > BEHIND)
    return [refusal('app.clock-behind', { last: minuteOf(newest) })]
  const away = Math.abs(now.getTime() - startOfDay(day).getTime())
  return away > FAR ? [refusal('app.clock-far', { day })] : []
}

const minuteOf = (at: string): string => inBeijing(new Date(at)).slice(0, 16).replace('T', ' ')

function isWritable(path: string): boolean {
  try {
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}
