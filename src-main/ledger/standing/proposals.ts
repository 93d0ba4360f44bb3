import type { Body } from '../entries/index.ts'
import { inOrder, linksOf } from '../books/order.ts'
import type { Ledger } from '../open.ts'
import { factsOf, type Fact } from '../read.ts'
import { remembered } from '../remembered.ts'
import { TAKES_BACK } from './taken-back.ts'

export type Proposed = Body<'candidate.proposed'>
type Withdrawn = Proposed & { readonly reason: string }

type Proposals = { readonly standing: readonly Proposed[]; readonly withdrawn: readonly Withdrawn[] }

const proposalsIn = remembered(['candidate.proposed', TAKES_BACK.proposal], (ledger: Ledger, contest: string): Proposals => {
  const proposals = factsOf(ledger, 'candidate.proposed').filter(({ body }) => body.contest === contest)
  const withdrawals = factsOf(ledger, TAKES_BACK.proposal).filter(({ body }) => body.contest === contest)
  const standing = [...new Map(proposals.map(({ body }) => [body.candidate, body])).values()]
  if (withdrawals.length === 0) return { standing, withdrawn: [] }
  const inTurn = inOrder<Fact<'candidate.proposed' | typeof TAKES_BACK.proposal>>([...proposals, ...withdrawals], linksOf(ledger))
  const newest = new Map(inTurn.map((fact) => [fact.body.candidate, fact]))
  const reasonOf = ({ candidate }: Proposed): string | undefined => {
    const last = newest.get(candidate)
    return last?.type === TAKES_BACK.proposal ? last.body.reason : undefined
  }
  return {
    standing: standing.filter((each) => reasonOf(each) === undefined),
    withdrawn: standing.flatMap((each) => {
      const reason = reasonOf(each)
      return reason === undefined ? [] : [{ ...each, reason }]
    }),
  }
})

/** Proposals of a contest, each candidate once, as last stated, without those that were taken back. */
export const proposedFor = (ledger: Ledger, contest: string): readonly Proposed[] => proposalsIn(ledger, contest).standing

/** Proposals that were taken back and not made again (docs/decisions/0013). */
export const withdrawnFrom = (ledger: Ledger, contest: string): readonly Withdrawn[] => proposalsIn(ledger, contest).withdrawn
