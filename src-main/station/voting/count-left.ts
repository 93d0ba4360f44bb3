import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { checkLeft } from '#rules/count/paper-accounts.ts'
import type { Request } from '#words/acting.ts'
import type { PapersByContest } from '#words/fields.ts'
import { boxesOut } from '../boxes/boxes.ts'
import { expectedPapers } from '../closing/close-station.ts'
import { whileOpen } from '../day.ts'
import { differenceAt, lastCounts } from './papers-left.ts'

type Counted = { readonly left: PapersByContest; readonly explanation?: string | undefined }

/**
 * Records the papers left with this laptop as they were counted while the voting goes on, right or not (S1 43: 核对, before the evening).
 * Refuses `papers.box-out`, `papers.contest`, and `papers.unexplained` where the difference is not the one of the last count.
 */
export function countLeft(ledger: Ledger, request: Request, { left, explanation }: Counted): Result<{ receipt: number }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const [box] = boxesOut(ledger)
    if (box !== undefined) return refuse('papers.box-out', { box })
    const papers = expectedPapers(ledger)
    const uncounted = Object.keys(papers).find((contest) => left[contest] === undefined)
    if (uncounted !== undefined) return refuse('papers.contest', { contest: uncounted })
    const expected = Object.fromEntries(Object.entries(papers).map(([contest, { unused }]) => [contest, unused]))
    const [, last] = lastCounts(ledger, day.value)
    const news = Object.keys(papers).find(
      (contest) =>
        checkLeft(contest, expected[contest]!, left[contest]!).length > 0 &&
        left[contest]! - expected[contest]! !== differenceAt(last, contest),
    )
    if (news !== undefined && explanation === undefined)
      return refuse('papers.unexplained', { contest: news, expected: expected[news]!, left: left[news]! })
    const counted = Object.fromEntries(Object.keys(papers).map((contest) => [contest, left[contest]!]))
    const body = { left: counted, expected, ...(explanation !== undefined && { explanation }) }
    return done({ receipt: append(day.value.constituency, 'papers.counted', body).entry.seq })
  })
}
