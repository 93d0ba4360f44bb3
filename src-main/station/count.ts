import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { canonical } from '#ledger/canonical.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { electionOf } from '#roll/election.ts'
import { stationDay } from './day.ts'

export type Figures = Body<'count.typed'>['figures']
type Round = Body<'count.typed'>['round']

/**
 * One typist's reading of the count sheet of a contest. Both readings stay; a typist corrects by typing again, until two different
 * persons' newest readings are the same. Refuses `count.station-open`, `count.contest`,
 * `count.candidates` when the names are not those of the ballot, and `count.identity` when the sheet does not add up.
 */
export function typeCount(
  ledger: Ledger,
  actor: Actor,
  typed: { readonly contest: string; readonly round: Round; readonly figures: Figures },
): Result<{ ref: string; differing: readonly string[] | undefined }> {
  const { constituency, phase } = stationDay(ledger)
  if (phase !== 'closed') return refuse('count.station-open', { constituency })
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === typed.contest)
  if (contest?.constituency !== constituency) return refuse('count.contest', { contest: typed.contest })
  const ballot = formalList(ledger, typed.contest)
  const names = typed.figures.votes.map(({ candidate }) => candidate)
  const stray =
    names.find((name, i) => !ballot.includes(name) || names.indexOf(name) !== i) ?? ballot.find((name) => !names.includes(name))
  if (stray !== undefined) return refuse('count.candidates', { contest: typed.contest, candidate: stray })
  const wrong = wrongArithmetic(typed.figures, contest.seats)
  if (wrong) return refuse('count.identity', { contest: typed.contest, identity: wrong })
  return write(ledger, { actor }, (append): Result<{ ref: string; differing: readonly string[] | undefined }> => {
    const written = append(constituency, 'count.typed', { ...typed, figures: typed.figures })
    const other = newestBy(ledger, typed.contest, typed.round, ({ actor: [typist] }) => typist!.person !== actor[0]!.person)
    if (!other) return done({ ref: written.hash, differing: undefined })
    const differing = differences(other.body.figures, typed.figures)
    if (differing.length === 0)
      append(constituency, 'count.agreed', { contest: typed.contest, round: typed.round, refs: [other.hash, written.hash] })
    return done({ ref: written.hash, differing })
  })
}

/** The candidates on a contest's ballot, by the formal list. */
function formalList(ledger: Ledger, contest: string): readonly string[] {
  const listed = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === contest && body.list === 'formal')
  return listed?.body.candidates.map(({ candidate }) => candidate) ?? []
}

/** The identities of one count sheet (domain 1.6) that a typist can still mend; the first broken one, as it stands on the sheet. */
function wrongArithmetic({ collected, valid, invalid, votes, writeIns }: Figures, seats: number): string | undefined {
  if (collected !== valid + invalid) return 'B = Bv + Bx'
  const off = votes.find((vote) => vote.for + vote.against + vote.abstain + vote.void !== valid)
  if (off) return `${off.candidate}: y + n + a + void = Bv`
  const marks = [...votes, ...writeIns].reduce((sum, { for: yes }) => sum + yes, 0)
  return marks > seats * valid ? 'Σy ≤ s·Bv' : undefined
}

function newestBy(
  ledger: Ledger,
  contest: string,
  round: Round,
  by: (fact: Fact<'count.typed'>) => boolean,
): Fact<'count.typed'> | undefined {
  return factsIn(ledger, 'count.typed', stationDay(ledger).constituency).findLast(
    (fact) => fact.body.contest === contest && fact.body.round === round && by(fact),
  )
}

/** The fields that two readings give differently, as `collected`, `votes.<candidate>.for`, `writeIns.<name>`. */
export function differences(a: Figures, b: Figures): readonly string[] {
  const flat = ({ votes, writeIns, ...sums }: Figures): Map<string, string> =>
    new Map([
      ...Object.entries(sums).map(([key, value]) => [key, String(value)] as const),
      ...votes.flatMap(({ candidate, ...counts }) =>
        Object.entries(counts).map(([key, value]) => [`votes.${candidate}.${key}`, String(value)] as const),
      ),
      ...writeIns.map((writeIn) => [`writeIns.${writeIn.name}`, canonical(writeIn)] as const),
    ])
  const [left, right] = [flat(a), flat(b)]
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key))
}

/**
 * The signatures on a contest's result sheet (S1 43, S2 47: overseers and typists). Refuses `count.not-agreed` before two readings
 * agree, `count.signers` without at least two overseers and one typist.
 */
export function signResult(
  ledger: Ledger,
  actor: Actor,
  { contest, round, signers }: Omit<Body<'result.signed'>, 'ref'>,
): Result<{ receipt: number }> {
  const { constituency } = stationDay(ledger)
  const agreed = factsIn(ledger, 'count.agreed', constituency).findLast(
    ({ body }) => body.contest === contest && body.round === round,
  )
  if (!agreed || !agreed.body.refs.every((ref) => factByHash(ledger, ref))) return refuse('count.not-agreed', { contest })
  const count = (role: string) => new Set(signers.filter((signer) => signer.role === role).map(({ person }) => person)).size
  if (count('overseer') < 2 || count('typist') < 1) return refuse('count.signers', { contest })
  return write(ledger, { actor }, (append) =>
    done({
      receipt: append(constituency, 'result.signed', { contest, round, ref: agreed.hash, signers: [...signers] }).entry.seq,
    }),
  )
}
