import type { Elsewhere } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { whereListed } from '#roll/directory.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'

/**
 * Says in which constituencies a stranger may be listed, by the full ID number alone: the directory holds short hashes, no names, and can be
 * wrong about who is listed nowhere. Nothing of register four is on a station. Refuses `elsewhere.full-id` for less than a whole, right number.
 */
export function elsewhere(ledger: Ledger, typed: string): Result<{ readonly found: readonly Elsewhere[] }> {
  const read = readIdNumber(typed)
  if (!read.ok) return refuse('elsewhere.full-id')
  return done({ found: whereListed(ledger, read.id) })
}
