import { Level } from '#words/election.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Round, RulePack } from '../pack.ts'

/** A person as an authorisation names him; `roll` holds the contest of each level whose roll he is on, none when he is no voter. */
export type ProxyPerson = {
  readonly person: string
  readonly name?: string
  readonly roll: Readonly<Partial<Record<Level, string>>>
}

/** One 委托书. Times are `YYYY-MM-DD HH:MM` (or any text whose order is that of time). */
export type ProxyRequest = {
  readonly id: string
  readonly principal: ProxyPerson
  readonly agent: ProxyPerson
  readonly reason: string
  readonly means: string
  readonly receivedAt: string
  readonly state: 'approved' | 'refused' | 'pending' | 'withdrawn'
  /** Approved for good before any that is asked for now: what is at fault is never this one. */
  readonly stands?: true
  readonly approvedAt?: string
  readonly pollOpensAt: string
  /** When ballots are asked for on it, if they are. */
  readonly issuedAt?: string
  readonly agentIsCandidate?: boolean
  /** The round it is to be used in, and whether the form itself names later rounds. */
  readonly round?: Round
  readonly coversLaterRounds?: boolean
}

/** What speaks against a request beside those received before it that count. */
type Check = (request: ProxyRequest, earlier: readonly ProxyRequest[], pack: RulePack) => readonly Finding[]

/**
 * Everything that speaks against one authorisation beside those received before it that count (S1 42; S2 43-45; S3 九). Empty means that it
 * stands. Of two that exclude each other the later is at fault, at the station as in a file.
 */
export const findingsAbout: Check = (request, earlier, pack) => checks.flatMap((check) => check(request, earlier, pack))

/** Whether a request with these findings counts against later ones: not refused or withdrawn, and void for no reason but consent to come. */
export const counts = ({ state }: ProxyRequest, findings: readonly Finding[]): boolean =>
  (state === 'approved' || state === 'pending') &&
  findings.every(({ code, severity }) => severity !== 'error' || (state === 'pending' && code === 'E.310'))

