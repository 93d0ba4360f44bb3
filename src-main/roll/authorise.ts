import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Request } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Refusal, type Result } from '#contract/result.ts'
import type { Finding, FindingCode } from '#rules/findings.ts'
import type { Poll } from '#rules/day/proxy-approval.ts'
import { packById } from '#rules/packs/index.ts'
import { againstProxy } from './against-proxy.ts'
import { electionOf, voterOf } from './election.ts'
import { hoursOf } from './hours.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'

type Asked = Body<'proxy.approved'>

/**
 * Approves an authorisation to vote by proxy (S1 42; S2 43–45) where the law has nothing against it, warnings aside. Refuses
 * `proxy.self`, `proxy.not-on-roll`, `proxy.other-contest` (the agent has to be a voter of the same contests), `proxy.already-given`,
 * `proxy.chain`, `proxy.over-limit`, `proxy.already-voted`, `proxy.too-late`, `proxy.reason`, `proxy.means`, and `proxy.fault` with the sentence
 * of whatever else is found. `poll` is how far the
 * voting is where consent is given.
 */
export function approveProxy(
  ledger: Ledger,
  request: Request,
  asked: Asked,
  poll: Poll = 'before',
): Result<{ readonly ref: string }> {
  return write(ledger, request, (append) => {
    const errors = againstProxy(ledger, { ...asked, poll }).filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return { ok: false, error: refusalOf(ledger, asked, errors) }
    return done({ ref: append(voterOf(ledger, asked.principal)!.constituency, 'proxy.approved', asked).hash })
  })
}

type Told = (ledger: Ledger, asked: Asked) => { readonly error: Refusal }

const chain: Told = (_, { principal, agent }) => refuse('proxy.chain', { principal, agent })

/** What the law finds, where a form has more to say of it than the finding; the first of them here is told. */
const REFUSALS: Readonly<Partial<Record<FindingCode, Told>>> = {
  'E.302': (_, { principal }) => refuse('proxy.self', { voter: principal }),
  'E.305': (_, { principal }) => refuse('proxy.not-on-roll', { voter: principal }),
  'E.306': (_, { agent }) => refuse('proxy.not-on-roll', { voter: agent }),
  'E.307': (_, { principal, agent }) => refuse('proxy.other-contest', { principal, agent }),
  'E.309': (ledger, { principal }) =>
    refuse('proxy.already-given', { principal, agent: authorisationsOf(ledger, 'principal', principal)[0]!.agent }),
  'E.303': chain,
  'E.304': chain,
  'E.301': (ledger, { agent }) =>
    refuse('proxy.over-limit', { agent, limit: packById(electionOf(ledger).body.pack)!.proxies.limit.value }),
  'E.506': (_, { principal }) => refuse('proxy.already-voted', { principal }),
  'E.311': (ledger, { principal }) =>
    refuse('proxy.too-late', { until: hoursOf(ledger, voterOf(ledger, principal)?.constituency ?? '').open ?? '' }),
  'E.312': (_, { reason }) => refuse('proxy.reason', { reason }),
  'E.313': (_, { means }) => refuse('proxy.means', { means }),
}

/** What the law has against it: by the words that a form has for it, or by those of the finding itself. */
export function refusalOf(ledger: Ledger, asked: Asked, errors: readonly Finding[]): Refusal {
  const told = Object.entries(REFUSALS).find(([code]) => errors.some((error) => error.code === code))?.[1]
  const [{ code, message, en }] = errors as readonly [Finding, ...Finding[]]
  return (told?.(ledger, asked) ?? refuse('proxy.fault', { what: message, en: en.message, code })).error
}
