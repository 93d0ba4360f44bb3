import type { ProxyCheck } from '#contract/proxies.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { againstProxy, proxyPerson } from '#roll/against-proxy.ts'
import { approveProxy } from '#roll/authorise.ts'
import { electionOf } from '#roll/election.ts'
import { authorisationsOf, isUsed } from '#ledger/standing/authorisations.ts'
import { mayConsent } from '#rules/day/proxy-approval.ts'
import { placesLeft } from '#rules/day/proxies.ts'
import { packById } from '#rules/packs/index.ts'
import { leadsHere } from '../counting/round-to-count.ts'
import { stationDay } from '../day.ts'
import { consentAt } from './proxies.ts'
import { seenFinding } from '#counting/seen-finding.ts'

/**
 * The station's work group consents to an authorisation, on the laptop that leads the station: the limit of an agent is reckoned in one book.
 * Refuses `proxy.not-lead`, and what `approveProxy` refuses.
 */
export const approveHere = (ledger: Ledger, request: Request, asked: Body<'proxy.approved'>): Result<{ readonly ref: string }> =>
  write(ledger, request, () => {
    const day = stationDay(ledger)
    if (!leadsHere(ledger)) return refuse('proxy.not-lead', { constituency: day.constituency })
    return approveProxy(ledger, { actor: request.actor }, asked, consentAt(day))
  })

/** Takes an unused authorisation back. Refuses `proxy.unknown`, `proxy.already-withdrawn`, `proxy.used`, `station.closed`. */
export function withdrawHere(
  ledger: Ledger,
  request: Request,
  { ref, reason }: Body<'proxy.withdrawn'>,
): Result<{ readonly ref: string }> {
  return write(ledger, request, (append) => {
    const { phase, constituency } = stationDay(ledger)
    if (phase === 'closed') return refuse('station.closed', { constituency })
    const fact = factByHash(ledger, ref)
    if (fact?.type !== 'proxy.approved') return refuse('proxy.unknown')
    const { principal } = fact.body
    if (!authorisationsOf(ledger, 'principal', principal).some(({ hash }) => hash === ref))
      return refuse('proxy.already-withdrawn', { principal })
    if (isUsed(ledger, fact.body)) return refuse('proxy.used', { principal })
    return done({ ref: append(constituency, 'proxy.withdrawn', { ref, reason }).hash })
  })
}

/** What speaks against an authorisation while its form is filled in, and how many more the agent may take. Writes nothing. */
export function checkProxyHere(ledger: Ledger, principal: string, agent: string): ProxyCheck {
  const pack = packById(electionOf(ledger).body.pack)!
  const { reasons, means } = pack.proxies
  const poll = consentAt(stationDay(ledger))
  const found = againstProxy(ledger, {
    principal,
    agent,
    // The form offers those of the law alone, and of them those for which it is not too late.
    reason: reasons.value.find((reason) => mayConsent(poll, reason, pack)) ?? reasons.value[0]!,
    means: means.value[0]!,
    poll,
  })
  const held = authorisationsOf(ledger, 'agent', agent).map(({ principal }) => proxyPerson(ledger, principal))
  return { left: Math.max(0, placesLeft(held, pack, proxyPerson(ledger, principal))), findings: found.map(seenFinding) }
}
