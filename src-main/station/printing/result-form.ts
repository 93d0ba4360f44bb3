import { namesOf } from '#counting/called-people.ts'
import { signersOf } from '#counting/signatures.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { resultSheet } from '#print/forms/result-sheet.ts'
import { electionOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { countResult } from '../counting/result.ts'
import { roundAt, type At } from '../counting/round-to-count.ts'
import { answerLines } from './answer-lines.ts'
import { deviceLine } from './device-line.ts'
import { lateLines } from './late-lines.ts'
import type { Form } from './print-form.ts'

/**
 * The result sheet of a round. Refuses what `roundAt` refuses, `count.not-agreed` before there are agreed figures, `count.impossible` for
 * figures that contradict each other.
 */
export function resultForm(ledger: Ledger, at: At): Result<Form> {
  const round = roundAt(ledger, at)
  if (!round.ok) return round
  const result = countResult(ledger, at)
  if (!result.ok) return result
  if (result.value.state === 'waiting') return refuse('count.not-agreed', { contest: at.contest })
  if (result.value.state === 'impossible') {
    const { zh, en } = result.value.finding
    return refuse('count.impossible', { contest: at.contest, what: zh, en })
  }
  const { contest, seats } = round.value
  const { pack, committee } = electionOf(ledger).body
  const of = { contest, seats, round: at.round, pack: packById(pack)!, committee }
  const said = {
    signed: namesOf(ledger, contest.constituency, signersOf(ledger, round.value)),
    late: lateLines(ledger, contest),
    remarks: [...answerLines(ledger), ...deviceLine(ledger)],
  }
  return done({
    form: 'result',
    params: { contest: at.contest, round: at.round },
    document: resultSheet(of, result.value, said),
  })
}
