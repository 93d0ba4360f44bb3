import { inOrder } from '#ledger/books/order.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'

export type Proposed = Body<'candidate.proposed'>

type Withdrawn = Proposed & { readonly reason: string }

/** Proposals of a contest, each candidate once, as last stated, without those that were taken back. */
export const proposedFor = (ledger: Ledger, contest: string): readonly Proposed[] => proposalsIn(ledger, contest).standing

/** Proposals that were taken back and not made again. */
export const withdrawnFrom = (ledger: Ledger, contest: string): readonly Withdrawn[] => proposalsIn(ledger, contest).withdrawn

function proposalsIn(ledger: Ledger, contest: string): { standing: readonly Proposed[]; withdrawn: readonly Withdrawn[] } {
  const proposals = factsOf(ledger, 'candidate.proposed').filter(({ body }) => body.contest === contest)
  const withdrawals = factsOf(ledger, 'candidate.withdrawn').filter(({ body }) => body.contest === contest)
  const standing = new Map(proposals.map(({ body }) => [body.candidate, body]))
  if (withdrawals.length === 0) return { standing: [...standing.values()], withdrawn: [] }
  const newest = new Map(
    inOrder<(typeof proposals)[number] | (typeof withdrawals)[number]>(
      [...proposals, ...withdrawals],
      factsOf(ledger, 'book.continued'),
    ).map(({ body }) => [body.candidate, body]),
  )
  const gone = [...standing.values()].flatMap((body) => {
    const last = newest.get(body.candidate)
    return last && 'reason' in last ? [{ ...body, reason: last.reason }] : []
  })
  return {
    standing: [...standing.values()].filter(({ candidate }) => !gone.some((each) => each.candidate === candidate)),
    withdrawn: gone,
  }
}
