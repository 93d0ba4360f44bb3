import { isOnRoll } from '#rules/roll/register-partition.ts'
import { birthLimits } from '#rules/roll/eligibility.ts'
import { evidenceMissing } from '#rules/roll/evidence.ts'
import { finding } from '#rules/findings.ts'
import type { Section } from '#rules/pack.ts'
import { joinEvidence } from '../persons/evidence.ts'
import { ownFacts, STATUS_LISTS } from '../persons/person-facts.ts'
import type { PersonRow } from '../persons/persons.ts'
import { about, type GateCheck } from './gate-check.ts'
import type { TownView } from './town-view.ts'
import { hasOddCharacter } from '../worklists/rare-characters.ts'
import { lacksPapers } from '#rules/roll/migrant-papers.ts'

/** 审核关: age, rights, doubles inside and across constituencies, certificates, confirmations; two persons (S1 27; S2 26-32; domain 3.1). */
export function checkReview(town: TownView, constituency: string): GateCheck {
  const { pack, election } = town
  const decided = town.decided(constituency)
  const listed = decided.filter(({ register }) => isOnRoll(register))
  const names = (persons: readonly PersonRow[]) => persons.map(({ fields }) => fields['name'] ?? '')
  const limits = new Set(birthLimits(election.day, pack))
  const pairs = town.pairs.get(constituency) ?? []
  const toConfirm = unfitting(town, decided)
  const lacking = decided.filter(
    ({ fields, section, evidence }) =>
      section !== undefined && evidenceMissing(fields['name'] ?? '', section as Section, evidence, pack).length > 0,
  )
  const ofSection = Map.groupBy(decided, ({ section }) => section ?? '')
  const sections = [...ofSection].filter(([section]) => section !== '').map(([section, of]) => [`section${section}`, of.length])
  return {
    counts: {
      handled: decided.length,
      decided: decided.length,
      listed: listed.length,
      pairs: pairs.length,
      ...(Object.fromEntries(sections) as Record<string, number>),
    },
    open: [
      ...about(names(decided.filter(({ person }) => town.twice.has(person))), (count) => finding('E.166', { count })),
      ...about(names(lacking), (count) => finding('E.167', { count })),
      ...about(
        pairs.map(({ a }) => a.fields['name'] ?? ''),
        (count) => finding('W.168', { count }),
      ),
      ...about(toConfirm, (count) => finding('W.169', { count })),
      ...about(names(listed.filter(({ fields }) => hasOddCharacter(fields['name'] ?? ''))), (count) =>
        finding('W.170', { count }),
      ),
      ...about(names(listed.filter(({ fields }) => limits.has(fields['birth'] ?? ''))), (count) => finding('W.171', { count })),
      ...about(names(listed.filter(withoutPapers(town))), (count) => finding('W.172', { count })),
    ],
    looked: decided
      .toSorted((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ person, fields, register, section, evidence }) => [person, fields, register, section ?? '', evidence]),
  }
}

/** In register three by hand, though the papers the law asks of an incoming voter are not there (S2 27(5)). */
const withoutPapers =
  ({ election, pack }: TownView) =>
  ({ register, fields }: PersonRow): boolean =>
    register === 3 && lacksPapers(ownFacts(fields), election.day, pack)

/** Persons whose number stands in a status list beside another name, or with another check digit. */
const unfitting = ({ evidence }: TownView, persons: readonly PersonRow[]): readonly string[] =>
  persons.flatMap(({ fields }) =>
    STATUS_LISTS.some((list) => (joinEvidence(evidence, list, fields)?.fit ?? 'same') !== 'same') ? [fields['name'] ?? ''] : [],
  )
