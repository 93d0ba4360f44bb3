import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { counts, findingsAbout, inOrder } from './proxies.ts'
import type { ProxyRequest } from './proxies.ts'

/** Everything that speaks against one authorisation, given all the others of the election; empty means that it stands (S1 42). */
export const checkProxy = (request: ProxyRequest, others: readonly ProxyRequest[], pack: RulePack): readonly Finding[] =>
  checkProxies([...others.filter(({ id }) => id !== request.id), request], pack).get(request.id)!

/**
 * What speaks against each authorisation of a list, by id, in time that grows with the list alone. They are judged in the order in which
 * they were received, as at the station: what is void counts against no later one (S1 42).
 */
export function checkProxies(requests: readonly ProxyRequest[], pack: RulePack): ReadonlyMap<string, readonly Finding[]> {
  const counted = new Counted()
  const judged = new Map<string, readonly Finding[]>()
  for (const request of requests.toSorted(inOrder)) {
    const findings = findingsAbout(request, counted.relatedTo(request), pack)
    judged.set(request.id, findings)
    if (counts(request, findings)) counted.add(request)
  }
  return judged
}

/** The requests that count so far, to be found by whom they are about. */
class Counted {
  readonly #byPrincipal = new Map<string, ProxyRequest[]>()
  readonly #byAgent = new Map<string, ProxyRequest[]>()

  add(request: ProxyRequest): void {
    put(this.#byPrincipal, request.principal.person, request)
    put(this.#byAgent, request.agent.person, request)
  }

  /** Those of the same principal or agent, those in which either has the other part, and those further along the chain. */
  relatedTo({ principal, agent }: ProxyRequest): readonly ProxyRequest[] {
    const related = new Set([
      ...(this.#byPrincipal.get(principal.person) ?? []),
      ...(this.#byAgent.get(agent.person) ?? []),
      ...(this.#byAgent.get(principal.person) ?? []),
    ])
    const passed = new Set<string>()
    const ahead = [agent.person]
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      if (passed.has(at)) continue
      passed.add(at)
      for (const next of this.#byPrincipal.get(at) ?? []) {
        related.add(next)
        ahead.push(next.agent.person)
      }
    }
    return [...related]
  }
}

const put = (map: Map<string, ProxyRequest[]>, key: string, request: ProxyRequest): void => {
  const there = map.get(key)
  if (there) there.push(request)
  else map.set(key, [request])
}
