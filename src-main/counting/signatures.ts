import { canonical, sha256 } from '#ledger/canonical.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { checkResultSignatures } from '#rules/day/staffing.ts'
import { packById } from '#rules/packs/index.ts'
import type { Acting } from '#words/acting.ts'
import { agreedCount } from './agreed-count.ts'
import { countOf, type ContestRound, type Figures, type RoundName } from './contest-round.ts'
import { everOfRound, roundFacts } from './round-facts.ts'
import { holdsAt } from './staff.ts'
import { titled } from './titles.ts'

export type Signed = { readonly ref: string; readonly count: string }

/** What a signature is put to: the agreement, and all that the law is asked with it; undefined before the newest readings agree. */
export function toSign(ledger: Ledger, round: ContestRound): Signed | undefined {
  const count = agreedCount(ledger, round)
  return count && { ref: count.agreed.hash, count: hashOfCount(ledger, round, count.typed.body.figures) }
}

/** Over all that the law is asked with these figures. */
export const hashOfCount = (ledger: Ledger, round: ContestRound, figures: Figures): string =>
  sha256(canonical(countOf(ledger, round, figures)))

/** A signature stands for what was signed: this agreement, and this count. */
export function standing(ledger: Ledger, round: ContestRound): (signature: { readonly body: Signed }) => boolean {
  const now = toSign(ledger, round)
  return ({ body }) => now !== undefined && isSame(body, now)
}

/**
 * Whether the figures as they stand now are signed by everyone whose signature the law wants (S1 43; S2 47): people of this staff, each in
 * a role they hold, who themselves stated that they sign. Until then the result is *unsigned*, whatever the law says of it.
 */
export function isSigned(ledger: Ledger, round: ContestRound): boolean {
  const now = toSign(ledger, round)
  return now !== undefined && signedCounts(ledger, round).some((each) => isSame(each, now))
}

/** The counts of a round that everyone signed whose signature the law wants, whether or not they or the round stand, oldest first. */
export function signedCounts(ledger: Ledger, round: RoundName): readonly Signed[] {
  const signed = everOfRound(ledger, 'result.signed', round)
  if (signed.length === 0) return []
  const witnessed = Map.groupBy(everOfRound(ledger, 'result.witnessed', round), ({ body }) => keyOf(body))
  const holds = holdsAt(ledger, round.contest.constituency)
  const pack = packById(electionOf(ledger).body.pack)!
  return [...Map.groupBy(signed, ({ body }) => keyOf(body))].flatMap(([key, together]) => {
    const acting = [...together, ...(witnessed.get(key) ?? [])].flatMap(({ actor }) => actor)
    const own = new Set(acting.filter(({ person, role }) => holds(person, role)).map(personIn))
    const isEnough = together.some(({ body }) => {
      const known = body.signers.filter((signer) => own.has(personIn(signer)))
      return checkResultSignatures(titled(known), pack).length === 0
    })
    return isEnough ? [{ ref: together[0]!.body.ref, count: together[0]!.body.count }] : []
  })
}

const keyOf = ({ ref, count }: Signed): string => `${ref} ${count}`
const isSame = (a: Signed, b: Signed): boolean => keyOf(a) === keyOf(b)
const personIn = ({ person, role }: Acting[number]): string => `${role} ${person}`

/** Who signed the figures as they stand now; new readings, spellings joined or a desk's day taken in since need new signatures. */
export function signersOf(ledger: Ledger, round: ContestRound): readonly Acting[number][] {
  const stands = standing(ledger, round)
  const signatures = [...roundFacts(ledger, 'result.witnessed', round), ...roundFacts(ledger, 'result.signed', round)]
  const all = signatures.filter(stands).flatMap(({ actor }) => actor)
  return [...new Map(all.map((signer) => [personIn(signer), signer])).values()]
}
