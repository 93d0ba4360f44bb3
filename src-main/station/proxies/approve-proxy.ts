import type { ProxyCheck } from '#contract/proxies.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { approveProxy } from '#roll/authorise.ts'
import { formalList } from '#counting/contest-round.ts'
import { electionOf, voterOf, type ElectionBody } from '#roll/election.ts'
import { authorisationsOf, participationsOf } from '#roll/standing.ts'
import { finding } from '#rules/findings.ts'
import type { Level } from '#rules/pack.ts'
import { packById } from '#rules/packs/index.ts'
import { checkProxy, type ProxyPerson, type ProxyRequest } from '#rules/day/proxies.ts'
import { stationDay } from '../day.ts'
import { mayApprove } from './proxies.ts'
import { seenFinding } from '../seen-finding.ts'

/** The station's work group consents to an authorisation. Refuses `proxy.too-late`, and what `approveProxy` refuses. */
export function approveHere(ledger: Ledger, request: Request, asked: Body<'proxy.approved'>): Result<{ readonly ref: string }> {
  const election = electionOf(ledger).body
  return write(ledger, request, () => {
    const day = stationDay(ledger)
    if (!mayApprove(day, packById(election.pack)!)) return refuse('proxy.too-late', { until: election.pollOpen ?? '' })
    return approveProxy(ledger, { actor: request.actor }, asked)
  })
}

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
    if (participationsOf(ledger, principal).some(({ how }) => how === 'proxy')) return refuse('proxy.used', { principal })
    return done({ ref: append(constituency, 'proxy.withdrawn', { ref, reason }).hash })
  })
}

/** What speaks against an authorisation while its form is filled in, and how many more the agent may take. Writes nothing. */
export function checkProxyHere(ledger: Ledger, principal: string, agent: string): ProxyCheck {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const person = (voter: string): ProxyPerson => personOf(ledger, election, voter)
  const related = [principal, agent].flatMap((voter) => [
    ...authorisationsOf(ledger, 'principal', voter),
    ...authorisationsOf(ledger, 'agent', voter),
  ])
  const opens = `${election.day} ${election.pollOpen ?? '07:00'}`
  // Times stand for the order alone: whatever is approved already came first.
  const request = (id: string, from: string, to: string, order: '0' | '1'): ProxyRequest => ({
    id,
    principal: person(from),
    agent: person(to),
    reason: pack.proxies.reasons.value[0]!,
    means: pack.proxies.means.value[0]!,
    receivedAt: order,
    state: 'approved',
    approvedAt: order,
    pollOpensAt: opens,
    agentIsCandidate: isCandidate(ledger, to),
  })
  const others = new Map(related.map((each) => [each.hash, request(each.hash, each.principal, each.agent, '0')]))
  const findings = checkProxy(request('', principal, agent, '1'), [...others.values()], pack)
  const held = authorisationsOf(ledger, 'agent', agent).length
  // The other half of the chain: who votes for somebody cannot give the own vote away (`approveProxy` refuses both).
  const votesForOthers = principal !== agent && authorisationsOf(ledger, 'agent', principal).length > 0
  return {
    left: Math.max(0, pack.proxies.limit.value - held),
    findings: [
      ...findings,
      ...(votesForOthers ? [finding('E.303', { agent: person(principal).name ?? principal })] : []),
      ...(mayApprove(stationDay(ledger), pack)
        ? []
        : [finding('E.311', { principal: person(principal).name ?? principal, limit: opens })]),
      ...(participationsOf(ledger, principal).length > 0
        ? [finding('E.506', { name: person(principal).name ?? principal })]
        : []),
    ].map(seenFinding),
  }
}

function personOf(ledger: Ledger, election: ElectionBody, voter: string): ProxyPerson {
  const fields = voterOf(ledger, voter)?.fields
  if (!fields) return { person: voter, roll: {} }
  const levels = fields.contests.flatMap((code): [Level, string][] => {
    const contest = election.contests.find((each) => each.code === code)
    return contest ? [[contest.level, code]] : []
  })
  return { person: voter, name: fields.name, roll: Object.fromEntries(levels) }
}

/** Candidates are named on the lists by their card number or by name. */
function isCandidate(ledger: Ledger, voter: string): boolean {
  const name = voterOf(ledger, voter)?.fields.name
  return electionOf(ledger).body.contests.some(({ code }) =>
    formalList(ledger, code).some((each) => each.candidate === voter || each.name === name),
  )
}
