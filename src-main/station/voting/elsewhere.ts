import type { Elsewhere } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { whereListed } from '#roll/directory.ts'
import { electionOf } from '#roll/election.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { Voter } from '#words/fields.ts'
import { stationDay } from '../day.ts'

/**
 * Says in which constituencies a stranger may be listed. The number of a voter card names its own, where that is another one of this
 * election. The full ID number is looked for in the directory, which holds short hashes, no names, and can be wrong about who is listed
 * nowhere. Nothing of register four is on a station. Refuses `elsewhere.full-id` for less than a whole, right number of either.
 */
export function elsewhere(ledger: Ledger, typed: string): Result<{ readonly found: readonly Elsewhere[] }> {
  const card = Voter.safeParse(typed.trim().normalize('NFKC').toUpperCase())
  if (card.success) return done({ found: whoseCard(ledger, card.data) })
  const read = readIdNumber(typed)
  if (!read.ok) return refuse('elsewhere.full-id')
  return done({ found: whereListed(ledger, read.id) })
}

/** The constituency whose card it is; none where it is this station's own, whose roll was looked through before, or nobody's. */
function whoseCard(ledger: Ledger, voter: string): readonly Elsewhere[] {
  const own = stationDay(ledger).constituency
  const code = voter.slice(0, voter.lastIndexOf('-'))
  return electionOf(ledger)
    .body.constituencies.filter((each) => each.code !== own && each.code.toUpperCase() === code)
    .map(({ code: constituency, name }) => ({ constituency, name }))
}
