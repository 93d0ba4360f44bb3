import { peopleUnder } from '#ledger/standing/persons.ts'
import { listedTwice } from '#ledger/standing/voters.ts'
import type { Search } from './found.ts'

/** One ID number stands on two lines, and not because the office found that two people have it. */
export const votersListedTwice: Search<'listed_in_two_constituencies'> = (ledger) =>
  listedTwice(ledger)
    .filter(({ idNumber, refs }) => refs.length > peopleUnder(ledger, idNumber))
    .map(({ refs, constituencies, name }) => {
      const [first, second] = [...constituencies].sort()
      return { constituencies, refs, params: { name, first: first!, second: second! } }
    })
