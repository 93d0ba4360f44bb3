import type { Input } from '#contract/index.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write, type Append } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, voterOf } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import { checkNominators, checkProposal, type Proposal } from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import type { Actor } from '#words/acting.ts'
import { sameName } from '#words/names.ts'
import type { Vetted } from '#words/proposal.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { personOf } from '../persons/recorded.ts'
import { staffKinFindings } from '../staff/staff-kin.ts'
import { faultIn } from './fault-in.ts'
import { proposedFor, withdrawnFrom, type Proposed } from '#ledger/standing/proposals.ts'
import { asRules, contestOf, lawOf, saidIn, vettedAnew } from './proposed.ts'

type Asked = Input<'candidates.propose'>

/**
 * Records one proposal: by an organisation or a party, or by ten voters or more who joined and signed (S1 30; S2 34). Answers what is to be
 * said of it, kin on the staff included. Refuses `contest.unknown`, `candidate.other-card` for a card number that is another's or nobody's, and
 * `candidate.fault` with the first error of the rules; and a day that cannot be (`statedDay`).
 */
export function proposeCandidate(
  ledger: Ledger,
  actor: Actor,
  asked: Asked,
): Result<{ readonly candidate: string; readonly findings: readonly Finding[] }> {
  const contest = contestOf(ledger, asked.contest)
  if (!contest) return refuse('contest.unknown', { contest: asked.contest })
  const on = statedDay(ledger, asked.on, { act: 'proposal', contest: asked.contest })
  if (!on.ok) return on
  const line = asked.voter === undefined ? undefined : voterOf(ledger, asked.voter)
  if (asked.voter !== undefined && !(line && sameName(line.fields.name, asked.name)))
    return refuse('candidate.other-card', { voter: asked.voter, name: asked.name })
  const candidate = asked.voter ?? personOf(asked.idNumber ?? asked.name)
  const vetting = answeredOf(ledger, asked, candidate)
  const proposed = {
    ...proposalOf(asked, candidate),
    ...(vetting.length > 0 && { vetting }),
    ...(on.value !== undefined && { on: on.value }),
  }
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const law = lawOf(election, contest)
  const others = proposedFor(ledger, contest.code).filter((each) => each.candidate !== candidate)
  const rules = asRules(ledger, proposed, contest, false)
  const findings = [
    ...checkProposal(rules, law, [], pack),
    ...overSeats(rules, [...others.map((each) => asRules(ledger, each, contest, false)), rules], contest.seats),
  ]
  const fault = faultIn(findings)
  if (fault) return fault
  return write(ledger, { actor }, (append) => {
    stateProposal(append, proposed)
    const kin = staffKinFindings(ledger, contest.constituency).filter((each) => each.candidate === candidate)
    return done({ candidate, findings: [...findings, ...kin] })
  })
}

/** A proposal stands as it is stated last: whoever states one anew says all of it, the departments' answers among it. */
export function stateProposal(append: Append, proposed: Proposed): void {
  append('town', 'candidate.proposed', proposed)
}

function proposalOf(
  { contest, name, by, declared, onCommittee, foreignFunding, details }: Asked,
  candidate: string,
): Proposed {
  const joins = 'voters' in by
  const said = saidIn({ declared, onCommittee, foreignFunding, ...(joins ? { signed: by.signed } : { party: by.party }) })
  const joined = joins ? [...new Set(by.voters)] : []
  return {
    contest,
    candidate,
    name: name.trim(),
    by: joins ? { voters: joined.length } : { organisation: by.organisation },
    details: { ...details, ...said },
    ...(joins && { joined }),
  }
}

/** What departments answered is about the person: it stays when somebody is proposed anew, withdrawn before or not; only what is answered anew is changed. */
function answeredOf(ledger: Ledger, { contest, vetting = [] }: Asked, candidate: string): readonly Vetted[] {
  const before = [...proposedFor(ledger, contest), ...withdrawnFrom(ledger, contest)].find((each) => each.candidate === candidate)
  return vettedAnew(before ?? {}, vetting)
}

/** Whether those who propose this one proposed too many with it: what another party did keeps nobody else from proposing. */
function overSeats({ nominator, joint = [] }: Proposal, all: readonly Proposal[], seats: number): readonly Finding[] {
  const own = new Set<unknown>([nominator, ...joint])
  return checkNominators(all, seats).filter(({ params }) => own.has(params.nominator))
}
