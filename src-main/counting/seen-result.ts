import { COLUMNS, figuresBy } from '#words/figures.ts'
import type { CountResult } from '#contract/count.ts'
import { participantsOf, type ContestCount } from '#rules/count/count-input.ts'
import { lawSteps } from '#rules/count/law-steps.ts'
import { byVotes } from '#rules/count/ranking.ts'
import { packById } from '#rules/packs/index.ts'
import type { RoundResult } from './contest-result.ts'
import { seenFinding } from './seen-finding.ts'

/** What the law says of a round as the screens show it, with its arithmetic step by step. */
export function seenResult(found: RoundResult): CountResult {
  if (found.state === 'waiting') return { state: 'waiting' }
  if (found.state === 'impossible') return { state: 'impossible', field: found.field, finding: seenFinding(found.finding) }
  const { count, result, signed } = found
  const pack = packById(count.pack)!
  return {
    ...result,
    state: 'counted',
    signed,
    steps: lawSteps(count, pack).map(({ left, right, ...step }) => ({
      ...step,
      left: { ...left, value: left.value.toString() },
      right: { ...right, value: right.value.toString() },
    })),
    votes: votesOf(count),
    figures: { roll: count.roll, participants: participantsOf(count), ...count.participants, ...count.papers },
    refer: result.refer.map(seenFinding),
    findings: result.findings.map(seenFinding),
  }
}

function votesOf({ votes, writeIns }: ContestCount): Extract<CountResult, { state: 'counted' }>['votes'] {
  const none = figuresBy(COLUMNS, () => null)
  const rows = [
    ...votes.map((row) => ({ ...row, writtenIn: false, onRoll: true })),
    ...writeIns.map((row) => ({ ...none, ...row, writtenIn: true })),
  ]
  const order = byVotes(rows.map(({ name, for: votes, writtenIn, onRoll }) => ({ name, votes, writtenIn, onRoll })))
  return order.flatMap(({ name }) => rows.find((row) => row.name === name) ?? [])
}
