import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import type { Vetted } from '#words/proposal.ts'

/** The departments whose objection keeps a candidate off the formal list: any single one is enough (one-vote veto). */
export function vetoesOf(answers: readonly Vetted[], pack: RulePack): readonly string[] {
  const vetoes = answers.filter(({ answer }) => answer === 'veto').map(({ department }) => department)
  return pack.nomination.oneVetoDecides.value ? vetoes : []
}

/** Departments that have not answered yet; nobody becomes a formal candidate before all have. */
export function vettingMissing(name: string, answers: readonly Vetted[], departments: readonly string[]): readonly Finding[] {
  const answered = new Set(answers.filter(({ answer }) => answer !== 'pending').map(({ department }) => department))
  const missing = departments.filter((department) => !answered.has(department))
  return missing.length > 0 ? [finding('E.408', { name, departments: missing.join('、') })] : []
}
