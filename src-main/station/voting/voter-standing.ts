import type { Ledger } from '#ledger/open.ts'
import { voterOf, type VoterLine } from '#roll/election.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf, type Participation } from '#ledger/standing/participations.ts'

type Principal = { readonly ref: string; readonly line: VoterLine; readonly reason: string; readonly document: string }

/** What the clerk may do for whoever stands there. */
export type Standing = {
  readonly line: VoterLine
  /** How they already took part. */
  readonly taken: Participation | undefined
  /** Who holds their own authorisation. */
  readonly authorised: { readonly agent: VoterLine | undefined } | undefined
  /** Those whose papers they may draw now: approved, not withdrawn, not voted. */
  readonly principals: readonly Principal[]
}

/** Standing of a voter by card number, or undefined when the card is not on the roll. */
export function standingOf(ledger: Ledger, voter: string): Standing | undefined {
  const line = voterOf(ledger, voter)
  if (!line) return undefined
  const given = authorisationsOf(ledger, 'principal', voter)[0]
  const principals = authorisationsOf(ledger, 'agent', voter).flatMap(({ hash, principal, reason, document }): Principal[] => {
    const giver = voterOf(ledger, principal)
    return giver && participationsOf(ledger, principal).length === 0 ? [{ ref: hash, line: giver, reason, document }] : []
  })
  // An approval that was lost and made again stands twice where both have turned up: papers are drawn once.
  const each = Map.groupBy(principals, (principal) => principal.line.voter)
  return {
    line,
    taken: participationsOf(ledger, voter)[0],
    authorised: given && { agent: voterOf(ledger, given.agent) },
    principals: [...each.values()].map(([first]) => first!),
  }
}
