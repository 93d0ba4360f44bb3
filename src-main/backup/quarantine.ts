import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolder } from '#ledger/file/durable.ts'
import { freePath } from '#bundles/write-file.ts'
import { beijingStamp } from '#words/beijing-day.ts'

/** A ledger is up to four files: the `-wal` may hold what the first one lacks, and `-open` says that there was one. */
export const ENDS = ['', '-wal', '-shm', '-open'] as const

/**
 * Moves a ledger with its `-wal`, `-shm` and `-open` to `quarantine/<stamp>/` beside it; nothing is ever deleted. The ledger itself goes first:
 * a crash in between leaves no ledger, never one that has lost its `-wal`. Answers where the ledger lies, if there was any.
 */
export function quarantine(ledgerPath: string, now: Date): string | undefined {
  const there = ENDS.filter((end) => existsSync(`${ledgerPath}${end}`))
  if (there.length === 0) return undefined
  const [folder, name] = [join(dirname(ledgerPath), 'quarantine'), basename(ledgerPath)]
  mkdirSync(folder, { recursive: true })
  const stamp = beijingStamp(now)
  const place = freePath(folder, (attempt) => (attempt === 0 ? stamp : `${stamp}-${attempt}`))
  mkdirSync(place)
  syncFolder(folder)
  for (const end of there) renameSync(`${ledgerPath}${end}`, join(place, `${name}${end}`))
  syncFolder(place)
  syncFolder(dirname(ledgerPath))
  return join(place, name)
}

/** Where an interrupted restore has already put the damaged ledger. */
export const lastQuarantined = (ledgerPath: string): string | undefined => quarantinedOf(ledgerPath)[0]

/** Every ledger that stood at this place before, newest first. */
export function quarantinedOf(ledgerPath: string): readonly string[] {
  const folder = join(dirname(ledgerPath), 'quarantine')
  if (!existsSync(folder)) return []
  const places = readdirSync(folder).sort().reverse()
  return places.map((place) => join(folder, place, basename(ledgerPath))).filter((path) => existsSync(path))
}
