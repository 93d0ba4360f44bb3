import { inOrder, linksOf } from '#ledger/books/order.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { remembered } from '#ledger/remembered.ts'
import { peopleIn } from '#words/acting.ts'

type Decision = Fact<'conflict.decided'>

/** The newest decision about each entry in doubt, by its hash: by two people of the office, and not left with the committee. */
const decisions = remembered(['conflict.decided'], (ledger: Ledger): ReadonlyMap<string, Decision> => {
  const stated = factsOf(ledger, 'conflict.decided').filter(({ body, actor }) => body.kind === 'in_doubt' && peopleIn(actor) > 1)
  const newest = new Map<string, Decision>()
  for (const decision of inOrder(stated, linksOf(ledger)))
    for (const ref of decision.body.refs)
      if (decision.body.verdict === 'referred') newest.delete(ref)
      else newest.set(ref, decision)
  return newest
})

/** What was decided about an entry in doubt, or undefined where it is still asked about. */
export const decisionOn = (ledger: Ledger, hash: string): Decision | undefined => decisions(ledger).get(hash)

/** Whether an entry in doubt is believed all the same. */
export const isBelieved = (ledger: Ledger, hash: string): boolean => decisionOn(ledger, hash)?.body.verdict === 'explained'

/** Whether an entry in doubt counts for nothing. */
export const isSetAside = (ledger: Ledger, hash: string): boolean => decisionOn(ledger, hash)?.body.verdict === 'irregular'
