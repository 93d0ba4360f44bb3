import type { Phase } from '#words/election.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { checkProxy } from './proxy-list.ts'
import { needsConsent, type ProxyRequest } from './proxies.ts'

/** How far the voting is where consent is given; what only states an earlier consent again is given `before`. */
export type Poll = Phase

/** An authorisation to which consent is asked now. */
export type ProxyAsked = Pick<ProxyRequest, 'principal' | 'agent' | 'reason' | 'means' | 'agentIsCandidate' | 'pollOpensAt'> & {
  readonly poll: Poll
  /** The principal was given papers, or has had them drawn. */
  readonly tookPart: boolean
}

/** One that was approved, and neither withdrawn nor refused since. */
export type StandingProxy = Pick<ProxyRequest, 'id' | 'principal' | 'agent'>

/** Consent comes before the voting, never on the spot (S1 42, pack `approvedBefore`); what needs none is taken while the poll is open. */
export const mayConsent = (poll: Poll, reason: string, pack: RulePack): boolean =>
  poll === 'before' ||
  (poll === 'open' && !needsConsent(reason, pack)) ||
  (poll === 'open' && pack.proxies.approvedBefore.value === 'issue')

/** Whether consent ends when the poll opens (S1 42, pack `approvedBefore`). */
export const endsAtOpening = (pack: RulePack): boolean => pack.proxies.approvedBefore.value === 'poll opening'

/** For which reasons authorisations are approved now, whether those are all there are, and by which article. */
export function consentNow(
  poll: Poll,
  pack: RulePack,
): { readonly reasons: readonly string[]; readonly all: boolean; readonly article: string } {
  const { reasons, approvedBefore, consentFor } = pack.proxies
  const given = reasons.value.filter((reason) => mayConsent(poll, reason, pack))
  const all = given.length === reasons.value.length
  return { reasons: given, all, article: all ? approvedBefore.article : (consentFor ?? approvedBefore).article }
}

/**
 * Everything that speaks against consenting to an authorisation now, beside those that stand (S1 42; S2 43-45; S3 九; S1 5). It may be
 * approved when none of it is an error.
 */
export function checkApproval(asked: ProxyAsked, standing: readonly StandingProxy[], pack: RulePack): readonly Finding[] {
  const { poll, tookPart, ...pair } = asked
  const principal = pair.principal.name ?? pair.principal.person
  // Consent is given this moment: the poll says whether in time, and no clock.
  const request: ProxyRequest = { ...pair, id: '', receivedAt: '', state: 'approved', approvedAt: '' }
  const others = standing.map((each): ProxyRequest => ({ ...request, ...each, stands: true }))
  return [
    ...checkProxy(request, others, pack),
    ...(mayConsent(poll, pair.reason, pack) ? [] : [finding('E.311', { principal, limit: pair.pollOpensAt })]),
    ...(tookPart ? [finding('E.506', { name: principal })] : []),
  ]
}
