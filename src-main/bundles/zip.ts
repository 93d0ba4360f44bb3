import { unzipSync, zipSync, type Zippable } from 'fflate'
import { done, refuse, type Result } from '#ledger/result.ts'

/** No member may unpack to more: a whole town's ledger is far below it. */
const MAX_MEMBER = 512 * 2 ** 20
/** DEFLATE cannot do better than about 1032:1, and canonical JSON stays far below 200:1. */
const MAX_RATIO = 200

const STAMP = new Date('2000-01-01T12:00:00')

export type Members = Readonly<Record<string, Uint8Array>>

/** A ZIP of these members. Times are fixed, so that equal contents give equal bytes. */
export function zip(members: Members): Uint8Array {
  const files: Zippable = {}
  for (const [name, bytes] of Object.entries(members)) files[name] = [bytes, { mtime: STAMP, level: 6 }]
  return zipSync(files)
}

/**
 * Unpacks a ZIP strictly: every name must be allowed, present once, and of a sane size.
 * Refuses `zip.unreadable`, `zip.unknown-member`, `zip.duplicate-member`, `zip.oversized-member` before anything is unpacked.
 */
export function unzip(bytes: Uint8Array, isAllowed: (name: string) => boolean): Result<Members> {
  const seen = new Set<string>()
  let fault: Result<never> | undefined
  const inspect = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    if (!isAllowed(name)) fault ??= refuse('zip.unknown-member', { name: name.slice(0, 80) })
    else if (seen.has(name)) fault ??= refuse('zip.duplicate-member', { name })
    else if (originalSize > MAX_MEMBER || originalSize > Math.max(size, 1024) * MAX_RATIO)
      fault ??= refuse('zip.oversized-member', { name })
    seen.add(name)
    return false
  }
  try {
    unzipSync(bytes, { filter: inspect })
    return fault ?? done(unzipSync(bytes))
  } catch {
    return refuse('zip.unreadable')
  }
}
