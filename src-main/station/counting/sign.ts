import type { RoundState } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import type { Acting, Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { agreedCount } from '#counting/agreed-count.ts'
import { type ContestRound } from '#counting/contest-round.ts'
import { isSigned, signersOf, standing, toSign } from '#counting/signatures.ts'
import { electionOf } from '#roll/election.ts'
import { roundFacts } from '#counting/round-facts.ts'
import { checkResultSignatures, missingSignatures } from '#rules/day/staffing.ts'
import type { RulePack } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { servingNearCandidates } from '#people/near-candidates.ts'
import { peopleAt } from '#people/people-at.ts'
import { isSigningRole, titled, TITLES } from '#counting/titles.ts'
import { impossibleIn } from './impossible.ts'
import { roundToCount, type At } from './round-to-count.ts'

/**
 * Everyone who acts signs the result of a round; once every role has, the result is signed. Refuses what `roundToCount` refuses,
 * `count.not-agreed`, `count.impossible` for figures that contradict each other, `count.not-a-signer` for a role that signs nothing,
 * `count.barred` for a candidate or near kin (S1 43).
 */
export function signRound(ledger: Ledger, request: Request, at: At): Result<{ readonly missing: RoundState['missing'] }> {
  return write(ledger, request, (append) => {
    const found = roundToCount(ledger, at)
    if (!found.ok) return found
    const round = found.value
    const figures = toSign(ledger, round)
    if (!figures) return refuse('count.not-agreed', { contest: at.contest })
    const impossible = impossibleIn(ledger, round, agreedCount(ledger, round)!.typed.body.figures)
    if (impossible) return { ok: false, error: impossible }
    if (!request.actor.every(({ role }) => isSigningRole(role))) return refuse('count.not-a-signer')
    const signing = new Set(request.actor.map(({ person }) => person))
    const [barred] = servingNearCandidates(
      ledger,
      peopleAt(ledger).filter(({ person }) => signing.has(person)),
    )
    if (barred) return refuse('count.barred', { what: barred.message, en: barred.en.message })
    const { constituency } = round.contest
    append(constituency, 'result.witnessed', { ...at, ...figures })
    const signers = signersOf(ledger, round)
    const complete = checkResultSignatures(titled(signers), packOf(ledger)).length === 0
    if (complete && !isSigned(ledger, round)) append(constituency, 'result.signed', { ...at, ...figures, signers: [...signers] })
    return done({ missing: missingAmong(ledger, signers) })
  })
}

/** Whether somebody signed other figures than those that stand now. */
export function signedOther(ledger: Ledger, round: ContestRound): boolean {
  const stands = standing(ledger, round)
  return [...roundFacts(ledger, 'result.witnessed', round), ...roundFacts(ledger, 'result.signed', round)].some(
    (signature) => !stands(signature),
  )
}

/** Roles whose signature is missing, one for each signature. */
export const missingAmong = (ledger: Ledger, signers: Acting): RoundState['missing'] =>
  missingSignatures(titled(signers), packOf(ledger)).flatMap((title) => SIGNING.find((role) => TITLES[role] === title) ?? [])

const packOf = (ledger: Ledger): RulePack => packById(electionOf(ledger).body.pack)!
const SIGNING = Object.keys(TITLES).filter(isSigningRole)
