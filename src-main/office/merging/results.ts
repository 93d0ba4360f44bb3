import { forksOf } from '#ledger/forks.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, factsIn, factsOf, type Fact } from '#ledger/read.ts'
import { closingsIn } from '#roll/continued.ts'
import { contestsOf, electionOf, voterOf, type Contest } from '#roll/election.ts'
import { turnoutOf, type Turnout } from '#roll/turnout.ts'
import { brief, finding } from '#rules/findings.ts'
import { readCount, tallyContest, type ContestCount, type TallyResult } from '#rules/tally.ts'

export type Round = Fact<'count.agreed'>['body']['round']

/** Where a contest stands: nothing counted yet, decided by the law from the agreed count, or figures that cannot stand. */
export type ContestResult = {
  readonly contest: Contest
  readonly round: Round
  readonly turnout: Turnout
} & (
  | { readonly state: 'waiting' }
  | { readonly state: 'counted'; readonly count: ContestCount; readonly result: TallyResult }
  | { readonly state: 'impossible'; readonly field: string; readonly message: string }
)

/** What the law says of every contest of the constituencies named (all of them without names), from the merged books. */
export function contestResults(ledger: Ledger, constituencies?: readonly string[]): readonly ContestResult[] {
  const election = electionOf(ledger).body
  const wanted = constituencies ?? election.constituencies.map(({ code }) => code)
  return wanted
    .flatMap((constituency) => contestsOf(election, constituency))
    .map((contest) => resultOf(ledger, election.pack, contest))
}

function resultOf(ledger: Ledger, pack: string, contest: Contest): ContestResult {
  const result = byLaw(ledger, pack, contest)
  const forked = forksOf(ledger.statements).find(({ book, resolved }) => !resolved && book.endsWith(`/${contest.constituency}`))
  if (!forked || result.state !== 'counted') return result
  // Until a branch is chosen nobody knows which facts count: nothing is decided, and the committee is asked.
  const { refer, findings, valid } = result.result
  const asked = [brief(finding('R.607', { book: forked.book })), ...refer]
  const open = { outcome: 'refer', elected: [], revote: null, separate: null, vacant: 0 } as const
  return { ...result, result: { valid, ...open, refer: asked, findings } }
}

function byLaw(ledger: Ledger, pack: string, contest: Contest): ContestResult {
  const turnout = turnoutOf(ledger, contest)
  const agreed = factsIn(ledger, 'count.agreed', contest.constituency).findLast(({ body }) => body.contest === contest.code)
  const typed = agreed && factByHash(ledger, agreed.body.refs[1]!)
  if (typed?.type !== 'count.typed') return { contest, round: 'first', turnout, state: 'waiting' }
  const input = countOf(ledger, pack, contest, turnout, typed)
  const round = typed.body.round
  const [count, reply] = [readCount(input), tallyContest(input)]
  if (!count.ok || !reply.ok) {
    const { field, message } = !count.ok ? count.error : (reply as Extract<typeof reply, { ok: false }>).error
    return { contest, round, turnout, state: 'impossible', field, message }
  }
  return { contest, round, turnout, state: 'counted', count: count.value, result: reply.value }
}

/** The figures of one contest in the form the law is asked in (`tally`): turnout and papers from the ledger, votes from the typists. */
function countOf(ledger: Ledger, pack: string, contest: Contest, turnout: Turnout, { body }: Fact<'count.typed'>): ContestCount {
  const { figures, round } = body
  const closed = closingsIn(ledger, contest.constituency).flatMap((fact) => fact.body.papers[contest.code] ?? [])
  const sum = (of: 'printed' | 'issued' | 'spoiled' | 'unused') => closed.reduce((total, papers) => total + papers[of], 0)
  const names = ballotNames(ledger, contest.code)
  return {
    pack,
    round,
    seats: contest.seats,
    roll: turnout.roll,
    participants: { inPerson: turnout.by.station, mobile: turnout.by.mobile, proxy: turnout.by.proxy },
    papers: {
      printed: sum('printed'),
      issued: sum('issued'),
      spoiled: sum('spoiled'),
      unused: sum('unused'),
      collected: figures.collected,
      valid: figures.valid,
      invalid: figures.invalid,
    },
    votes: figures.votes.map(({ candidate, ...votes }) => ({ name: names.get(candidate) ?? candidate, ...votes })),
    writeIns: figures.writeIns.map(({ name, for: votes, voter }) => ({
      name,
      for: votes,
      onRoll: voter !== undefined && voterOf(ledger, voter)?.fields.name === name,
    })),
  }
}

/** Candidate → name as the result shows it; namesakes on one ballot are told apart by their candidate id. */
function ballotNames(ledger: Ledger, contest: string): ReadonlyMap<string, string> {
  const listed = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === contest && body.list === 'formal')
  const candidates = listed?.body.candidates ?? []
  const shared = (name: string) => candidates.filter((other) => other.name === name).length > 1
  return new Map(candidates.map(({ candidate, name }) => [candidate, shared(name) ? `${name}(${candidate})` : name]))
}
