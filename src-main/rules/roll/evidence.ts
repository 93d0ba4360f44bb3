import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack, Section } from '../pack.ts'

/** The columns of 册四 that carry evidence. */
export type Evidence = Readonly<Partial<Record<string, string>>>

/** What must be shown before someone is left off the list: the columns of 册四 each section demands (S1 27; S2 28-32). */
export const evidenceFor = (section: Section, pack: RulePack): readonly string[] => pack.registration.evidence[section].value

/** The evidence still missing for one entry of 册四; empty when it is complete. */
export function evidenceMissing(name: string, section: Section, evidence: Evidence, pack: RulePack): readonly Finding[] {
  const fields = evidenceFor(section, pack).filter((field) => (evidence[field] ?? '').trim() === '')
  return fields.length > 0 ? [finding('E.115', { name, section, fields: fields.join('、') })] : []
}
