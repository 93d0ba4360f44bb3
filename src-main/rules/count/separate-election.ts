import type { SeparateElection } from '#words/outcome.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { byVotes } from './ranking.ts'
import type { Standing } from './ranking.ts'

/**
 * 另行选举 for the seats left: candidates by order of votes in the first vote, as many as the law allows (S1 45). What the
 * law leaves open (a tie at the edge, a written-in name, too few names) comes back as questions for the committee.
 */
export function separateElection(
  notElected: readonly Standing[],
  seats: number,
  { least: min, most: max }: { readonly least: number; readonly most: number },
): { readonly election: SeparateElection; readonly questions: readonly Finding[] } {
  const order = byVotes(notElected)
  const edge = order[max - 1]
  const listed = edge ? order.filter(({ votes }) => votes >= edge.votes) : order
  const atEdge = edge && listed.length > max ? listed.filter(({ votes }) => votes === edge.votes) : []
  const writtenIn = listed.filter((person) => person.writtenIn)
  return {
    election: { seats, min, max, candidates: names(listed) },
    questions: [
      ...(atEdge.length > 0 ? [finding('R.215', { names: names(atEdge).join('、') })] : []),
      ...(writtenIn.length > 0 ? [finding('R.216', { names: names(writtenIn).join('、') })] : []),
      ...(listed.length < min ? [finding('R.217', { needed: min, given: listed.length })] : []),
    ],
  }
}

/** What a later round may be held with: of the names the law gives, each once, and neither too few nor too many (S1 45). */
export const mayStandAgain = (
  asked: readonly string[],
  { candidates, least, most }: { readonly candidates: readonly string[]; readonly least: number; readonly most: number },
): boolean =>
  asked.every((name) => candidates.includes(name)) &&
  new Set(asked).size === asked.length &&
  asked.length >= least &&
  asked.length <= most

const names = (persons: readonly Standing[]): string[] => persons.map(({ name }) => name)
