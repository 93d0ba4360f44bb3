import type { IdentityId, Relation } from '#words/sheet.ts'
import { COLUMNS } from '#words/figures.ts'
import type { CandidateVotes, ContestCount } from './count-input.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'

/** Everything a result sheet states, before it is a count: what was typed may contradict itself. */
export type Sheet = {
  readonly seats: number
  readonly participants: { readonly total: number; readonly inPerson: number; readonly mobile: number; readonly proxy: number }
  readonly papers: ContestCount['papers']
  /** Valid papers by how many names they choose: index 0 none, up to `seats`; left out where it was not counted. */
  readonly byNames?: readonly number[]
  readonly votes: readonly CandidateVotes[]
  readonly writeIns: readonly { readonly name: string; readonly for: number }[]
}

/** Those that whoever types the sheet can mend: such a sheet is not taken. */
export type OfTheSheet = 'collected' | 'candidate' | 'written' | 'capacity'

export type Identity = {
  readonly id: IdentityId
  /** The place in `votes`, where it is about one candidate; in `writeIns`, where it is about a name that was written in. */
  readonly row?: number
  /** As a formula in words, for the finding. */
  readonly identity: string
  readonly left: bigint
  readonly right: bigint
  readonly kind: Relation
}

/** The identities every sheet must fulfil (domain 1.6; S1 43, 44), each with both sides. Exact for any safe integers. */
export function identitiesOf({ seats, participants, papers, byNames, votes, writeIns }: Sheet): readonly Identity[] {
  const { printed, issued, spoiled, unused, collected, valid, invalid } = papers
  const allVotes = sum(...votes.map((row) => row.for), ...writeIns.map((row) => row.for))
  return [
    equal(
      'turnout',
      'V=本人+流动+委托',
      sum(participants.total),
      sum(participants.inPerson, participants.mobile, participants.proxy),
    ),
    equal('issued', 'I=V', sum(issued), sum(participants.total)),
    equal('printed', '印制=发出+作废+剩余', sum(printed), sum(issued, spoiled, unused)),
    equal('collected', 'B=有效+废票', sum(collected), sum(valid, invalid)),
    atMost('participants', 'B≤V', sum(collected), sum(participants.total)),
    ...(byNames ? [equal('names', '有效票=各选人数票之和', sum(valid), sum(...byNames.slice(0, seats + 1)))] : []),
    ...votes.map((vote, row) => {
      const all = sum(...COLUMNS.map((column) => vote[column]))
      return { ...equal('candidate', `${vote.name}: 赞成+反对+弃权+部分无效=有效票`, all, sum(valid)), row }
    }),
    ...writeIns.map((one, row) => ({ ...atMost('written', `${one.name}: 得票≤有效票`, sum(one.for), sum(valid)), row })),
    atMost('capacity', '得票合计≤应选×有效票', allVotes, BigInt(seats) * BigInt(valid)),
  ]
}

export const holds = ({ kind, left, right }: Identity): boolean => (kind === '=' ? left === right : left <= right)

/** Whether an identity is one of the sheet alone; the others are differences of the day, which are explained and signed (S1 43). */
export const isOfTheSheet = (identity: Identity): identity is Identity & { readonly id: OfTheSheet } =>
  OF_THE_SHEET.has(identity.id)

const OF_THE_SHEET: ReadonlySet<string> = new Set<OfTheSheet>(['collected', 'candidate', 'written', 'capacity'])

/** What a broken identity is a finding of. */
export const differenceIn = ({ identity, left, right }: Identity): Finding =>
  finding('E.243', { identity, difference: (left > right ? left - right : right - left).toString() })

/** 剩余选票除留3张存档外，其余当众销毁 (domain 4): how many of the unused papers are destroyed in public. */
export const unusedToDestroy = (unused: number, pack: RulePack): number => Math.max(0, unused - pack.paper.archivedUnused.value)

const sum = (...numbers: readonly number[]): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n)
const equal = (id: IdentityId, identity: string, left: bigint, right: bigint): Identity => ({
  id,
  identity,
  left,
  right,
  kind: '=',
})
const atMost = (id: IdentityId, identity: string, left: bigint, right: bigint): Identity => ({
  id,
  identity,
  left,
  right,
  kind: '≤',
})
