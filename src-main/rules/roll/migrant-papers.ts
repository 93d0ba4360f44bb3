import type { PlainDate } from '../dates.ts'
import { finding, type Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import type { PersonFacts } from './person-facts.ts'
import { decideByDefault, OF_CERTIFICATE } from './register.ts'

const LACKS = { residence_permit_missing: 'W.112', certificate_missing: 'W.110', certificate_incomplete: 'W.111' } as const

/** Whether the papers that the law asks of an incoming voter are not there, whatever somebody decided by hand (S2 27(5)). */
export const lacksPapers = (facts: PersonFacts, day: PlainDate, pack: RulePack): boolean =>
  'outside' in decideByDefault({ ...facts, source: 'migrant' }, day, pack)

/** Which papers somebody lacks who lives here and is registered elsewhere, before they are a voter (S2 27(5)); `called` says a column. */
export function checkMigrantPapers(
  name: string,
  facts: PersonFacts,
  called: (paper: (typeof OF_CERTIFICATE)[number]) => string,
  day: PlainDate,
  pack: RulePack,
): readonly Finding[] {
  const decision = decideByDefault(facts, day, pack)
  if (decision.decided || !('outside' in decision) || decision.reason === 'dead_marked_in_export') return []
  const missing = OF_CERTIFICATE.filter((paper) => facts.migrant?.[paper] === undefined)
  return [finding(LACKS[decision.reason], { name, fields: missing.map(called).join('、') })]
}
