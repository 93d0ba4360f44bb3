import type { CallBatch, CalledPaper } from '#contract/count.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Fact } from '#ledger/read.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import type { ContestRound, Figures, RoundName } from '#counting/contest-round.ts'
import { countFacts } from '#counting/counting-facts.ts'
import { roundFacts, withdrawnIn } from '#counting/round-facts.ts'
import { electionOf } from '#roll/election.ts'
import { checkOverseers } from '#rules/day/staffing.ts'
import { packById } from '#rules/packs/index.ts'
import { titled } from '../titles.ts'
import { nameKey } from '#words/names.ts'

/** Every batch that was called in a round, withdrawn ones included. */
export const calledIn = (ledger: Ledger, round: RoundName): readonly Fact<'count.called'>[] =>
  roundFacts(ledger, 'count.called', round)

/** The batches that were not withdrawn, with the overseers who confirmed each, by id. */
export function standingBatches(ledger: Ledger, where: RoundName): readonly CallBatch[] {
  const { constituency } = where.contest
  const withdrawn = withdrawnIn(ledger, constituency)
  const confirmations = countFacts(ledger, 'count.confirmed', constituency)
  return calledIn(ledger, where)
    .filter(({ hash }) => !withdrawn.has(hash))
    .map(({ hash, actor, body: { batch, papers, figures } }) => {
      const later = confirmations.filter(({ body }) => body.ref === hash).flatMap((fact) => fact.actor)
      const overseers = [...actor, ...later].filter(({ role }) => role === 'overseer').map(({ person }) => person)
      return { ref: hash, batch, papers, figures, confirmed: [...new Set(overseers)] }
    })
}

/** Whether as many overseers confirmed a batch as have to watch the count (S1 43). */
export function isConfirmed(ledger: Ledger, { confirmed }: Pick<CallBatch, 'confirmed'>): boolean {
  const overseers = titled(confirmed.map((person) => ({ person, role: 'overseer' })))
  return checkOverseers(overseers, packById(electionOf(ledger).body.pack)!).length === 0
}

/** The sums of several sheets of one ballot. */
export function sumFigures(sheets: readonly Figures[]): Figures {
  const total = (of: (sheet: Figures) => number): number => sheets.reduce((sum, sheet) => sum + of(sheet), 0)
  const byCandidate = Map.groupBy(
    sheets.flatMap(({ votes }) => votes),
    ({ candidate }) => candidate,
  )
  const byName = Map.groupBy(
    sheets.flatMap(({ writeIns }) => writeIns),
    ({ name }) => nameKey(name),
  )
  const sum = (
    rows: readonly { readonly [K in 'against' | 'abstain' | 'void' | 'for']: number }[],
    of: keyof (typeof rows)[number],
  ) => rows.reduce((all, row) => all + row[of], 0)
  return {
    collected: total(({ collected }) => collected),
    valid: total(({ valid }) => valid),
    invalid: total(({ invalid }) => invalid),
    votes: [...byCandidate].map(([candidate, rows]) => ({
      candidate,
      for: sum(rows, 'for'),
      against: sum(rows, 'against'),
      abstain: sum(rows, 'abstain'),
      void: sum(rows, 'void'),
    })),
    writeIns: [...byName.values()].map((rows) => ({
      ...(rows.findLast(({ voter }) => voter) ?? rows[0]!),
      name: rows[0]!.name,
      for: rows.reduce((all, row) => all + row.for, 0),
    })),
  }
}

type Ballot = Pick<ContestRound, 'seats' | 'candidates'>

/**
 * The sums of papers that were called: a candidate without a mark abstained, one written in again counts once (W4). Answers
 * `count.candidates` for a name that is not on the ballot, `count.over-vote` for a paper that chooses too many: it has to be called void.
 */
export function tallyCalls(
  papers: readonly CalledPaper[],
  ballot: Ballot,
): { readonly ok: true; readonly value: Figures } | { readonly ok: false; readonly error: Refusal } {
  const sheets: Figures[] = []
  for (const [i, paper] of papers.entries()) {
    const stray =
      'invalid' in paper
        ? undefined
        : Object.keys(paper.marks).find((id) => !ballot.candidates.some(({ candidate }) => candidate === id))
    if (stray !== undefined) return refuse('count.candidates', { candidate: stray })
    const sheet = sheetOf(paper, ballot)
    const chosen = [...sheet.votes, ...sheet.writeIns].reduce((sum, row) => sum + row.for, 0)
    if (chosen > ballot.seats) return refuse('count.over-vote', { paper: i + 1, chosen, seats: ballot.seats })
    sheets.push(sheet)
  }
  return { ok: true, value: sumFigures(sheets) }
}

function sheetOf(paper: CalledPaper, { candidates }: Ballot): Figures {
  const none = { for: 0, against: 0, abstain: 0, void: 0 }
  if ('invalid' in paper)
    return {
      collected: 1,
      valid: 0,
      invalid: 1,
      votes: candidates.map(({ candidate }) => ({ candidate, ...none })),
      writeIns: [],
    }
  const written = new Map(paper.writeIns.map((name) => [nameKey(name), name]))
  const votes = candidates.map(({ candidate, name }) => {
    const mark = written.delete(nameKey(name)) ? 'for' : (paper.marks[candidate] ?? 'abstain')
    return { candidate, ...none, [mark]: 1 }
  })
  return { collected: 1, valid: 1, invalid: 0, votes, writeIns: [...written.values()].map((name) => ({ name, for: 1 })) }
}
