import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { backupFolderOf, backupsIn, nameOf, stampTime } from '#backup/backup-file.ts'
import { lostFrom, type LostBook } from '#backup/lost-receipts.ts'
import { onDisk } from '#backup/on-disk.ts'
import { ENDS } from '#backup/quarantine.ts'
import { readBackup } from '#backup/read-backup.ts'
import { salvage } from '#backup/salvage.ts'
import type { KnownBackup, LostSince } from '#contract/index.ts'
import { countEntries, newestHash } from '#ledger/all-entries.ts'
import { isWrittenBy } from '#ledger/books/book.ts'
import type { WrittenEntry } from '#ledger/entry.ts'
import { closeLedger, localValue, openLedger, type Ledger } from '#ledger/open.ts'
import { booksOf, headOf } from '#ledger/read.ts'
import { done, type Result } from '#contract/result.ts'

type Stick = { readonly path: string; readonly label: string }
type Where = KnownBackup['where']

type Search = {
  /** The ledger that cannot be opened. */
  readonly path: string
  /** It reads and lacks only what its `-wal` held: then it may go on itself, under new keys. */
  readonly reads: boolean
  /** Looked at beside the machine's own backups. */
  readonly sticks: readonly Stick[]
  readonly titleOf: (ledger: Ledger) => string
  readonly progress: (stage: string, done: number, of: number) => void
  readonly signal: AbortSignal
}

/** So many sound ones of each folder are offered: older ones lose more and mend nothing. */
const OFFERED = 3

/**
 * Backups that can take the place of a damaged ledger, the fullest first. Every plain one is read whole, as restoring it would, and laid
 * beside what the damaged file still tells; damaged ones are left out, and so is another place's on the same stick.
 * Refuses `backup.not-written` where there is no room to check one.
 */
export async function findBackups({ path, reads, sticks, ...search }: Search): Promise<Result<readonly KnownBackup[]>> {
  const folder = `${path}.checking`
  const begun = onDisk(path, () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  })
  if (!begun.ok) return begun
  try {
    const salvaged = salvage(path, folder)
    const own: Place = { folder: backupFolderOf(path), where: { kind: 'machine' } }
    const others = sticks.map(({ path: at, label }): Place => ({ folder: at, where: { kind: 'stick', label } }))
    const found: Sound[] = []
    const look: Look = { ...search, name: nameOf(path), copy: join(folder, 'copy.sqlite'), salvaged }
    const itself = reads
      ? await looked({ path, at: statSync(path).mtime.toISOString(), where: { kind: 'itself' } }, look)
      : undefined
    if (itself) found.push(itself)
    for (const [i, place] of [own, ...others].entries()) {
      search.progress('check', i, 1 + others.length)
      const sound = await soundIn(place, look)
      const devices = new Set(found.map(({ device }) => device))
      found.push(...sound.filter(({ device }) => i === 0 || devices.size === 0 || devices.has(device)))
    }
    const plain = found.map(({ backup }) => backup).sort((a, b) => b.entries - a.entries || (a.at < b.at ? 1 : -1))
    return done([...plain, ...others.flatMap((place) => sealedIn(place, nameOf(path)))])
  } finally {
    onDisk(path, () => rmSync(folder, { recursive: true, force: true }))
  }
}

type Place = { readonly folder: string; readonly where: Where }
type Sound = { readonly device: string; readonly backup: Extract<KnownBackup, { sealed: false }> }
type Look = Pick<Search, 'titleOf' | 'signal'> & {
  readonly name: string
  readonly copy: string
  readonly salvaged: readonly WrittenEntry[]
}

/** The newest sound ones, by the order in which they were made: clocks jump. */
async function soundIn({ folder, where }: Place, look: Look): Promise<readonly Sound[]> {
  const files = onDisk(folder, () => backupsIn(folder, look.name))
  const found: Sound[] = []
  for (const { path, stamp } of files.ok ? files.value.toReversed() : []) {
    if (found.length === OFFERED) break
    look.signal.throwIfAborted()
    const sound = await looked({ path, at: stampTime(stamp), where }, look)
    if (sound) found.push(sound)
  }
  return found
}

type Candidate = { readonly path: string; readonly at: string; readonly where: Where }

/** Read whole; undefined where it is not sound. */
async function looked({ path, at, where }: Candidate, look: Look): Promise<Sound | undefined> {
  // Every one takes a moment, and the screen is to go on.
  await breathe()
  const read = await readBackup(path, look.copy, [])
  const told = read.ok ? tell(look) : undefined
  for (const end of ENDS) rmSync(`${look.copy}${end}`, { force: true })
  if (!told) return undefined
  const { device, ...rest } = told
  return { device, backup: { backup: path, at, where, sealed: false, ...rest } }
}

function tell({ copy, titleOf, salvaged }: Look) {
  const opened = openLedger(copy, { readonly: true })
  if (!opened.ok) return undefined
  const ledger = opened.value
  try {
    const device = localValue(ledger, 'device') ?? ''
    const own = booksOf(ledger).filter((book) => isWrittenBy(book, device))
    return {
      device,
      title: titleOf(ledger),
      entries: countEntries(ledger),
      head: (newestHash(ledger) ?? '').slice(0, 12),
      lost: own.map((book) => lostSince(lostFrom(ledger, book, headOf(ledger, book)!.seq, salvaged))),
    }
  } finally {
    closeLedger(ledger)
  }
}

const ON_PAPER: ReadonlySet<string> = new Set(['checked-in', 'paper.spoiled', 'reentered'])

/** By numbers alone. */
export function lostSince({ book, from, found, missing }: LostBook): LostSince {
  const receipts = found.filter(({ type }) => ON_PAPER.has(type)).map(({ receipt }) => receipt)
  return { book, from, receipts, unread: missing, others: found.length - receipts.length }
}

/** The newest encrypted one of a stick, whose content is not known. */
function sealedIn({ folder, where }: Place, name: string): readonly KnownBackup[] {
  const files = onDisk(folder, () => readdirSync(folder))
  const stamps = (files.ok ? files.value : []).flatMap((file) => {
    const [, of, stamp] = /^(.+)_(\d{8}-\d{6})\.backup\.age$/.exec(file) ?? []
    return of === name ? [stamp!] : []
  })
  const newest = stamps.sort().at(-1)
  if (newest === undefined) return []
  return [{ backup: join(folder, `${name}_${newest}.backup.age`), at: stampTime(newest), where, sealed: true }]
}
