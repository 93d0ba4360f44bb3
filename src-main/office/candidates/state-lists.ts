import type { Nominee } from '#words/fields.ts'
import type { CandidateList } from '#words/late-steps.ts'
import { formalList } from '#roll/formal-list.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import type { PlainDate } from '#rules/dates.ts'
import type { Finding } from '#rules/findings.ts'
import { inListOrder } from '#rules/nomination/candidate-list.ts'
import { checkFormalList } from '#rules/nomination/formal-list.ts'
import { checkAcrossContests, checkNominators, checkProposal } from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import type { Actor } from '#words/acting.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { consultationOf, isConsulted } from '../consultations/consult.ts'
import { faultIn } from './fault-in.ts'
import { formalRefused } from './formal-refused.ts'
import { proposedFor, type Proposed } from '#ledger/standing/proposals.ts'
import { asRules, contestOf, lawOf } from './proposed.ts'
import { preselectedFindings, preselectionOf } from './preselect.ts'
import { timetableFindings, untimely } from './timetable.ts'

type Stated = Result<{ readonly listed: number; readonly findings: readonly Finding[] }>

/**
 * Everyone proposed for a contest, none left out (S2 35), in stroke order, as published on a day; answers what is to be said of one of them, and
 * whether that was in time (S1 32).
 * Refuses `contest.unknown`, `candidates.none`, `candidate.fault` while the law speaks against a proposal, which is put right or withdrawn first,
 * and a day that cannot be (`statedDay`).
 */
export function statePreliminary(ledger: Ledger, actor: Actor, code: string, asked?: PlainDate): Stated {
  const contest = contestOf(ledger, code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  const on = statedDay(ledger, asked, { act: 'preliminary', contest: code })
  if (!on.ok) return on
  const proposed = proposedFor(ledger, code)
  if (proposed.length === 0) return refuse('candidates.none', { contest: contest.name })
  const against = proposalFindings(ledger, contest, proposed)
  const fault = faultIn(against)
  if (fault) return fault
  const listed = stateList(ledger, actor, contest, 'preliminary', proposed, on.value)
  if (!listed.ok) return listed
  return done({ ...listed.value, findings: [...against, ...timetableFindings(ledger, code, undefined)] })
}

/**
 * The formal list of a contest out of those proposed, in stroke order (S2 36), once the voter groups discussed it (S1 32). Refuses
 * `contest.unknown`, `candidate.unknown` for whom nobody proposed, `candidates.number` (S1 31), `candidates.no-consultation`,
 * `candidate.fault` with what the law says against one of them, in an election in earnest
 * `candidates.no-preliminary` and `candidates.late`, and a day that cannot be (`statedDay`).
 */
export function stateFormal(ledger: Ledger, actor: Actor, code: string, names: readonly string[], asked?: PlainDate): Stated {
  const contest = contestOf(ledger, code)
  if (!contest) return refuse('contest.unknown', { contest: code })
  const on = statedDay(ledger, asked, { act: 'formal', contest: code })
  if (!on.ok) return on
  const proposed = new Map(proposedFor(ledger, code).map((each) => [each.candidate, each]))
  const stranger = names.find((name) => !proposed.has(name))
  if (stranger !== undefined) return refuse('candidate.unknown', { candidate: stranger })
  const chosen = [...new Set(names)].map((name) => proposed.get(name)!)
  const findings = formalFindings(ledger, contest, chosen)
  const election = electionOf(ledger).body
  const against = [...findings, ...untimely(ledger, code, on.value, chosen)]
  const refused = formalRefused(lawOf(election, contest), against, packById(election.pack)!)
  if (refused) return refused
  const listed = stateList(ledger, actor, contest, 'formal', chosen, on.value)
  if (!listed.ok) return listed
  const told = [...findings, ...timetableFindings(ledger, code, on.value), ...consultationOf(ledger, code).findings]
  return done({ ...listed.value, findings: told })
}

/** What the law says of these proposals of a contest, each by itself and as many as one nominator made (S1 30). */
function proposalFindings(ledger: Ledger, contest: Contest, proposed: readonly Proposed[]): readonly Finding[] {
  const election = electionOf(ledger).body
  const rules = proposed.map((each) => asRules(ledger, each, contest, false))
  const byItself = rules.flatMap((each) => checkProposal(each, lawOf(election, contest), [], packById(election.pack)!))
  return [...byItself, ...checkNominators(rules, contest.seats)]
}

/** What the law says of these as a contest's formal candidates (`checkFormalList`), and of those who stand elsewhere, too (S1 48). */
export function formalFindings(ledger: Ledger, contest: Contest, chosen: readonly Proposed[]): readonly Finding[] {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const law = lawOf(election, contest)
  const rules = chosen.map((each) => asRules(ledger, each, contest, true))
  const departments = [...new Set(rules.flatMap(({ vetting }) => vetting.map(({ department }) => department)))]
  const elsewhere = election.contests
    .filter(({ code, level }) => code !== contest.code && level === contest.level)
    .flatMap(({ code, level }) => standingIn(ledger, code).map((each) => ({ ...named(each), contest: code, level })))
  const here = chosen.map((each) => ({ ...named(each), contest: contest.code, level: contest.level }))
  return [
    ...preselectedFindings(ledger, contest, chosen.map(nominee)),
    ...checkFormalList(rules, law, { departments, isConsulted: isConsulted(ledger, contest.code) }, pack),
    ...checkAcrossContests([...elsewhere.filter(({ person }) => here.some((each) => each.person === person)), ...here]),
  ]
}

/** Who stands in a contest, or still may: once its formal list is stated, those on it alone. */
function standingIn(ledger: Ledger, contest: string): readonly Proposed[] {
  const formal = new Set(formalList(ledger, contest).map(({ candidate }) => candidate))
  return proposedFor(ledger, contest).filter(({ candidate }) => formal.size === 0 || formal.has(candidate))
}

const nominee = ({ candidate, name }: Proposed) => ({ candidate, name })
const named = ({ candidate, name }: Pick<Proposed, 'candidate' | 'name'>) => ({ person: candidate, name })

/** In the order in which a list of a contest names them: by strokes, or by the votes of its preliminary election where the pack says so (S2 36; S3 十). */
export function orderOf(ledger: Ledger, contest: string, people: readonly Pick<Proposed, 'candidate' | 'name'>[]): Nominee[] {
  const held = preselectionOf(ledger, contest)
  const votes = new Map(held?.votes.map((each) => [each.candidate, each.votes]))
  const listed = people.map((each) => {
    const count = votes.get(each.candidate)
    return { ...named(each), ...(count !== undefined && { preselectionVotes: count }) }
  })
  return inListOrder(listed, packById(electionOf(ledger).body.pack)!).map(({ person, name }) => ({ candidate: person, name }))
}

/** States a list of these, in stroke order; what speaks against it was asked before. */
export function stateList(
  ledger: Ledger,
  actor: Actor,
  { code }: Contest,
  list: CandidateList,
  people: readonly Pick<Proposed, 'candidate' | 'name'>[],
  on: PlainDate | undefined,
): Result<{ readonly listed: number }> {
  const ordered = orderOf(ledger, code, people)
  return write(ledger, { actor }, (append) => {
    append('town', 'candidate.listed', {
      contest: code,
      list,
      ...(on !== undefined && { on }),
      candidates: ordered,
    })
    return done({ listed: ordered.length })
  })
}
