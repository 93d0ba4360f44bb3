import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { checkResultSignatures } from '#rules/day/staffing.ts'
import { packById } from '#rules/packs/index.ts'
import type { Acting } from '#words/acting.ts'
import { agreedCount } from './agreed-count.ts'
import { countOf, type ContestRound, type RoundName } from './contest-round.ts'
import { roundFacts } from './round-facts.ts'
import { holdsAt } from './staff.ts'
import { titled } from './titles.ts'

export type Signed = { readonly ref: string; readonly count: string }

/** What a signature is put to: the agreement, and all that the law is asked with it; undefined before the newest readings agree. */
export function toSign(ledger: Ledger, round: ContestRound): Signed | undefined {
  const count = agreedCount(ledger, round)
  return count && { ref: count.agreed.hash, count: sha256(canonical(countOf(ledger, round, count.typed.body.figures))) }
}

/** A signature stands for what was signed: this agreement, and this count. */
export function standing(ledger: Ledger, round: ContestRound): (signature: { readonly body: Signed }) => boolean {
  const now = toSign(ledger, round)
  return ({ body }) => now !== undefined && body.ref === now.ref && body.count === now.count
}

/**
 * Whether the figures as they stand now are signed by everyone whose signature the law wants (S1 43; S2 47): people of this staff, each in
 * a role they hold. Until then the result is *unsigned*, whatever the law says of it.
 */
export function isSigned(ledger: Ledger, round: ContestRound): boolean {
  const stands = standing(ledger, round)
  return roundFacts(ledger, 'result.signed', round).some(
    (signed) => stands(signed) && signEnough(ledger, round, signed.body.signers),
  )
}

function signEnough(ledger: Ledger, { contest }: RoundName, signers: Acting): boolean {
  const holds = holdsAt(ledger, contest.constituency)
  const pack = packById(electionOf(ledger).body.pack)!
  const known = signers.filter(({ person, role }) => holds(person, role))
  return checkResultSignatures(titled(known), pack).length === 0
}

/** Whether another agreement was signed than the one that stands now, which is not: the office asks which of them counts. */
export function signedAnother(ledger: Ledger, round: ContestRound): boolean {
  if (isSigned(ledger, round)) return false
  const now = agreedCount(ledger, round)?.agreed.hash
  return roundFacts(ledger, 'result.signed', round).some(
    ({ body }) => body.ref !== now && signEnough(ledger, round, body.signers),
  )
}

/** Who signed the figures as they stand now; new readings, spellings joined or a desk's day taken in since need new signatures. */
export function signersOf(ledger: Ledger, round: ContestRound): readonly Acting[number][] {
  const stands = standing(ledger, round)
  const witnessed = roundFacts(ledger, 'result.witnessed', round).filter(stands)
  const signed = roundFacts(ledger, 'result.signed', round).filter(stands)
  const all = [...witnessed.flatMap(({ actor }) => actor), ...signed.flatMap(({ body }) => body.signers)]
  return [...new Map(all.map((signer) => [`${signer.person} ${signer.role}`, signer])).values()]
}
