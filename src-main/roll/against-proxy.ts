import type { Ledger } from '#ledger/open.ts'
import type { ProxyPerson } from '#rules/day/proxies.ts'
import { checkApproval, type Poll } from '#rules/day/proxy-approval.ts'
import type { Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { pollOpensAt } from './hours.ts'
import { electionOf, voterOf, type ElectionBody, type VoterLine } from './election.ts'
import { isCandidate } from './formal-list.ts'
import { authorisationsOf, type Authorisation } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'

type Asked = {
  /** By card number, as the agent. */
  readonly principal: string
  readonly agent: string
  readonly reason: string
  readonly means: string
  /** How far the voting is where consent is given. */
  readonly poll: Poll
}

/** What speaks against an authorisation, by card numbers, beside the roll and the authorisations that stand here. Writes nothing. */
export function againstProxy(ledger: Ledger, { principal, agent, ...asked }: Asked): readonly Finding[] {
  const person = (voter: string): ProxyPerson => proxyPerson(ledger, voter)
  const standing = relatedTo(ledger, principal, agent).map(({ hash, ...each }) => ({
    id: hash,
    principal: person(each.principal),
    agent: person(each.agent),
  }))
  return checkApproval(
    {
      ...asked,
      principal: person(principal),
      agent: person(agent),
      agentIsCandidate: isCandidate(ledger, agent),
      pollOpensAt: pollOpensAt(ledger, voterOf(ledger, principal)?.constituency),
      tookPart: participationsOf(ledger, principal).length > 0,
    },
    standing,
    packById(electionOf(ledger).body.pack)!,
  )
}

/** A voter as the law of authorisations knows them, by card number; on no roll where nobody has it. */
export function proxyPerson(ledger: Ledger, voter: string): ProxyPerson {
  const line = voterOf(ledger, voter)
  return line
    ? { person: voter, name: line.fields.name, roll: rollsOf(electionOf(ledger).body, line) }
    : { person: voter, roll: {} }
}

/** The contest of each level whose roll a voter is on. */
export const rollsOf = ({ contests }: ElectionBody, { fields }: Pick<VoterLine, 'fields'>): ProxyPerson['roll'] =>
  Object.fromEntries(contests.flatMap(({ code, level }) => (fields.contests.includes(code) ? [[level, code]] : [])))

/** What stands for or by these two, and from the agent onwards. */
function relatedTo(ledger: Ledger, principal: string, agent: string): readonly Authorisation[] {
  const found = new Map<string, Authorisation>()
  const add = (given: readonly Authorisation[]): readonly Authorisation[] => {
    const fresh = given.filter(({ hash }) => !found.has(hash))
    for (const each of fresh) found.set(each.hash, each)
    return fresh
  }
  for (const voter of [principal, agent])
    for (const role of ['principal', 'agent'] as const) add(authorisationsOf(ledger, role, voter))
  const ahead = [agent]
  const passed = new Set<string>()
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (passed.has(at)) continue
    passed.add(at)
    const given = authorisationsOf(ledger, 'principal', at)
    add(given)
    ahead.push(...given.map((each) => each.agent))
  }
  return [...found.values()]
}
