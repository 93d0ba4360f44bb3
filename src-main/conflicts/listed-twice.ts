import { listedTwice } from '#ledger/standing/voters.ts'
import type { Search } from './found.ts'

/** One ID number stands on two rolls. */
export const votersListedTwice: Search<'listed_in_two_constituencies'> = (ledger) =>
  listedTwice(ledger).map(({ refs, constituencies, name }) => {
    const [first, second] = [...constituencies].sort()
    return { constituencies, refs, params: { name, first: first!, second: second! } }
  })
