import type { NamedInRole } from '#words/roles.ts'
import { finding } from '../findings.ts'
import type { Finding } from '../findings.ts'
import type { RulePack } from '../pack.ts'
import { kinWord } from '../nomination/kin-words.ts'
import { peopleAs, peopleIn } from '#words/acting.ts'

/** Someone who works at the polls of one constituency. */
export type StaffMember = NamedInRole

/** Someone who acts or signs under a title of the law. */
type Titled = Pick<StaffMember, 'person' | 'role'>

/** A formal candidate with the kin declared on his form; `relation` is what the kin is to him. */
export type CandidateKin = {
  readonly person: string
  readonly name: string
  readonly kin: readonly { readonly person: string; readonly relation: string }[]
}

/**
 * 代表候选人及其近亲属不得担任本选区的选举工作人员 (S1 43; S2 40). Spouse, parents, children, brothers and sisters, grandparents and
 * grandchildren are barred (民法典 1045), in whatever usual words; wider kin ought not to serve and are only pointed out.
 */
export function checkStaffKin(
  staff: readonly StaffMember[],
  candidates: readonly CandidateKin[],
  pack: RulePack,
): readonly Finding[] {
  const near = pack.nomination.nearKin.value
  return staff.flatMap((member) =>
    candidates.flatMap(({ person, name, kin }): readonly Finding[] => {
      if (person === member.person) return [finding('E.411', { name })]
      // The form and the household register may say different things of one person: the stricter stands.
      const relations = kin.flatMap((one) => (one.person === member.person ? [one.relation] : []))
      const nearest = relations.find((relation) => near.includes(kinWord(relation)))
      const relation = nearest ?? relations[0]
      if (relation === undefined) return []
      return [finding(nearest === undefined ? 'W.410' : 'E.409', { staff: member.name, name, relation })]
    }),
  )
}

/** 流动票箱: at least two of staff, of them at least two overseers (S2 40). Names are compared as people, not as roles. */
export function checkMobileBox(box: string, staff: readonly Titled[], pack: RulePack): readonly Finding[] {
  const { mobileStaff, mobileOverseers } = pack.voting
  const persons = peopleIn(staff)
  const overseers = overseersAmong(staff)
  return [
    ...(persons < mobileStaff.value ? [finding('E.502', { box, given: persons, needed: mobileStaff.value })] : []),
    ...(overseers < mobileOverseers.value ? [finding('E.503', { box, given: overseers, needed: mobileOverseers.value })] : []),
  ]
}

/** 流动票箱选民登记造册，本人签名或者盖章 (S4 36): everyone served by the box who has not signed. */
export function checkMobileList(served: readonly string[], signed: readonly string[]): readonly Finding[] {
  return served.filter((name) => !signed.includes(name)).map((name) => finding('E.511', { name }))
}

/** A count is watched by at least two overseers (S1 43). */
export function checkOverseers(staff: readonly Titled[], pack: RulePack): readonly Finding[] {
  const given = overseersAmong(staff)
  const needed = pack.voting.overseers.value
  return given < needed ? [finding('E.504', { given, needed })] : []
}

/** Joining variant spellings of one written-in name decides seats, so it takes the signatures of the overseers (case W3). */
export function checkJoinedVariants(names: readonly string[], staff: readonly Titled[], pack: RulePack): readonly Finding[] {
  const needed = pack.voting.overseers.value
  return overseersAmong(staff) < needed ? [finding('E.247', { names: names.join('、'), needed })] : []
}

/** 由监票人、计票人签字 (S1 43; S2 47): the titles whose signature the result still lacks, one for each signature. */
export const missingSignatures = (signatures: readonly Titled[], pack: RulePack): readonly string[] =>
  pack.voting.resultSigners.value.flatMap((title) => {
    const isOverseer = title === '监票人'
    const needed = isOverseer ? pack.voting.overseers.value : 1
    const given = isOverseer ? overseersAmong(signatures) : peopleAs(title, signatures)
    return Array.from({ length: Math.max(0, needed - given) }, () => title)
  })

/** Whether the result is signed by everyone whose signature the law wants (S1 43; S2 47; S4 43). */
export function checkResultSignatures(signatures: readonly Titled[], pack: RulePack): readonly Finding[] {
  const missing = new Set(missingSignatures(signatures, pack))
  return missing.size > 0 ? [finding('E.505', { roles: [...missing].join('、') })] : []
}

const overseersAmong = (staff: readonly Titled[]): number =>
  peopleIn(staff.filter(({ role }) => role === '监票人' || role === '总监票人'))
