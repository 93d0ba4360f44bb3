import type { BalanceLine } from '#words/balance-line.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack, Section } from '../pack.ts'
import type { Category } from './register-category.ts'

/** Persons per line of the balance table; the lines are those of the rule pack. */
export type BalanceChanges = Readonly<Partial<Record<string, number>>>

/** The line somebody new on the roll counts on; a migrant who came of age or regained the right there, other migrants on their own. */
export function lineOfNew(register: number, category: Category): string {
  const ofOwnRight = category === '新满18' || category === '恢复政治权利'
  return register === 3 && !ofOwnRight ? 'migrantNew' : ADDED[category]
}

const ADDED: Readonly<Record<Category, string>> = {
  新满18: 'new18',
  迁入: 'movedIn',
  恢复政治权利: 'restored',
  补登: 'omittedLast',
  // On the last roll under another name or number.
  续登: 'omittedLast',
}

/** The line somebody of the last roll counts on who stands in register four now. */
export const lineOfGone = (section: Section): string => REMOVED[section]

const REMOVED: Readonly<Record<Section, string>> = {
  甲: 'deprived',
  乙: 'suspended',
  丙: 'mental',
  丁: 'movedOut',
  戊: 'dead',
  己: 'notReached',
}

/** 三增三减: the lines of the balance table with their counts (S1 27). */
export const balanceLines = (changes: BalanceChanges, pack: RulePack): readonly BalanceLine[] =>
  pack.balance.map(({ line, zh, sign }) => ({ line, zh, sign, persons: changes[line] ?? 0 }))

/** R_now from R_last and the changes. */
export const balanceOf = (last: number, changes: BalanceChanges, pack: RulePack): number =>
  balanceLines(changes, pack).reduce((total, { sign, persons }) => total + sign * persons, last)

/** The table must explain the whole difference between last term's roll and this one. */
export function checkBalance(last: number, changes: BalanceChanges, now: number, pack: RulePack): readonly Finding[] {
  const computed = balanceOf(last, changes, pack)
  return computed === now ? [] : [finding('E.119', { last, computed, now })]
}

/**
 * People new on the roll without a date of moving in: nothing in the sources tells who moved in from whom the last roll had missed, and
 * both are known as a sum only.
 */
export const checkMoveInDates = (undated: number): readonly Finding[] =>
  undated > 0 ? [finding('W.188', { count: undated })] : []
