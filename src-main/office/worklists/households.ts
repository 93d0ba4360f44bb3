import { HEAD } from '#words/patterns.ts'
import type { HouseholdRemark } from '#contract/work-list-answers.ts'
import type { Recorded } from '../persons/recorded.ts'

/** A household as the imports have it, in the order its members were recorded. */
export type Household = {
  readonly constituency: string
  readonly village: string
  readonly group: string
  readonly household: string
  readonly head: string
  readonly members: readonly Recorded[]
}

/** Our default: the law knows no size of household; larger ones are usually two books under one number. */
const LARGE_HOUSEHOLD = 12

/** Households in walking order: village, group, number. Persons without a household number are households of their own. */
export function householdsOf(persons: readonly Recorded[]): readonly Household[] {
  const key = ({ constituency, person, fields }: Recorded): string =>
    [constituency, fields['village'] ?? '', fields['group'] ?? '', fields['household'] ?? person].join('\n')
  return [...Map.groupBy(persons, key).values()]
    .map((members) => {
      const { constituency, fields } = members[0]!
      const named = members.find(isHead)?.fields['name'] ?? members.find(({ fields: of }) => of['head'])?.fields['head']
      return {
        constituency,
        village: fields['village'] ?? '',
        group: fields['group'] ?? '',
        household: fields['household'] ?? '',
        head: named ?? fields['name'] ?? '',
        members,
      }
    })
    .toSorted(walking)
}

const isHead = ({ fields }: Pick<Recorded, 'fields'>): boolean => HEAD.test(fields['relation'] ?? '')

const walking = (a: Household, b: Household): number =>
  compare(a.village, b.village) || number(a.group) - number(b.group) || compare(a.household, b.household)

const number = (group: string): number => Number.parseInt(group, 10) || 0
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Households the export is probably wrong about: nobody or several at the head, too many people, no number. */
export const householdRemarks = (households: readonly Household[]): readonly HouseholdRemark[] =>
  households.flatMap(({ members, ...household }) => {
    // Migrants are listed person by person.
    if (members.every(({ fields }) => fields['listedAs'] === 'migrant')) return []
    const heads = members.filter(isHead).length
    const remark =
      household.household === ''
        ? 'no-number'
        : members.length > LARGE_HOUSEHOLD
          ? 'large'
          : heads > 1
            ? 'several-heads'
            : heads === 0
              ? 'no-head'
              : undefined
    return remark ? [{ ...household, persons: members.length, remark }] : []
  })
