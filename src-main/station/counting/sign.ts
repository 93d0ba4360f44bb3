import type { RoundState } from '#contract/count.ts'
import { write } from '#ledger/append.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsIn } from '#ledger/read.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { agreedCount, joinedIn, type RoundName } from '#roll/contest-round.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { roundToCount, type At } from './round-to-count.ts'

type Request = { readonly actor: Actor; readonly requestId?: string | undefined }
type SigningRole = RoundState['missing'][number]

/** The roles of a station that sign, under the names the law has for them (S1 43; S2 47; S4 43). */
const SIGNING: readonly (readonly [role: SigningRole, title: string])[] = [
  ['lead', '主持人'],
  ['overseer', '监票人'],
  ['typist', '计票人'],
]

/**
 * Everyone who acts signs the result of a round; once every role has, the result is signed. Refuses what `roundToCount` refuses,
 * `count.not-agreed`, `count.not-a-signer` for a role that signs nothing.
 */
export function signRound(ledger: Ledger, request: Request, at: At): Result<{ readonly missing: RoundState['missing'] }> {
  return write(ledger, request, (append) => {
    const found = roundToCount(ledger, at)
    if (!found.ok) return found
    const round = found.value
    const agreed = agreedCount(ledger, round)?.agreed
    if (!agreed) return refuse('count.not-agreed', { contest: at.contest })
    if (request.actor.some(({ role }) => !SIGNING.some(([each]) => each === role))) return refuse('count.not-a-signer')
    const { constituency } = round.contest
    append(constituency, 'result.witnessed', { ...at, ref: agreed.hash })
    const signers = signersOf(ledger, round)
    const missing = missingAmong(ledger, signers)
    if (missing.length === 0 && !isSigned(ledger, round))
      append(constituency, 'result.signed', { ...at, ref: agreed.hash, signers: [...signers] })
    return done({ missing })
  })
}

type Signature = { readonly book: string; readonly seq: number; readonly body: { readonly ref: string } }

/** Who signed the figures that are agreed now; a new agreement, or spellings joined since, need new signatures. */
export function signersOf(ledger: Ledger, round: RoundName): readonly Actor[number][] {
  const { constituency } = round.contest
  const stands = standing(ledger, round)
  const witnessed = factsIn(ledger, 'result.witnessed', constituency).filter(stands)
  const signed = factsIn(ledger, 'result.signed', constituency).filter(stands)
  const all = [...witnessed.flatMap(({ actor }) => actor), ...signed.flatMap(({ body }) => body.signers)]
  return [...new Map(all.map((signer) => [`${signer.person} ${signer.role}`, signer])).values()]
}

/** Whether the figures that are agreed now are signed by every role. */
export const isSigned = (ledger: Ledger, round: RoundName): boolean =>
  factsIn(ledger, 'result.signed', round.contest.constituency).some(standing(ledger, round))

/** A signature stands for what was signed: the agreed figures, with the spellings that were joined before it. */
function standing(ledger: Ledger, round: RoundName): (signature: Signature) => boolean {
  const agreed = agreedCount(ledger, round)?.agreed
  const joins = joinedIn(ledger, round)
  return ({ book, seq, body }) =>
    agreed !== undefined && body.ref === agreed.hash && !joins.some((join) => join.book === book && join.seq > seq)
}

/** Roles whose signature is missing, one for each signature. */
export function missingAmong(ledger: Ledger, signers: readonly Actor[number][]): RoundState['missing'] {
  const { resultSigners, overseers } = packById(electionOf(ledger).body.pack)!.voting
  return SIGNING.flatMap(([role, title]): readonly SigningRole[] => {
    if (!resultSigners.value.includes(title)) return []
    const given = new Set(signers.filter((signer) => signer.role === role).map(({ person }) => person)).size
    const needed = role === 'overseer' ? overseers.value : 1
    return Array.from({ length: Math.max(0, needed - given) }, () => role)
  })
}
