import type { CountResult, OddPaper, WriteInHit } from '#contract/count.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, type Result } from '#contract/result.ts'
import { roundResult } from '#counting/contest-result.ts'
import { seenResult } from '#counting/seen-result.ts'
import type { Nominee } from '#words/fields.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import { nameKey } from '#words/names.ts'
import { judgeOddPaper, oddPapers } from '#rules/count/odd-papers.ts'
import { packById } from '#rules/packs/index.ts'
import { findVoters } from '../voting/find-voters.ts'
import { roundAt, type At } from './round-to-count.ts'

/** What the law says of a round, with its arithmetic step by step. Refuses what `roundAt` refuses. */
export function countResult(ledger: Ledger, at: At): Result<CountResult> {
  const round = roundAt(ledger, at)
  return round.ok ? done(seenResult(roundResult(ledger, round.value))) : round
}

/** Voters a written-in name may mean. Refuses what `roundAt` refuses. */
export function lookUp(
  ledger: Ledger,
  contest: string,
  text: string,
): Result<{ readonly hits: readonly WriteInHit[]; readonly more: boolean }> {
  const round = roundAt(ledger, { contest, round: 'first' })
  if (!round.ok) return round
  const { candidates } = round.value
  const { hits, more } = findVoters(ledger, text)
  return done({
    more,
    hits: hits.map(({ voter, name, birth, village, group }) => {
      const listed = candidates.find((each) => isCandidate(ledger, each, voter, name))
      const inContest = voterOf(ledger, voter)?.fields.contests.includes(contest) ?? false
      return { voter, name, birth, village, group, inContest, candidate: listed?.candidate ?? null }
    }),
  })
}

/** By card number where candidates are listed by it: a namesake is somebody else. */
const isCandidate = (ledger: Ledger, listed: Nominee, voter: string, name: string): boolean =>
  listed.candidate === voter || (!voterOf(ledger, listed.candidate) && nameKey(listed.name) === nameKey(name))

/** The odd papers as pictures, with the verdict of this election's rules. */
export function oddPapersHere(ledger: Ledger): readonly OddPaper[] {
  const pack = packById(electionOf(ledger).body.pack)!
  return oddPapers.map((odd) => ({
    ...odd,
    ...judgeOddPaper(odd, pack),
    paper: {
      candidates: odd.paper.candidates.map(({ name, mark }) => ({ name, mark })),
      writeIns: odd.paper.writeIns.map(({ name, mark }) => ({ name, mark })),
    },
  }))
}
