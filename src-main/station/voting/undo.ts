import { areTwo, type Request } from '#words/acting.ts'
import { hasFallen } from '#ledger/standing/restatements.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { paperNotBack } from '#rules/day/voting.ts'
import { whileOpen } from '../day.ts'
import { givenHere } from './given.ts'

/**
 * Takes a check-in back. Every paper it handed out has to be back, per contest: otherwise papers could outnumber participants and void
 * the contest (S1 44), so the answer is `undo.papers-missing` and an incident is what remains. One person may within five minutes, by
 * the wall clock and by the uptime; a re-entry always takes two. Refuses `undo.unknown`, `undo.already`, `undo.second-person`.
 */
export function undoCheckIn(
  ledger: Ledger,
  request: Request,
  { ref, returned, reason }: Body<'undone'>,
): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const given = givenHere(ledger, day.value, ref)
    if (!given) return refuse('undo.unknown', { ref })
    const { receipt, papers, alone } = given
    if (hasFallen(ledger, ref)) return refuse('undo.already', { receipt })
    if (!alone && !areTwo(request.actor)) return refuse('undo.second-person', { receipt })
    const missing = paperNotBack(papers, returned)
    if (missing) {
      const { contest, issued, back } = missing
      return refuse('undo.papers-missing', { contest, issued, back })
    }
    return done({ receipt: append(day.value.constituency, 'undone', { ref, returned, reason }).entry.seq })
  })
}
