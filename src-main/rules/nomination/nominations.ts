import type { ElectionKind } from '#words/election.ts'
import type { Vetted } from '#words/proposal.ts'
import { formalNumbers } from './candidate-numbers.ts'
import { isOfAge } from '../roll/eligibility.ts'
import type { PlainDate } from '../dates.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { Level, RulePack } from '../pack.ts'
import { checkVetoes, vettingMissing, type Kept } from './vetting.ts'

/** One proposal for one contest. `person` is the ID number; `nominator` the party or organisation. */
export type Proposal = {
  readonly person: string
  readonly name: string
  readonly birth?: PlainDate
  readonly onRoll: boolean
  readonly by: 'party' | 'organisation' | 'voters'
  readonly nominator?: string
  /** Voters who joined the proposal, by id, and whether the paper is signed (S2 34: 书面署名). */
  readonly joint?: readonly string[]
  readonly jointCount?: number
  /** Of those who joined, the ones on no roll of this constituency: their signatures do not count. */
  readonly jointOutside?: readonly string[]
  readonly signed?: boolean
  readonly vetting: readonly Vetted[]
  /** Objections that two of the committee decided to leave somebody on the list with. */
  readonly kept?: readonly Kept[]
  readonly formal: boolean
  readonly onCommittee?: boolean
  /** Declares to hold no seat in an unrelated area (S1 48). */
  readonly declared?: boolean
  readonly foreignFunding?: boolean
}

export type Contest = {
  readonly code: string
  readonly level: Level
  readonly seats: number
  readonly election: ElectionKind
  readonly day: PlainDate
}

/** What speaks against one proposal by itself (S1 4, 10, 30, 35, 48; S2 12, 34, 53); empty when nothing does. */
export function checkProposal(
  proposal: Proposal,
  contest: Contest,
  departments: readonly string[],
  pack: RulePack,
): readonly Finding[] {
  const { name } = proposal
  const age = pack.eligibility.votingAge.value
  const tooYoung = proposal.birth !== undefined && !isOfAge(proposal.birth, contest.day, pack)
  return [
    ...(proposal.onRoll ? [] : [finding(contest.level === '县级' ? 'W.423' : 'E.401', { name })]),
    ...(tooYoung ? [finding('E.420', { name, age })] : []),
    ...(proposal.by === 'voters' ? checkJoint(proposal, pack) : []),
    ...(proposal.formal ? checkVetoes(name, proposal.vetting, proposal.kept ?? [], pack) : []),
    ...(proposal.formal ? vettingMissing(name, proposal.vetting, departments) : []),
    ...(proposal.formal && proposal.onCommittee === true ? [finding('E.412', { name })] : []),
    ...(proposal.declared === false ? [finding('E.413', { name })] : []),
    ...(proposal.foreignFunding === true ? [finding('E.415', { name })] : []),
  ]
}

/** 选民十人以上联名: ten different voters, signed by hand. */
function checkJoint({ name, joint, jointCount, jointOutside = [], signed }: Proposal, pack: RulePack): readonly Finding[] {
  const needed = pack.nomination.jointVoters.value
  const outside = new Set(jointOutside)
  const given = (joint ? new Set(joint).size : (jointCount ?? 0)) - outside.size
  return [
    ...(given < needed ? [finding('E.406', { name, given, needed })] : []),
    ...[...outside].map((voter) => finding('E.422', { name: voter })),
    ...(signed === false ? [finding('E.418', { name })] : []),
  ]
}

/**
 * Of whom nobody said that they declared, or that those who joined signed (S1 48; S2 34): a list may leave it out, and then somebody looks at the
 * papers. `declared` and `signed` false are errors of the proposal itself.
 */
export function checkSaid(proposals: readonly Proposal[]): readonly Finding[] {
  const names = (of: readonly Proposal[]): string => of.map(({ name }) => name).join('、')
  const undeclared = proposals.filter(({ declared }) => declared === undefined)
  const unsigned = proposals.filter(({ by, signed }) => by === 'voters' && signed === undefined)
  return [
    ...(undeclared.length > 0 ? [finding('W.425', { names: names(undeclared) })] : []),
    ...(unsigned.length > 0 ? [finding('W.426', { names: names(unsigned) })] : []),
  ]
}

/** A party, an organisation or a joining voter may propose at most as many as there are seats (S1 30). */
export function checkNominators(proposals: readonly Proposal[], seats: number): readonly Finding<'E.407'>[] {
  const persons = new Map<string, Set<string>>()
  const count = (nominator: string, person: string): unknown =>
    persons.set(nominator, (persons.get(nominator) ?? new Set()).add(person))
  for (const { by, nominator, joint, person } of proposals) {
    if (by !== 'voters' && nominator !== undefined) count(nominator, person)
    for (const voter of by === 'voters' ? (joint ?? []) : []) count(voter, person)
  }
  return [...persons]
    .filter(([, proposed]) => proposed.size > seats)
    .map(([nominator, proposed]) => finding('E.407', { nominator, given: proposed.size, seats }))
}

/** 差额: whether the number of formal candidates fits the seats (S1 31; S1 57 for by-elections). */
export function checkNumbers(proposals: readonly Proposal[], contest: Contest, pack: RulePack): readonly Finding[] {
  const given = new Set(proposals.filter(({ formal }) => formal).map(({ person }) => person)).size
  const { least, most } = formalNumbers(contest.seats, pack, contest.election)
  const params = { given, seats: contest.seats }
  if (most !== null && given > most) return [finding('E.402', { ...params, most })]
  return given < least ? [finding('E.403', { ...params, least })] : []
}

/** Nobody stands in two contests of one level; county and town together are allowed (S1 48; S2 53). Names each person once. */
export function checkAcrossContests(
  proposals: readonly { readonly person: string; readonly name: string; readonly contest: string; readonly level: Level }[],
): readonly Finding[] {
  const first = new Map<string, string>()
  const named = new Set<string>()
  return proposals.flatMap(({ person, name, contest, level }) => {
    const key = `${level} ${person}`
    const at = first.get(key)
    if (at === undefined) first.set(key, contest)
    if (at === undefined || at === contest || named.has(key)) return []
    named.add(key)
    return [finding('E.405', { name })]
  })
}
