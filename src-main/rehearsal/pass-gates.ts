import type { Ledger } from '#ledger/open.ts'
import { passBeforePublication } from '#office/gates/pass-before-publication.ts'
import { townView, type TownView } from '#office/gates/town-view.ts'
import { groupsOf, recordConsultation } from '#office/consultations/consult.ts'
import type { Proposal } from '#office/setup/list-candidates.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { packById } from '#rules/packs/index.ts'
import { electionOf } from '#roll/election.ts'
import { must } from './must.ts'
import { officeActor } from './staff.ts'

/** The office signs the registration and the review gate of every constituency, as it does before publishing; answers what it looked at. */
export function passGates(ledger: Ledger): TownView {
  const town = townView(ledger)
  const signers = { registration: officeActor('registrar'), review: officeActor('reviewer', 'committee') }
  const codes = town.election.constituencies.map(({ code }) => code)
  must(passBeforePublication(ledger, signers, codes, '演练：已核对(模拟)', town))
  return town
}

/** Every voter group of a contest meets, and proposes these names. */
export function consultGroups(ledger: Ledger, contest: string, proposals: readonly Pick<Proposal, 'candidate' | 'name'>[]): void {
  const { day, pack } = electionOf(ledger).body
  const round = {
    contest,
    on: lastDayFor('formal-candidates', day, packById(pack)!),
    groups: groupsOf(ledger, contest).map(({ group, voters }) => ({ group, voters: Math.ceil(voters / 2) })),
    agreed: true,
    proposal: proposals.map(({ candidate, name }) => ({ candidate, name })),
  }
  must(recordConsultation(ledger, officeActor('committee'), round))
}
