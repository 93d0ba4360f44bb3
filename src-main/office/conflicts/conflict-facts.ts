import type { ConflictFacts, ConflictFact } from '#contract/conflicts.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { namesOf } from '#counting/called-people.ts'
import { readBook } from '#ledger/books/book.ts'
import type { TypeName } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, type Fact } from '#ledger/read.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { contestsOf, electionOf, voterOf } from '#roll/election.ts'
import { deviceNames } from '#trust/device-names.ts'
import { conflictCalled } from './conflict-list.ts'
import { contestResults } from '../results/results.ts'

/** A conflict as the committee looks at it: whom it is about, each fact in words, and the figures it touches. Refuses `conflict.unknown`. */
export function conflictFacts(ledger: Ledger, id: string): Result<ConflictFacts> {
  const conflict = conflictCalled(ledger, id)
  if (!conflict) return refuse('conflict.unknown', { kind: id })
  const facts = conflict.refs.flatMap((ref) => factByHash(ledger, ref) ?? []).sort((a, b) => (a.at < b.at ? -1 : 1))
  const voter = voterIn(facts)
  // Asked for once: one voter may be marked ten thousand times.
  const taken = new Map((voter === undefined ? [] : participationsOf(ledger, voter)).map((each) => [each.hash, each]))
  const election = electionOf(ledger).body
  const known = conflict.constituencies.filter((place) => election.constituencies.some(({ code }) => code === place))
  return done({
    voter: (voter !== undefined && lineOf(ledger, voter)) || null,
    facts: facts.map((fact) => factLine(ledger, fact, voter, taken.get(fact.hash))),
    contests:
      known.length === 0
        ? []
        : contestResults(ledger, known).map((standing) => ({
            contest: standing.contest.code,
            name: standing.contest.name,
            level: standing.contest.level,
            participants: standing.turnout.participants,
            collected: standing.state === 'counted' ? standing.count.papers.collected : null,
          })),
  })
}

/** Whoever all of these facts speak of, where they are of one voter. */
function voterIn(facts: readonly Fact<TypeName>[]): string | undefined {
  const [first, ...rest] = facts.map(votersOf)
  return first?.find((voter) => rest.every((others) => others.includes(voter)))
}

function votersOf({ body }: Fact<TypeName>): readonly string[] {
  const said = 'fact' in body ? body.fact : body
  const principals = 'for' in said && Array.isArray(said.for) ? said.for.map(({ principal }) => principal) : []
  return [
    ...('voter' in said && typeof said.voter === 'string' ? [said.voter] : []),
    ...('principal' in said ? [said.principal] : []),
    ...principals,
  ]
}

function lineOf(ledger: Ledger, voter: string): ConflictFacts['voter'] | undefined {
  const line = voterOf(ledger, voter)
  if (!line) return undefined
  const { name, sex, birth, village = '', group = '' } = line.fields
  return { voter, name, sex, birth, village: `${village}${group}` }
}

function factLine(
  ledger: Ledger,
  fact: Fact<TypeName>,
  voter: string | undefined,
  took: ReturnType<typeof participationsOf>[number] | undefined,
): ConflictFact {
  const { hash, type, book, seq, at, actor, body } = fact
  const { device, constituency } = readBook(book)
  const election = electionOf(ledger).body
  const agent = took && took.by !== voter ? (voterOf(ledger, took.by)?.fields.name ?? took.by) : null
  return {
    ref: hash,
    type,
    place: election.constituencies.find(({ code }) => code === constituency)?.name ?? null,
    laptop: deviceNames(ledger).get(device) ?? device,
    device,
    number: took?.receipt ?? seq,
    at: took?.at ?? at,
    people: namesOf(ledger, constituency ?? 'town', actor),
    how: took?.how ?? null,
    agent,
    papers:
      'papers' in body && typeof body.papers === 'object' && constituency !== undefined
        ? papersOf(ledger, constituency, body.papers)
        : [],
    reason: 'reason' in body && body.reason !== undefined ? body.reason : null,
  }
}

/** Papers handed over, by level; of a closing, those it issued. */
function papersOf(ledger: Ledger, constituency: string, papers: Readonly<Record<string, unknown>>): ConflictFact['papers'] {
  return contestsOf(electionOf(ledger).body, constituency).flatMap(({ code, level }) => {
    const count = Object.hasOwn(papers, code) ? papers[code] : undefined
    if (typeof count === 'number') return [{ level, count }]
    return typeof count === 'object' && count !== null && 'issued' in count ? [{ level, count: Number(count.issued) }] : []
  })
}
