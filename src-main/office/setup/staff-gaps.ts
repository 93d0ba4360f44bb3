import type { StaffGap } from '#contract/staff.ts'
import type { Ledger } from '#ledger/open.ts'
import { staffOf } from '#counting/staff.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { officeNeeds, stationNeeds, type Needed } from '#rules/day/staff-needed.ts'
import { packById } from '#rules/packs/index.ts'

type Serving = { readonly roles: readonly string[] }

/** What the office and each station lack, by role; a station's people as its bundles told of them. */
export function gapsIn(ledger: Ledger): readonly StaffGap[] {
  const { constituencies, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const office = assignmentsNow(ledger).filter(({ constituency }) => constituency === undefined)
  return [
    ...lacking(null, office, officeNeeds(pack)),
    ...constituencies.flatMap(({ code }) => lacking(code, [...staffOf(ledger, code).values()], stationNeeds(pack))),
  ]
}

const lacking = (constituency: string | null, staff: readonly Serving[], needs: readonly Needed[]): readonly StaffGap[] =>
  needs.flatMap(({ role, people: needed, article }) => {
    const given = staff.filter(({ roles }) => roles.includes(role)).length
    return given < needed ? [{ constituency, role, given, needed, article }] : []
  })
