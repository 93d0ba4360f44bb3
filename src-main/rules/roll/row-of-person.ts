import type { PlainDate } from '../dates.ts'
import { finding, type Finding, type FindingCode } from '../findings.ts'
import type { RulePack, Section } from '../pack.ts'
import { birthLimits, isOfAge } from './eligibility.ts'
import type { PersonFacts } from './person-facts.ts'
import { decideByDefault, isDeadInExport, isMovedOutInExport } from './register.ts'

/**
 * What somebody's own row says that the office should know: too young, at the age limit, dead or moved away (S1 4, 27; S2 25), a birth
 * that nobody can have. Of a migrant only the age. Notes but for a birth to come: the registers are decided later. Nothing without a birth date.
 */
export function checkOwnRow(name: string, facts: PersonFacts, day: PlainDate, pack: RulePack): readonly Finding[] {
  const { birth, source } = facts
  if (birth === undefined) return []
  const age = pack.eligibility.votingAge.value
  const [cutoff, dayAfter] = birthLimits(day, pack)
  const young = !isOfAge(birth, day, pack)
  // Exports carry days of birth that are expected; nobody is entered a year ahead.
  const future = birth.slice(0, 4) > day.slice(0, 4)
  const unlikely = [
    ...(future ? [finding('E.037', { name, birth })] : []),
    ...(birth < yearsBefore(day, OLDEST) ? [finding('W.038', { name, birth })] : []),
  ]
  if (source === 'migrant')
    return [
      ...unlikely,
      ...(young ? [finding('W.134', { name, age })] : []),
      ...(birth === cutoff ? [finding('W.135', { name, age })] : []),
    ]
  const dead = !young && isDeadInExport(facts)
  return [
    ...unlikely,
    ...(young && !future ? [finding('W.101', { name, age })] : []),
    ...(birth === cutoff || birth === dayAfter ? [finding('W.102', { name, birth })] : []),
    ...(dead ? [finding('W.108', { name })] : []),
    ...(!young && !dead && isMovedOutInExport(facts) ? [finding('W.107', { name })] : []),
  ]
}

/** In years. Whoever would be older is asked about; nobody is left out for it. */
const OLDEST = 110

const yearsBefore = (day: PlainDate, years: number): PlainDate =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`

const LISTED = {
  甲: 'W.104',
  乙: 'W.105',
  丙: 'W.106',
  戊: 'W.103',
  丁: undefined,
  己: undefined,
} as const satisfies Readonly<Record<Section, FindingCode | undefined>>

/**
 * What one status list says against somebody whom the register shows as a voter: the section of register four that its row would decide
 * by rule (S1 27; S2 28, 32). A note, decided later. `source` is that of their own row.
 */
export function checkListed(name: string, facts: PersonFacts, day: PlainDate, pack: RulePack): readonly Finding[] {
  const { source, ...listed } = facts
  const decision = decideByDefault(listed, day, pack)
  const code = decision.decided && 'section' in decision ? LISTED[decision.section] : undefined
  if (!code) return []
  const until = facts.deprivation?.until ?? ''
  return [finding(code === 'W.104' && source === 'migrant' ? 'W.136' : code, { name, until })]
}
