import type { Ledger } from '#ledger/open.ts'
import { passBeforePublication } from '#office/gates/pass-before-publication.ts'
import { passGate } from '#office/gates/pass-gate.ts'
import { townView, type TownView } from '#office/gates/town-view.ts'
import { proposedFor } from '#office/candidates/proposed.ts'
import { groupsOf, recordConsultation } from '#office/consultations/consult.ts'
import { postingsOf } from '#office/objections/objections.ts'
import { postRoll } from '#office/objections/post-roll.ts'
import type { Proposal } from '#office/candidates/list-candidates.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { packById } from '#rules/packs/index.ts'
import { electionOf, publishedRoll } from '#roll/election.ts'
import { must } from './must.ts'
import { officeActor } from './staff.ts'

const ACCEPTED = '演练：已核对(模拟)'

/** The office signs the registration and the review gate of every constituency, as it does before publishing; answers what it looked at. */
export function passGates(ledger: Ledger): TownView {
  const town = townView(ledger)
  const signers = { registration: officeActor('registrar'), review: officeActor('reviewer', 'committee') }
  const codes = town.election.constituencies.map(({ code }) => code)
  must(passBeforePublication(ledger, signers, codes, ACCEPTED, town))
  return town
}

/** Every roll that does not hang out yet is posted on the last day the law allows. */
export function postRolls(ledger: Ledger): void {
  const { day, kind, pack: packId, constituencies } = electionOf(ledger).body
  for (const { code } of constituencies) {
    const version = publishedRoll(ledger, code)?.body.version
    if (postingsOf(ledger, code).some((posting) => posting.version === version)) continue
    const on = lastDayFor(version === 1 ? 'roll-published' : 'roll-corrections', day, packById(packId)!, kind)
    must(postRoll(ledger, officeActor('committee'), code, { on, places: ['村务公开栏(模拟)'] }))
  }
}

/** The rolls were posted, nobody objected in the term, and the committee signs the publication gate of every constituency. */
export function signPublication(ledger: Ledger): void {
  const town = townView(ledger)
  const on = lastDayFor('roll-corrections', town.election.day, town.pack)
  for (const { code } of town.election.constituencies)
    must(passGate(ledger, officeActor('committee'), { constituency: code, gate: 'publication', on, acceptAll: ACCEPTED }, town))
}

/** The voter groups of every contest for which somebody is proposed meet about them. */
export function consultOnProposed(ledger: Ledger): void {
  for (const { code } of electionOf(ledger).body.contests) {
    const proposed = proposedFor(ledger, code)
    if (proposed.length > 0) consultGroups(ledger, code, proposed)
  }
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
