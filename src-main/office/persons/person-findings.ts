import type { PlainDate } from '#rules/dates.ts'
import { birthLimits, isOfAge } from '#rules/roll/eligibility.ts'
import type { RulePack, Section } from '#rules/pack.ts'
import { decideByDefault } from '#rules/roll/register.ts'
import type { FindingKind } from '#rules/findings.ts'
import type { Evidence } from './evidence.ts'
import { listedFacts, ownFacts, STATUS_LISTS } from './person-facts.ts'
import { found, type RowFinding, type RowParams } from '../reading/finding.ts'

type Fields = Readonly<Record<string, string>>
export type Law = { readonly day: string; readonly pack: RulePack }

const OLDEST = 110
const yearsBefore = (day: string, years: number): string =>
  String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)

/** What the row itself says that the office should know: too young, at the age limit, moved away, dead. */
export function ownFindings(fields: Fields, law: Law): readonly RowFinding[] {
  const { day, pack } = law
  const { name = '', birth } = fields
  if (birth === undefined) return []
  const [cutoff, dayAfter] = limitsOf(law)
  const age = String(pack.eligibility.votingAge.value)
  const young = !isOfAge(birth, day, pack)
  const atLimit = birth === cutoff || birth === dayAfter
  const note = <Kind extends FindingKind>(when: boolean, kind: Kind, field: string, params: RowParams<Kind>) =>
    when ? [found(kind, field, params, 'noted')] : []
  // Exports carry days of birth that are expected; nobody is entered a year ahead.
  const future = birth.slice(0, 4) > day.slice(0, 4)
  const unlikely = [
    ...(future ? [found('birth_in_future', 'birth', { name, birth })] : []),
    ...note(birth < yearsBefore(day, OLDEST), 'age_over_110', 'birth', { name, birth }),
  ]
  if (fields['listedAs'] === 'migrant')
    return [
      ...unlikely,
      ...note(young, 'under_18', 'birth', { name, age }),
      ...note(birth === cutoff, 'boundary_18_on_election_day_eligible', 'birth', { name, age }),
    ]
  const dead = fields['status'] === '死亡' || fields['diedOn'] !== undefined
  const gone = fields['status'] === '迁出' || fields['movedOutOn'] !== undefined
  return [
    ...unlikely,
    ...note(young && !future, 'under_18_on_election_day', 'birth', { name, age }),
    ...note(atLimit, 'boundary_birthdays', 'birth', { name, birth }),
    ...note(!young && dead, 'dead_marked_in_export', 'diedOn', { name }),
    ...note(!young && !dead && gone, 'moved_out_marked_in_export', 'movedOutOn', { name }),
  ]
}

const limits = new WeakMap<Law, readonly [PlainDate, PlainDate]>()

/** The last birthday of those who may vote, and the day after it: the same for every row of a file. */
function limitsOf(law: Law): readonly [PlainDate, PlainDate] {
  const known = limits.get(law)
  if (known) return known
  const both = birthLimits(law.day, law.pack)
  limits.set(law, both)
  return both
}

const KIND_OF_SECTION = {
  甲: 'deprived_but_listed',
  乙: 'suspended_but_listed',
  丙: 'mental_but_listed',
  戊: 'dead_but_listed',
  丁: undefined,
  己: undefined,
} as const satisfies Readonly<Record<Section, FindingKind | undefined>>

/** What the status lists say against someone the register shows as a voter, list by list: proposals, decided later. */
export function listedFindings(fields: Fields, evidence: Evidence, { day, pack }: Law): readonly RowFinding[] {
  const own = ownFacts(fields)
  const { birth, exportStatus, exportDeathOn } = own
  if (birth === undefined) return []
  return STATUS_LISTS.flatMap((list) => {
    const listed = listedFacts(fields, evidence, list)
    if (Object.keys(listed).length === 0) return []
    const base = {
      birth,
      ...(exportStatus !== undefined && { exportStatus }),
      ...(exportDeathOn !== undefined && { exportDeathOn }),
    }
    const decision = decideByDefault({ ...base, ...listed }, day, pack)
    const kind = decision.decided && 'section' in decision ? KIND_OF_SECTION[decision.section] : undefined
    if (!kind) return []
    const params = { name: fields['name'] ?? '', until: listed.deprivation?.until ?? '' }
    return [found(kind === 'deprived_but_listed' && fields['listedAs'] === 'migrant' ? 'deprived' : kind, list, params, 'noted')]
  })
}
