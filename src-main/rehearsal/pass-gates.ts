import { BEFORE_PUBLICATION } from '#words/choices.ts'
import type { Ledger } from '#ledger/open.ts'
import type { PublishedRoll } from '#contract/index.ts'
import { electionOf } from '#roll/election.ts'
import { lastDayFor } from '#rules/calendar.ts'
import { packById } from '#rules/packs/index.ts'
import type { Proposal } from '#words/proposal.ts'
import type { Office, Stopwatch } from './plan.ts'

const ACCEPTED = '演练：已核对(模拟)'
const SIGNERS = { registration: ['registrar'], review: ['reviewer', 'committee'] } as const

/** Signs the registration and the review gate of every constituency and publishes its roll; answers the rolls, those without a change left out. */
export async function publishRolls(office: Office, ledger: Ledger, stage: Stopwatch): Promise<readonly PublishedRoll[]> {
  const { constituencies } = electionOf(ledger).body
  const published: PublishedRoll[] = []
  for (const [i, { code: constituency }] of constituencies.entries()) {
    for (const gate of BEFORE_PUBLICATION) {
      const act = { constituency, gate, acceptAll: ACCEPTED }
      await office.unless('gate.passed', 'roll.pass-gate', act, { standIns: SIGNERS[gate] })
    }
    const roll = await office.unless('publish.unchanged', 'roll.publish', { constituency })
    if (roll) published.push(roll)
    stage.step(i + 1, constituencies.length)
  }
  return published
}

/** These rolls are posted on the last day the law allows. */
export async function postRolls(office: Office, ledger: Ledger, rolls: readonly PublishedRoll[]): Promise<void> {
  const { day, kind, pack } = electionOf(ledger).body
  for (const { constituency, version } of rolls) {
    const on = lastDayFor(version === 1 ? 'roll-published' : 'roll-corrections', day, packById(pack)!, kind)
    await office.ask('roll.post', { constituency, on, places: ['村务公开栏(模拟)'] })
  }
}

/** The rolls were posted, nobody objected in the term, and the committee signs the publication gate of every constituency. */
export async function signPublication(office: Office, ledger: Ledger): Promise<void> {
  const { day, pack, constituencies } = electionOf(ledger).body
  const on = lastDayFor('roll-corrections', day, packById(pack)!)
  for (const { code: constituency } of constituencies) {
    const act = { constituency, gate: 'publication', on, acceptAll: ACCEPTED } as const
    await office.ask('roll.pass-gate', act, { standIns: ['committee'] })
  }
}

/** The voter groups of every contest for which somebody is proposed meet about them. */
export async function consultOnProposed(office: Office, ledger: Ledger): Promise<void> {
  for (const { contest, proposed } of await office.ask('candidates.overview', {}))
    if (proposed.length > 0) await consultGroups(office, ledger, contest, proposed)
}

/** Every voter group of a contest meets, and proposes these names. */
export async function consultGroups(
  office: Office,
  ledger: Ledger,
  contest: string,
  proposals: readonly Pick<Proposal, 'candidate' | 'name'>[],
): Promise<void> {
  const { day, pack } = electionOf(ledger).body
  const contests = await office.ask('roll.consultations', {})
  const { groups } = contests.find((each) => each.contest === contest)!
  await office.ask('roll.consult', {
    contest,
    on: lastDayFor('formal-candidates', day, packById(pack)!),
    groups: groups.map(({ group, voters }) => ({ group, voters: Math.ceil(voters / 2) })),
    agreed: true,
    proposal: proposals.map(({ candidate, name }) => ({ candidate, name })),
  })
}
