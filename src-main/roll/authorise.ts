import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { packById } from '#rules/packs/index.ts'
import { electionOf, voterOf } from './election.ts'
import { authorisationsOf, participationsOf } from './standing.ts'

/**
 * Approves an authorisation to vote by proxy (S1 42; S2 43–45). Refuses `proxy.self`, `proxy.not-on-roll`, `proxy.other-contest`
 * (the agent has to be a voter of the same contests), `proxy.already-given`, `proxy.chain`, `proxy.over-limit` and
 * `proxy.already-voted`.
 */
export function approveProxy(ledger: Ledger, request: Request, asked: Body<'proxy.approved'>): Result<{ ref: string }> {
  const { principal, agent } = asked
  const { limit } = packById(electionOf(ledger).body.pack)!.proxies
  return write(ledger, request, (append) => {
    const [giver, receiver] = [voterOf(ledger, principal), voterOf(ledger, agent)]
    if (principal === agent) return refuse('proxy.self', { voter: principal })
    if (!giver || !receiver) return refuse('proxy.not-on-roll', { voter: giver ? agent : principal })
    if (!giver.fields.contests.every((contest) => receiver.fields.contests.includes(contest)))
      return refuse('proxy.other-contest', { principal, agent })
    const given = authorisationsOf(ledger, 'principal', principal)[0]
    if (given) return refuse('proxy.already-given', { principal, agent: given.agent })
    if (authorisationsOf(ledger, 'principal', agent).length > 0 || authorisationsOf(ledger, 'agent', principal).length > 0)
      return refuse('proxy.chain', { principal, agent })
    if (authorisationsOf(ledger, 'agent', agent).length >= limit.value)
      return refuse('proxy.over-limit', { agent, limit: limit.value })
    if (participationsOf(ledger, principal).length > 0) return refuse('proxy.already-voted', { principal })
    return done({ ref: append(giver.constituency, 'proxy.approved', asked).hash })
  })
}
