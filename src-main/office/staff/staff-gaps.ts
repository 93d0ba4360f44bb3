import type { StaffGap } from '#contract/staff.ts'
import type { Ledger } from '#ledger/open.ts'
import { staffOf } from '#counting/staff.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { officeNeeds, shortOf, stationNeeds } from '#rules/day/staff-needed.ts'
import { packById } from '#rules/packs/index.ts'

/** What the office and each station lack, by role; a station's people as its bundles told of them. */
export function gapsIn(ledger: Ledger): readonly StaffGap[] {
  const { constituencies, pack: packId } = electionOf(ledger).body
  const pack = packById(packId)!
  const office = assignmentsNow(ledger).filter(({ constituency }) => constituency === undefined)
  return [
    ...shortOf(office, officeNeeds(pack)).map((each) => ({ constituency: null, ...each })),
    ...constituencies.flatMap(({ code: constituency }) =>
      shortOf([...staffOf(ledger, constituency).values()], stationNeeds(pack)).map((each) => ({ constituency, ...each })),
    ),
  ]
}
