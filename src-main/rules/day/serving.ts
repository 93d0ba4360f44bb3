import { nameKey } from '#words/names.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { checkStaffKin } from './staffing.ts'

/** Somebody put on the staff, by card number where it is known. */
export type Serving = {
  readonly person: string
  readonly name: string
  readonly roles: readonly string[]
  readonly voter?: string | undefined
  /** Whose card that is by the roll; undefined where no roll has it. */
  readonly onRoll?: string | undefined
}

/** A candidate and the people of the form and the household; `relation` and `voter` where they are known. */
export type KnownCandidate = {
  readonly candidate: string
  readonly name: string
  readonly kin: readonly { readonly name: string; readonly relation: string | undefined; readonly voter: string | undefined }[]
}

/**
 * The same of the office's people. A member of the committee who stands has to resign (S1 10; S2 12); of others in the office, and of kin, the
 * law does not speak, since they are of no constituency: the committee is asked. Without a card a candidate's own name alone is looked at.
 */
export function checkOfficeServing(member: Serving, candidate: KnownCandidate, pack: RulePack): readonly Finding[] {
  const { name } = candidate
  const known = member.voter === undefined ? { ...candidate, kin: [] } : candidate
  return checkServing(member, known, pack).flatMap((found): readonly Finding[] => {
    switch (found.code) {
      case 'E.411':
        return member.roles.includes(pack.declaration.by.value)
          ? [finding('E.412', { name })]
          : [finding('R.653', { name, roles: member.roles.join('、') })]
      case 'E.409':
        return [finding('R.654', { staff: member.name, name, relation: found.params.relation })]
      case 'R.437':
        return [found]
      default:
        return []
    }
  })
}

/**
 * Whether somebody may serve where a candidate stands (S1 43; S2 40), as far as is known. Identity goes by card number; where the staff
 * have none, or one that is not theirs by the roll, a name alone is referred, never taken for the person. A household that does not say how two people are related is
 * referred too.
 */
export function checkServing(member: Serving, { candidate, name, kin }: KnownCandidate, pack: RulePack): readonly Finding[] {
  const { voter, person } = member
  const isTheirs = voter !== undefined && member.onRoll !== undefined && nameKey(member.onRoll) === nameKey(member.name)
  const bears = person === candidate || [name, ...kin.map((one) => one.name)].some((one) => nameKey(one) === nameKey(member.name))
  const asked = bears && !isTheirs ? [finding('R.437', { staff: member.name, name })] : []
  if (voter === undefined) return asked
  const known = kin.flatMap((one) =>
    one.voter !== undefined && one.relation !== undefined ? [{ person: one.voter, relation: one.relation }] : [],
  )
  const unclear = kin.some((one) => one.voter === voter && one.relation === undefined)
  const found = [
    ...checkStaffKin(
      [{ person: voter, name: member.name, role: member.roles[0] ?? '' }],
      [{ person: candidate, name, kin: known }],
      pack,
    ),
    ...(unclear && voter !== candidate ? [finding('R.436', { staff: member.name, name })] : []),
  ]
  return found.length > 0 ? found : asked
}

/** What the committee hears of a count in which candidates or their near kin had a hand (S1 43, 46; S2 40). */
export const checkHeldByKin = (place: string, names: readonly string[]): readonly Finding[] =>
  names.length > 0 ? [finding('R.652', { place, names: names.join('、') })] : []

/** Somebody new who bears the name of one who serves already may be the same person, who would be two by it (S1 43). */
export const checkNamesake = (
  name: string,
  serving: readonly { readonly name: string; readonly roles: readonly string[] }[],
): readonly Finding[] =>
  serving
    .filter((each) => nameKey(each.name) === nameKey(name))
    .map(({ roles }) => finding('R.655', { name, roles: roles.join('、') }))
