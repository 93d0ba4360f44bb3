import { finding } from './findings.ts'
import type { Finding } from './findings.ts'
import type { RulePack } from './pack.ts'

/** Everything a result sheet states, before it is a count: what was typed may contradict itself. */
export type Sheet = {
  readonly seats: number
  readonly participants: { readonly total: number; readonly inPerson: number; readonly mobile: number; readonly proxy: number }
  readonly papers: {
    readonly printed: number
    readonly issued: number
    readonly spoiled: number
    readonly unused: number
    readonly collected: number
    readonly valid: number
    readonly invalid: number
  }
  /** Valid papers by how many names they choose: index 0 none, up to `seats`; left out where it was not counted. */
  readonly byNames?: readonly number[]
  readonly votes: readonly {
    readonly name: string
    readonly for: number
    readonly against: number
    readonly abstain: number
    readonly void?: number
  }[]
  readonly writeIns: readonly { readonly name: string; readonly for: number }[]
}

export type Identity = { readonly identity: string; readonly left: bigint; readonly right: bigint; readonly kind: '=' | '≤' }

/** The identities every sheet must fulfil (domain 1.6; S1 43, 44), each with both sides. Exact for any safe integers. */
export function identitiesOf({ seats, participants, papers, byNames, votes, writeIns }: Sheet): readonly Identity[] {
  const { printed, issued, spoiled, unused, collected, valid, invalid } = papers
  const allVotes = sum(...votes.map((row) => row.for), ...writeIns.map((row) => row.for))
  return [
    equal('V=本人+流动+委托', sum(participants.total), sum(participants.inPerson, participants.mobile, participants.proxy)),
    equal('I=V', sum(issued), sum(participants.total)),
    equal('印制=发出+作废+剩余', sum(printed), sum(issued, spoiled, unused)),
    equal('B=有效+废票', sum(collected), sum(valid, invalid)),
    atMost('B≤V', sum(collected), sum(participants.total)),
    ...(byNames ? [equal('有效票=各选人数票之和', sum(valid), sum(...byNames.slice(0, seats + 1)))] : []),
    ...votes.map((row) =>
      equal(`${row.name}: 赞成+反对+弃权+部分无效=有效票`, sum(row.for, row.against, row.abstain, row.void ?? 0), sum(valid)),
    ),
    atMost('得票合计≤应选×有效票', allVotes, BigInt(seats) * BigInt(valid)),
  ]
}

/** The identities that do not hold, with the difference to look for. */
export const brokenIdentities = (sheet: Sheet): readonly Finding[] =>
  identitiesOf(sheet)
    .filter(({ kind, left, right }) => (kind === '=' ? left !== right : left > right))
    .map(({ identity, left, right }) =>
      finding('E.243', { identity, difference: (left > right ? left - right : right - left).toString() }),
    )

/** 剩余选票除留3张存档外，其余当众销毁 (domain 4): how many of the unused papers are destroyed in public. */
export const unusedToDestroy = (unused: number, pack: RulePack): number => Math.max(0, unused - pack.paper.archivedUnused.value)

const sum = (...numbers: readonly number[]): bigint => numbers.reduce((total, number) => total + BigInt(number), 0n)
const equal = (identity: string, left: bigint, right: bigint): Identity => ({ identity, left, right, kind: '=' })
const atMost = (identity: string, left: bigint, right: bigint): Identity => ({ identity, left, right, kind: '≤' })
