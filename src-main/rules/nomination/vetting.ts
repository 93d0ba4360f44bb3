import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import type { Veto, Vetted } from '#words/proposal.ts'

/** The objections that keep a candidate off the formal list: any single one is enough (one-vote veto). */
function vetoesOf(answers: readonly Vetted[], pack: RulePack): readonly Veto[] {
  const vetoes = answers.flatMap(({ department, answer, reason }) =>
    answer === 'veto' ? [{ department, ...(reason !== undefined && { reason }) }] : [],
  )
  return pack.nomination.oneVetoDecides.value ? vetoes : []
}

/** That the committee leaves somebody on the formal list though these objections were made after it, and why. */
export type Kept = { readonly vetoes: readonly Veto[]; readonly reason: string }

const keptDespite = ({ department, reason }: Veto, decisions: readonly Kept[]): Kept | undefined =>
  decisions.findLast(({ vetoes }) => vetoes.some((each) => each.department === department && each.reason === reason))

/** Objections that nobody decided on. */
export const vetoesOpen = (answers: readonly Vetted[], decisions: readonly Kept[], pack: RulePack): readonly Veto[] =>
  vetoesOf(answers, pack).filter((veto) => keptDespite(veto, decisions) === undefined)

/** Whether somebody may be on a formal list though departments object (domain 0): not before the committee decided so of that very objection. */
export const checkVetoes = (
  name: string,
  answers: readonly Vetted[],
  decisions: readonly Kept[],
  pack: RulePack,
): readonly Finding[] =>
  vetoesOf(answers, pack).map((veto) => {
    const { department } = veto
    const kept = keptDespite(veto, decisions)
    return kept ? finding('W.449', { name, department, reason: kept.reason }) : finding('E.404', { name, department })
  })

/**
 * Objections made after the formal list was stated. No law lets a department take a name off it, and none lets the list stand unasked: the
 * committee decides of each (docs/decisions/0023).
 */
export const checkVetoedSince = (name: string, open: readonly Veto[]): readonly Finding[] =>
  open.map(({ department }) => finding('R.429', { name, department }))

/** Departments that have not answered yet; nobody becomes a formal candidate before all have. */
export function vettingMissing(name: string, answers: readonly Vetted[], departments: readonly string[]): readonly Finding[] {
  const answered = new Set(answers.filter(({ answer }) => answer !== 'pending').map(({ department }) => department))
  const missing = departments.filter((department) => !answered.has(department))
  return missing.length > 0 ? [finding('E.408', { name, departments: missing.join('、') })] : []
}
