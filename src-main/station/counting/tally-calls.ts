import { COLUMNS, figuresBy } from '#words/figures.ts'
import type { CalledPaper } from '#contract/count.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { sumFigures } from '#counting/batches.ts'
import type { ContestRound, Figures } from '#counting/contest-round.ts'
import type { Paper } from '#rules/count/marks.ts'
import { contradictedOn } from '#rules/count/paper-questions.ts'
import { overVoteOn } from '#rules/count/paper.ts'
import { nameKey } from '#words/names.ts'

type Ballot = Pick<ContestRound, 'seats' | 'candidates'>
type Marked = Exclude<CalledPaper, { readonly invalid: true }>

/**
 * The sums of papers that were called: a candidate without a mark abstained, one written in again counts once (W4). Refuses
 * `count.candidates` for a name that is not on the ballot, `count.over-vote` for a paper that chooses too many: it has to be called
 * void; `count.contradicted` for one that opposes whom it writes in: the overseers decide how it is called.
 */
export function tallyCalls(papers: readonly CalledPaper[], ballot: Ballot): Result<Figures> {
  const sheets: Figures[] = []
  for (const [i, paper] of papers.entries()) {
    const right = 'invalid' in paper ? done(null) : asCalled(i + 1, paper, ballot)
    if (!right.ok) return right
    sheets.push(sheetOf(paper, ballot))
  }
  return done(sumFigures(sheets))
}

/** Whether a paper can be counted as it was called (S1 41, 44). */
function asCalled(paper: number, called: Marked, ballot: Ballot): Result<null> {
  const { seats, candidates } = ballot
  const stray = Object.keys(called.marks).find((id) => !candidates.some(({ candidate }) => candidate === id))
  if (stray !== undefined) return refuse('count.candidates', { candidate: stray })
  const read = readAs(called, ballot)
  const over = overVoteOn(read, seats)
  if (over) return refuse('count.over-vote', { paper, chosen: over.chosen, seats })
  const both = contradictedOn(read)[0]
  return both ? refuse('count.contradicted', { paper, name: both.name }) : done(null)
}

/** The paper as the rules read one; what is void for a candidate chooses nobody. */
const readAs = ({ marks, writeIns }: Marked, { candidates }: Ballot): Paper => ({
  candidates: candidates.map(({ candidate, name }) => {
    const mark = marks[candidate] ?? 'void'
    return { name, mark: mark === 'void' ? 'none' : mark }
  }),
  writeIns: writeIns.map((name) => ({ name, mark: 'for' })),
})

function sheetOf(paper: CalledPaper, { candidates }: Ballot): Figures {
  const none = figuresBy(COLUMNS, () => 0)
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
