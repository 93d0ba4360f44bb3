import { agentsOfMoreThan, stoodFor, withdrawalsOf } from '#ledger/standing/authorisations.ts'
import { usesOfWithdrawn } from '#ledger/standing/participations.ts'
import { proxyPerson } from '#roll/against-proxy.ts'
import { electionOf } from '#roll/election.ts'
import { placesLeft, principalsHeld } from '#rules/day/proxies.ts'
import { packById } from '#rules/packs/index.ts'
import { nameOf, placeOf, type Search } from './found.ts'

/** An agent stands for more principals than the law lets one person. */
export const agentsOverLimit: Search<'agent_over_limit'> = (ledger) => {
  const pack = packById(electionOf(ledger).body.pack)!
  const limit = pack.proxies.limit.value
  const used = new Set(usesOfWithdrawn(ledger).map(({ authorisation }) => authorisation))
  return agentsOfMoreThan(ledger, limit).flatMap((agent) => {
    const held = stoodFor(ledger, agent, used)
    const principals = held.map(({ principal }) => proxyPerson(ledger, principal))
    if (placesLeft(principals, pack) >= 0) return []
    const params = { agent: nameOf(ledger, agent), count: principalsHeld(principals, pack), limit }
    return [{ constituencies: held.map(({ constituency }) => constituency), refs: held.map(({ hash }) => hash), params }]
  })
}

/**
 * An authorisation was used in one book and withdrawn in another: in one book `seq` decides which came first, across books nothing does. Of a
 * book that withdraws it over and over the first by hash stands for all.
 */
export const usedAndWithdrawn: Search<'used_and_withdrawn'> = (ledger) => {
  const withdrawn = new Map<string, ReturnType<typeof withdrawalsOf>>()
  const withdrawals = (authorisation: string) => {
    const known = withdrawn.get(authorisation) ?? firstOfEachBook(withdrawalsOf(ledger, authorisation))
    withdrawn.set(authorisation, known)
    return known
  }
  return usesOfWithdrawn(ledger).flatMap(({ used, book, principal, authorisation }) =>
    withdrawals(authorisation)
      .filter((withdrawal) => withdrawal.book !== book)
      .map((withdrawal) => ({
        constituencies: [placeOf(book), placeOf(withdrawal.book)],
        refs: [used, withdrawal.hash],
        params: { principal: nameOf(ledger, principal) },
      })),
  )
}

const firstOfEachBook = (withdrawals: ReturnType<typeof withdrawalsOf>): ReturnType<typeof withdrawalsOf> => [
  ...new Map(withdrawals.toReversed().map((each) => [each.book, each] as const)).values(),
]
