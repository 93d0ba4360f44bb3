import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { checkProxy } from './proxies.ts'
import type { ProxyRequest } from './proxies.ts'

/**
 * `checkProxy` for a whole list, by id, in time that grows with the list alone: each request is checked against those that
 * share its principal or its agent, those that stand for its principal as agent, and those further along its chain (S1 42).
 */
export function checkProxies(requests: readonly ProxyRequest[], pack: RulePack): ReadonlyMap<string, readonly Finding[]> {
  const byPrincipal = Map.groupBy(requests, ({ principal }) => principal.person)
  const byAgent = Map.groupBy(requests, ({ agent }) => agent.person)
  const chainFrom = (person: string): readonly ProxyRequest[] => {
    const passed = new Set<string>()
    const chain: ProxyRequest[] = []
    const ahead = [person]
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      if (passed.has(at)) continue
      passed.add(at)
      for (const next of byPrincipal.get(at) ?? []) {
        chain.push(next)
        ahead.push(next.agent.person)
      }
    }
    return chain
  }
  return new Map(
    requests.map((request) => {
      const { principal, agent } = request
      const related = [
        ...(byPrincipal.get(principal.person) ?? []),
        ...(byAgent.get(agent.person) ?? []),
        ...(byAgent.get(principal.person) ?? []).filter(({ stands }) => stands),
        ...chainFrom(agent.person),
      ]
      return [request.id, checkProxy(request, [...new Set(related)], pack)]
    }),
  )
}
