import { zipSync, type Zippable } from 'fflate'
import { done, refuse, type Result } from '#contract/result.ts'
import { packedMembers, unpack, type Packed } from './zip-members.ts'

/** All members together may not unpack to more: a whole town's ledger is below it. */
export const MAX_TOTAL = 512 * 2 ** 20
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
 * Refuses `zip.unreadable`, and before anything is unpacked `zip.unknown-member`, `zip.duplicate-member`, `zip.oversized-member`.
 */
export function unzip(bytes: Uint8Array, isAllowed: (name: string) => boolean): Result<Members> {
  try {
    const packed = packedMembers(bytes)
    const fault = faultIn(packed, isAllowed)
    return fault ?? done(Object.fromEntries(packed.map((member) => [member.name, unpack(member)])))
  } catch {
    return refuse('zip.unreadable')
  }
}

/** One member of a ZIP that may hold others we do not know; undefined where sizes are not sane or it is not there once. Throws on no ZIP. */
export function memberOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const members = packedMembers(bytes).filter((member) => member.name === name)
  return members.length === 1 && !faultIn(members, () => true) ? unpack(members[0]!) : undefined
}

function faultIn(members: readonly Packed[], isAllowed: (name: string) => boolean): Result<never> | undefined {
  const seen = new Set<string>()
  let total = 0
  for (const { name, bytes, size } of members) {
    if (!isAllowed(name)) return refuse('zip.unknown-member', { name: name.slice(0, 80) })
    if (seen.has(name)) return refuse('zip.duplicate-member', { name })
    seen.add(name)
    total += size
    if (total > MAX_TOTAL || size > Math.max(bytes.length, 1024) * MAX_RATIO) return refuse('zip.oversized-member', { name })
  }
  return undefined
}
