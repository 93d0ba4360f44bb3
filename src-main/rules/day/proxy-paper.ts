import { lastDayFor } from '../calendar.ts'
import { compareDates } from '../dates.ts'
import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import type { ProxyRequest } from './proxies.ts'

/** The statements printed on every 委托书, among them that the agent votes as the principal wills (S1 42; S2 45). */
export const formStatements = (pack: RulePack): readonly string[] => pack.proxies.formStatements.value

/** One line of the posting list of authorisations (S2 43). */
export type PostedPair = { readonly principal: string; readonly agent: string }

type Consented = Pick<ProxyRequest, 'state'> & {
  readonly principal: { readonly name?: string }
  readonly agent: { readonly name?: string }
}

/** The pairs that may be posted before the day (S2 43): consented ones only, by name and nothing else. */
export const postedPairs = (requests: readonly Consented[]): readonly PostedPair[] =>
  requests
    .filter(({ state }) => state === 'approved')
    .map(({ principal, agent }) => ({ principal: principal.name ?? '', agent: agent.name ?? '' }))

/** Consent given after the posting day: the pair needs a supplement. A warning only, as posting is optional in law. */
export function checkPosting(request: ProxyRequest, day: PlainDate, pack: RulePack): readonly Finding[] {
  const last = lastDayFor('proxy-posting', day, pack)
  const late = request.approvedAt !== undefined && compareDates(request.approvedAt.slice(0, 10), last) > 0
  return late ? [finding('W.317', { principal: request.principal.name ?? request.principal.person, last })] : []
}
