import { factByHash } from '#ledger/read.ts'
import { tookPartTwice } from '#ledger/standing/participations.ts'
import { nameOf, placeOf, type Search } from './found.ts'

/** A voter took part by more than one entry, within a laptop or across several, in person or by proxy. */
export const votersTwice: Search<'took_part_twice'> = (ledger) =>
  tookPartTwice(ledger).map(({ voter, refs }) => {
    const facts = refs.map((hash) => factByHash(ledger, hash)!).sort((a, b) => (a.hash < b.hash ? -1 : 1))
    const [first, second] = facts.map(({ book, seq }) => `${placeOf(book)} #${seq}`)
    return {
      constituencies: facts.map(({ book }) => placeOf(book)),
      refs: facts.map(({ hash }) => hash),
      params: { name: nameOf(ledger, voter), first: first!, second: second! },
    }
  })
