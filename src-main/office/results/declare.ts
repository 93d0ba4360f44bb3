import type { Declared } from '#contract/results.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { roundsOf, type ContestRound } from '#counting/contest-round.ts'
import { formalList } from '#roll/formal-list.ts'
import { roundFacts } from '#counting/round-facts.ts'
import { standing, toSign } from '#counting/signatures.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { declare, isSameNames } from '#rules/count/declaration.ts'
import { packById } from '#rules/packs/index.ts'
import { areTwo, type Actor } from '#words/acting.ts'
import type { Round } from '#words/fields.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { declarationOf } from './declared.ts'
import { readyToDeclare } from './ready.ts'

export type Declaration = {
  readonly contest: string
  readonly round: Round
  /** As the law says it where nothing is given. */
  readonly valid?: boolean | undefined
  readonly elected?: readonly string[] | undefined
  readonly on?: string | undefined
  readonly reason?: string | undefined
}

/**
 * 由选举委员会确定是否有效，并予以宣布 (S1 46): the committee gives a signed result its force, bound to that very count. Refuses `contest.unknown`,
 * what `readyToDeclare` refuses, `declare.reason` where the committee decides otherwise than the law says or what the law leaves to it,
 * `declare.candidate` for one of the two who stands themselves, `declare.names`, `declare.not-by-law` for somebody whom the law does not elect where it leaves nothing open, `declare.two-people`, `declare.already`, and a day that cannot be (`statedDay`).
 */
export function declareResult(ledger: Ledger, actor: Actor, asked: Declaration): Result<Declared> {
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === asked.contest)
  if (!contest) return refuse('contest.unknown', { contest: asked.contest })
  const at = { contest: contest.code }
  const on = statedDay(ledger, asked.on, { act: 'declaration', ...at })
  if (!on.ok) return on
  const round = roundsOf(ledger, contest).find((each) => each.round === asked.round)
  if (!round) return refuse('declare.waiting', at)
  const ready = readyToDeclare(ledger, round)
  if (!ready.ok) return ready
  const { result, count } = ready.value
  const pack = packById(electionOf(ledger).body.pack)!
  if (!areTwo(actor)) return refuse('declare.two-people', at)
  const standing = standsThemselves(ledger, contest.code, actor)
  if (standing !== undefined) return refuse('declare.candidate', { ...at, name: standing })
  const valid = asked.valid ?? result.valid
  const elected = asked.elected ?? result.elected
  const act = {
    roles: actor.map(({ role }) => role),
    valid,
    elected,
    ...(asked.reason !== undefined && { reason: asked.reason }),
  }
  const said = declare(result, act, count, pack)
  if (!said.ok)
    switch (said.error) {
      case 'not_the_committee':
        return refuse('declare.two-people', at)
      case 'not_electable':
        return refuse('declare.names', { ...at, seats: round.seats })
      case 'not_by_law':
        return refuse('declare.not-by-law', {
          ...at,
          ...(result.elected.length > 0 && { elected: result.elected.join('、') }),
        })
      case 'reason_missing':
        return refuse('declare.reason', at)
    }
  const before = declarationOf(ledger, contest, round.round)
  if (before?.stands && before.valid === valid && isSameNames(before.elected, elected)) return refuse('declare.already', at)
  return write(ledger, { actor }, (append) => {
    append('town', 'result.declared', {
      contest: contest.code,
      round: round.round,
      valid,
      elected: [...elected],
      ...(on.value !== undefined && { on: on.value }),
      refs: [...signaturesOf(ledger, round)],
      count: toSign(ledger, round)!.count,
      ...(asked.reason !== undefined && { reason: asked.reason }),
      ...(result.refer.length > 0 && { asked: [...new Set(result.refer.map(({ code }) => code))].sort() }),
    })
    return done(declarationOf(ledger, contest, round.round)!)
  })
}

/** Who of those who declare stands in the contest, by card number: whoever stands is of the committee no more (S1 10; S2 12). */
function standsThemselves(ledger: Ledger, contest: string, actor: Actor): string | undefined {
  const cards = new Set(formalList(ledger, contest).map(({ candidate }) => candidate))
  const acting = new Set(actor.map(({ person }) => person))
  return assignmentsNow(ledger).find(({ person, voter }) => acting.has(person) && voter !== undefined && cards.has(voter))?.name
}

/** The agreement, and the signatures that stand for it. */
function signaturesOf(ledger: Ledger, round: ContestRound): readonly string[] {
  const signatures = roundFacts(ledger, 'result.signed', round).filter(standing(ledger, round))
  return [toSign(ledger, round)!.ref, ...signatures.map(({ hash }) => hash)]
}
