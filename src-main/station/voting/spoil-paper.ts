import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { expectedPapers } from '../closing/close-station.ts'
import { whileOpen } from '../day.ts'

/**
 * A spoiled paper came back and a fresh one was given for it. Nobody's name is with it: nothing links a person to a paper. Refuses
 * `spoil.contest` for a contest this station does not vote in, and `spoil.too-many` when this laptop has fewer papers left to give.
 */
export function exchangeSpoiled(ledger: Ledger, request: Request, spoiled: Body<'paper.spoiled'>): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const { contest, count } = spoiled
    const papers = expectedPapers(ledger)
    if (!Object.hasOwn(papers, contest)) return refuse('spoil.contest', { contest })
    const left = Math.max(0, papers[contest]!.unused)
    if (count > left) return refuse('spoil.too-many', { contest, left, count })
    return done({ receipt: append(day.value.constituency, 'paper.spoiled', spoiled).entry.seq })
  })
}
