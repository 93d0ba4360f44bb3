import type { Proposed } from '#ledger/standing/proposals.ts'
import { saidIn, vettedAnew } from '../candidates/proposed.ts'
import { found, type RowFinding } from '../reading/finding.ts'
import type { CandidateRow } from './candidate-rows.ts'
import { wordOf } from './departments.ts'

/** The columns that say something of a proposal, as saidIn names it. */
const COLUMNS: Readonly<Record<string, string>> = { 声明: '本人声明' }

/**
 * A proposal that stands, with what a list says of it anew: what departments answered, that they declared, that those who joined signed. What
 * the list leaves out stays as it was, and so does an objection that was taken down with its reason: a list has none, so it knows less, and it
 * may be the one that was read before the department wrote. Whatever of what stood is changed by the list is told.
 */
export function saidAnew(
  standing: Proposed,
  { proposal: { name, vetting: read, declared, signed } }: CandidateRow,
): { readonly anew: Proposed; readonly told: readonly RowFinding[] } {
  const stood = new Map((standing.vetting ?? []).map((each) => [each.department, each]))
  const told: RowFinding[] = []
  const taken = read.filter(({ department, answer }) => {
    const before = stood.get(department)
    if (!before) return true
    if (answer === 'pending' || answer === before.answer) return false
    if (before.answer === 'veto' && before.reason !== undefined) {
      told.push(found('veto_stays', department, { name, department, reason: before.reason }, 'noted'))
      return false
    }
    if (before.answer !== 'pending') told.push(changed(name, `联审_${department}`, wordOf(before.answer), wordOf(answer)))
    return true
  })
  const details = standing.details ?? {}
  const said = saidIn({ declared, signed })
  for (const [key, now] of Object.entries(said)) {
    const before = details[key]
    if (before !== undefined && before !== now) told.push(changed(name, COLUMNS[key] ?? key, before, now))
  }
  const vetting = vettedAnew(standing, taken)
  return { anew: { ...standing, details: { ...details, ...said }, ...(vetting.length > 0 && { vetting }) }, told }
}

const changed = (name: string, heading: string, before: string, now: string): RowFinding =>
  found('answer_changed', heading, { name, heading, before, now }, 'noted')
