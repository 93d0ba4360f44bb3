import { votersUnmarked } from './voters-unmarked.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Contest } from '#roll/election.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { calledPeople } from './called-people.ts'
import { doubtfulFigures } from './count-doubts.ts'
import { decisionOn } from '#roll/decided-doubts.ts'
import { doubtfulVoting } from './doubtful-voting.ts'
import { openingsInDoubt } from './opening-doubts.ts'

/** What two people decided about entries in doubt of a contest, and who: it is said with the result (W.635, W.636). */
export function decisionsTold(ledger: Ledger, contest: Contest): readonly Finding[] {
  const figures = doubtfulFigures(ledger, contest.constituency).filter((each) => each.contest === contest.code)
  const hashes = new Set([
    ...figures.map(({ fact }) => fact.hash),
    ...openingsInDoubt(ledger, contest).map(({ opening }) => opening.hash),
    ...(doubtfulVoting(ledger, contest.constituency)?.entries ?? []),
    ...(votersUnmarked(ledger, contest)?.refs ?? []),
  ])
  const decided = [...hashes].flatMap((hash) => decisionOn(ledger, hash) ?? [])
  const names = calledPeople(ledger, contest.constituency)
  return [...Map.groupBy(decided, ({ hash }) => hash).values()].map((each) => {
    const { actor, body } = each[0]!
    const told = {
      people: actor.map(({ person }) => names.get(person) ?? person).join('、'),
      count: each.length,
      reason: body.reason,
    }
    return body.verdict === 'explained' ? finding('W.635', told) : finding('W.636', told)
  })
}
