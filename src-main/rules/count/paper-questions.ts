import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { nameKey } from '#words/names.ts'
import type { RulePack } from '../pack.ts'
import { isAfterAbstaining, markOf, readable } from './marks.ts'
import type { Paper, PaperRow } from './marks.ts'

/**
 * What must be decided by people before a paper can be counted (S1 41, 44; cases O7-O10): odd marks, a candidate opposed
 * and written in, and, unless the pack answers, an unmarked write-in or one after abstaining. `chosen` are the names marked.
 */
export function paperQuestions(paper: Paper, chosen: number, seats: number, pack: RulePack): readonly Finding[] {
  const written = readable(paper)
  const odd = [...paper.candidates, ...written].filter((row) => markOf(row) === 'odd')
  const listed = new Set(paper.candidates.map(({ name }) => nameKey(name)))
  const unmarked = written.filter((row) => markOf(row) === 'none' && !listed.has(nameKey(row.name)))
  const askUnmarked = pack.paper.writeInWithoutMark.value === 'ask'
  const askAbstaining = pack.paper.writeInAfterAbstaining.value === 'ask' && isAfterAbstaining(paper)
  const unreadable = paper.writeIns.filter(({ name, mark }) => name === null && mark === 'for').length
  return [
    ...[...odd, ...contradictedOn(paper)].map(({ name }) => finding('R.244', { name })),
    ...(askUnmarked ? unmarked.map(({ name }) => finding('R.245', { name })) : []),
    ...(askAbstaining ? [finding('R.246', { name: written.map(({ name }) => name).join('、') })] : []),
    ...(unreadable > 0 && chosen + unreadable > seats ? [finding('R.249', { seats })] : []),
  ]
}

/** Candidates who are opposed on the list and written in as well: what the voter meant, people decide (S1 41). */
export function contradictedOn(paper: Paper): readonly PaperRow[] {
  const opposed = new Set(paper.candidates.filter((row) => markOf(row) === 'against').map(({ name }) => nameKey(name)))
  return readable(paper).filter((row) => markOf(row) === 'for' && opposed.has(nameKey(row.name)))
}
