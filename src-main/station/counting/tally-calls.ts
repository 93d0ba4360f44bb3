import type { CalledPaper } from '#contract/count.ts'
import { refuse, type Refusal } from '#contract/result.ts'
import { sumFigures } from '#counting/batches.ts'
import type { ContestRound, Figures } from '#counting/contest-round.ts'
import { nameKey } from '#words/names.ts'

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