/** In which order requests are judged: those that stand first, then by time received, then by id. */
export function inOrder(a: ProxyRequest, b: ProxyRequest): number {
  if (a.stands !== b.stands) return a.stands ? -1 : 1
  return compare(a.receivedAt, b.receivedAt) || compare(a.id, b.id)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const onAnyRoll = ({ roll }: ProxyPerson): boolean => Object.values(roll).some((contest) => contest !== undefined)

const nameOf = ({ name, person }: ProxyPerson): string => name ?? person

const isSelf = ({ principal, agent }: ProxyRequest): boolean => principal.person === agent.person

const isSelfProxy: Check = (request) => (isSelf(request) ? [finding('E.302', { principal: nameOf(request.principal) })] : [])

const bothAreVoters: Check = ({ principal, agent }) => [
  ...(onAnyRoll(principal) ? [] : [finding('E.305', { principal: nameOf(principal) })]),
  ...(onAnyRoll(agent) ? [] : [finding('E.306', { agent: nameOf(agent) })]),
]

/** The ballot is cast in the principal's constituency: the agent must be on its roll at every level the principal votes at. */
const sameContest: Check = ({ principal, agent }, _earlier, pack) => {
  if (!onAnyRoll(principal) || !onAnyRoll(agent)) return []
  const levels = differingLevels(principal, agent)
  if (levels.length === 0) return []
  const where = pack.proxies.sameContest.value
  const isInOneArea = principal.roll['县级'] !== undefined && !levels.includes('县级')
  if (where === 'constituency' && isInOneArea) return []
  const code = where === 'warning' ? 'W.308' : 'E.307'
  return [finding(code, { agent: nameOf(agent), levels: levels.join('、') })]
}

/** The levels at which the agent is not on the roll of the principal's contest: the ballots the fault concerns. */
export const differingLevels = (principal: ProxyPerson, agent: ProxyPerson): readonly Level[] =>
  Level.options.filter((level) => principal.roll[level] !== undefined && principal.roll[level] !== agent.roll[level])

const oneProxyEach: Check = (request, earlier) =>
  earlier.some((other) => other.principal.person === request.principal.person)
    ? [finding('E.309', { principal: nameOf(request.principal) })]
    : []

/** 每一选民接受的委托不得超过三人: by time received, the fourth principal and those after him are one too many. */
const withinLimit: Check = (request, earlier, pack) => {
  if (isSelf(request)) return []
  const held = earlier.flatMap(({ principal, agent }) =>
    agent.person === request.agent.person && principal.person !== request.principal.person ? [principal] : [],
  )
  const position = principalsHeld(held, pack, levelsOf(request.principal)) + 1
  const limit = pack.proxies.limit.value
  return position <= limit
    ? []
    : [finding('E.301', { agent: nameOf(request.agent), principal: nameOf(request.principal), limit, position })]
}

/**
 * How many principals an agent has, as the limit counts them (S1 42, pack `limitCounts`): all of them, or those of the level that has
 * most; of these `levels` alone where some are given.
 */
export function principalsHeld(
  principals: readonly ProxyPerson[],
  pack: RulePack,
  levels: readonly Level[] = Level.options,
): number {
  const persons = (some: readonly ProxyPerson[]): number => new Set(some.map(({ person }) => person)).size
  if (pack.proxies.limitCounts.value === 'persons per election') return persons(principals)
  return Math.max(0, ...levels.map((level) => persons(principals.filter(({ roll }) => roll[level] !== undefined))))
}

/**
 * How many more principals an agent may take beside those held (S1 42); below 0 for one who has too many. Of principals like `next` where
 * one is named, who has papers at some levels alone.
 */
export const placesLeft = (held: readonly ProxyPerson[], pack: RulePack, next?: ProxyPerson): number =>
  pack.proxies.limit.value - principalsHeld(held, pack, next && levelsOf(next))

const levelsOf = ({ roll }: ProxyPerson): readonly Level[] => Level.options.filter((level) => roll[level] !== undefined)

/** The agent votes himself: one who has authorised another, or a circle of authorisations, votes for nobody; nor does an agent authorise. */
const noChains: Check = (request, earlier, pack) => {
  if (isSelf(request)) return []
  const chain = (person: ProxyPerson): Finding =>
    finding(pack.proxies.chains.value === 'error' ? 'E.303' : 'W.315', { agent: nameOf(person) })
  const circle = circleThrough(request, earlier)
  return [
    ...(earlier.some(({ principal }) => principal.person === request.agent.person) ? [chain(request.agent)] : []),
    ...(circle.length > 0 ? [finding('E.304', { names: circle.join('、') })] : []),
    ...(earlier.some(({ agent }) => agent.person === request.principal.person) ? [chain(request.principal)] : []),
  ]
}

/** The shortest way from the agent back to the principal, over every authorisation given on the way; empty when there is none. */
function circleThrough({ principal, agent }: ProxyRequest, others: readonly ProxyRequest[]): readonly string[] {
  let ways: readonly (readonly ProxyPerson[])[] = [[principal, agent]]
  const passed = new Set([agent.person])
  while (ways.length > 0) {
    const longer = ways.flatMap((way) =>
      others.filter((other) => other.principal.person === way.at(-1)?.person).map((other) => [...way, other.agent]),
    )
    const back = longer.find((way) => way.at(-1)?.person === principal.person)
    if (back) return back.slice(0, -1).map(nameOf)
    ways = longer.filter((way) => {
      const person = way.at(-1)!.person
      return !passed.has(person) && passed.add(person)
    })
  }
  return []
}

/** Whether the committee has to consent to an authorisation given for this reason (S1 42; S2 43, 44). */
export const needsConsent = (reason: string, pack: RulePack): boolean =>
  pack.proxies.consentFor === undefined || pack.proxies.consentFor.value.includes(reason)

/** 经选举委员会同意: consent comes before voting, never on the spot, where it is asked for. What the committee refused stands for no reason. */
const consentInTime: Check = (request, _earlier, pack) => {
  const principal = nameOf(request.principal)
  if (request.state === 'withdrawn') return [finding('E.318', { principal })]
  if (request.state !== 'refused' && !needsConsent(request.reason, pack)) return []
  if (request.state !== 'approved' || request.approvedAt === undefined) return [finding('E.310', { principal })]
  const limits = [
    ...(pack.proxies.approvedBefore.value === 'poll opening' ? [request.pollOpensAt] : []),
    ...(request.issuedAt === undefined ? [] : [request.issuedAt]),
  ]
  const { approvedAt } = request
  const broken = limits.find((limit) => approvedAt >= limit)
  return broken === undefined ? [] : [finding('E.311', { principal, limit: broken })]
}

const reasonAndMeans: Check = ({ reason, means }, _earlier, pack) => [
  ...(pack.proxies.reasons.value.includes(reason) ? [] : [finding('E.312', { reason })]),
  ...(pack.proxies.means.value.includes(means) ? [] : [finding('E.313', { means })]),
]

const candidateAsAgent: Check = ({ agent, agentIsCandidate }, _earlier, pack) =>
  agentIsCandidate && pack.proxies.candidateAsAgent.value !== 'allowed' ? [finding('W.314', { agent: nameOf(agent) })] : []

const coversRound: Check = ({ round, coversLaterRounds }, _earlier, pack) =>
  (round === 'revote' || round === 'separate') && !pack.proxies.carriesOver.value && coversLaterRounds !== true
    ? [finding('E.316', { round })]
    : []

const checks: readonly Check[] = [
  isSelfProxy,
  bothAreVoters,
  sameContest,
  oneProxyEach,
  withinLimit,
  noChains,
  consentInTime,
  reasonAndMeans,
  candidateAsAgent,
  coversRound,
]
