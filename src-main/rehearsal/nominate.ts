import type { Input } from '#contract/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { rollOf, type Contest } from '#roll/election.ts'
import type { Proposal } from '#words/proposal.ts'
import { consultGroups } from './pass-gates.ts'
import type { Office } from './plan.ts'

/** Fewer voters than that cannot propose anybody (S1 30). */
const JOIN = 10
const OTHERS = '镇妇联(模拟)'

/** Proposes somebody for a contest, as the form has it: by an organisation, or by voters of its roll who joined and signed. */
export async function propose(office: Office, ledger: Ledger, contest: Contest, proposals: readonly Proposal[]): Promise<void> {
  const voters = rollOf(ledger, contest.constituency).flatMap(({ voter, fields }) =>
    fields.contests.includes(contest.code) ? voter : [],
  )
  for (const { candidate, name, by, details, vetting } of proposals) {
    const joined = voters.filter((voter) => voter !== candidate)
    const said = { contest: contest.code, voter: candidate, name, by: proposers(by, joined), declared: true }
    await office.ask('candidates.propose', { ...said, ...(details && { details }), ...(vetting && { vetting }) })
  }
}

const proposers = (by: Proposal['by'], others: readonly string[]): Input<'candidates.propose'>['by'] => {
  if ('organisation' in by) return { ...by, party: true }
  if (others.length < JOIN) return { organisation: OTHERS, party: false }
  return { voters: others.slice(0, by.voters), signed: true }
}

/** From those proposed to the formal list: everyone is published, the voter groups meet, and these stand. */
export async function stateLists(
  office: Office,
  ledger: Ledger,
  contest: string,
  standing: readonly Pick<Proposal, 'candidate' | 'name'>[],
): Promise<void> {
  await office.ask('candidates.state-preliminary', { contest })
  await consultGroups(office, ledger, contest, standing)
  await office.ask('candidates.state-formal', { contest, candidates: standing.map(({ candidate }) => candidate) })
}
