import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import { compareByStrokes } from '#words/names.ts'
import type { RulePack } from '../pack.ts'

export type Listed = { readonly person: string; readonly name: string; readonly preselectionVotes?: number }

/** Preliminary and formal lists: 以姓名笔划为序 (S2 35, 36); after a preliminary election by votes where the pack says so (S3 十). */
export function inListOrder(candidates: readonly Listed[], pack: RulePack): readonly Listed[] {
  const voted = candidates.length > 0 && candidates.every(({ preselectionVotes }) => preselectionVotes !== undefined)
  const byVotes = voted && pack.nomination.orderAfterPreselection.value === 'votes'
  return [...candidates].sort(
    (a, b) => (byVotes ? (b.preselectionVotes ?? 0) - (a.preselectionVotes ?? 0) : 0) || compareByStrokes(a.name, b.name),
  )
}

/** Whether a list is in the order the rules demand. */
export function checkListOrder(candidates: readonly Listed[], pack: RulePack): readonly Finding[] {
  const wanted = inListOrder(candidates, pack)
  return candidates.every(({ name }, index) => name === wanted[index]?.name) ? [] : [finding('E.419')]
}

/** 不得调换或者增减 (S2 35): the list sums up what was proposed; only recorded withdrawals may be missing from it. */
export function checkUnaltered(
  proposed: readonly Listed[],
  list: readonly Listed[],
  withdrawn: readonly string[],
): readonly Finding[] {
  const due = proposed.filter(({ person }) => !withdrawn.includes(person))
  const added = list.filter(({ person }) => !proposed.some((one) => one.person === person))
  const missing = due.filter(({ person }) => !list.some((one) => one.person === person))
  const altered = [...added, ...missing]
  return altered.length > 0 ? [finding('E.414', { names: altered.map(({ name }) => name).join('、') })] : []
}

/** Nobody votes before the formal list is there (S1 32). */
export const checkListed = (contest: string, candidates: readonly string[]): readonly Finding[] =>
  candidates.length === 0 ? [finding('E.512', { contest })] : []
