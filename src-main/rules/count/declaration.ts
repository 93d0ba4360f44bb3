import { areTwo, type Acting } from '#words/acting.ts'
import type { RulePack } from '../pack.ts'
import type { ContestCount } from './count-input.ts'
import type { TallyResult } from './verdict.ts'

/** An act that gives a computed result its force. */
export type DeclarationAct = {
  /** Of everybody who acts. */
  readonly roles: readonly string[]
  readonly valid: boolean
  readonly elected: readonly string[]
  readonly reason?: string
}

export type Declared =
  | { readonly ok: true; readonly value: { readonly valid: boolean; readonly elected: readonly string[] } }
  | { readonly ok: false; readonly error: 'not_the_committee' | 'not_electable' | 'not_by_law' | 'reason_missing' }

/** Whether all who act do so for the committee, whose word the pack asks for. */
export const areOfCommittee = (actor: Acting, pack: RulePack): boolean => areItsRoles(rolesOf(actor), pack)

/** Whether two people act, both for the committee. */
export const areTwoOfCommittee = (actor: Acting, pack: RulePack): boolean => areTwo(actor) && areOfCommittee(actor, pack)

const areItsRoles = (roles: readonly string[], pack: RulePack): boolean =>
  roles.every((role) => role === pack.declaration.by.value)
const rolesOf = (actor: Acting): readonly string[] => actor.map(({ role }) => role)

/**
 * 由选举委员会确定是否有效，并予以宣布 (S1 46): the program computes and proposes, the committee declares. Where its act differs
 * from what was computed, or decides what was referred to it, the reason is part of the act. Who is elected, S1 45 says: where nothing is
 * referred the committee may find the vote void, or a seat (S1 35, 58), and elects nobody whom the law does not. `count`: what it was computed from.
 */
export function declare(
  computed: Pick<TallyResult, 'valid' | 'elected' | 'outcome'>,
  act: DeclarationAct,
  count: Electable,
  pack: RulePack,
): Declared {
  if (!areItsRoles(act.roles, pack)) return { ok: false, error: 'not_the_committee' }
  if (!areElectable(act, count)) return { ok: false, error: 'not_electable' }
  if (computed.outcome !== 'refer' && !isWithin(act, computed)) return { ok: false, error: 'not_by_law' }
  const same = act.valid === computed.valid && isSameNames(act.elected, computed.elected) && computed.outcome !== 'refer'
  if (!same && (act.reason ?? '').trim() === '') return { ok: false, error: 'reason_missing' }
  return { ok: true, value: { valid: act.valid, elected: act.elected } }
}

/** Valid only what is valid by law, and elected nobody but those the law elects. */
const isWithin = ({ valid, elected }: DeclarationAct, computed: Pick<TallyResult, 'valid' | 'elected'>): boolean =>
  (!valid || computed.valid) && elected.every((name) => computed.elected.includes(name))

type Electable = Pick<ContestCount, 'seats' | 'votes' | 'writeIns'>

/** Of those who were voted for, none twice, and no more than there are seats; nobody where the vote is void. */
function areElectable({ valid, elected }: DeclarationAct, { seats, votes, writeIns }: Electable): boolean {
  const voted = new Set([...votes, ...writeIns].map(({ name }) => name))
  return (
    elected.length <= (valid ? seats : 0) && new Set(elected).size === elected.length && elected.every((name) => voted.has(name))
  )
}

/** Grounds on which a seat already won is void (S1 35, 58(3)); found by the committee that reviews credentials (S1 47). */
export const seatIsVoid = (grounds: readonly string[], pack: RulePack): boolean =>
  grounds.some((ground) => pack.declaration.seatVoidBy.value.includes(ground))

/** What the office hands over after the election (S2 13, 14): the kinds of things that are still missing. */
export const archiveLacks = (kinds: readonly string[], pack: RulePack): readonly string[] =>
  pack.declaration.archive.value.filter((kind) => !kinds.includes(kind))

/** The same people, in whatever order. */
export const isSameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name))
