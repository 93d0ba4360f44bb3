import type { ContestCandidates } from '#contract/candidates.ts'
import { formalList } from '#roll/formal-list.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import { formalNumbers } from '#rules/nomination/candidate-numbers.ts'
import { compareDates } from '#rules/dates.ts'
import { checkNominators, checkProposal } from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import { vetoedOn } from '#roll/vetoed.ts'
import { inTime } from '../calendar/late.ts'
import { dayOf, listStated, liveToday } from '../calendar/days-known.ts'
import { consultationOf } from '../consultations/consult.ts'
import { proposedFor, withdrawnFrom } from '#ledger/standing/proposals.ts'
import { asRules, lawOf } from './proposed.ts'
import { isPreselectionDue, preselectionOf } from './preselect.ts'
import { formalFindings } from './state-lists.ts'
import { timetableFindings } from './timetable.ts'

/** Every contest from its proposals to its formal list, and what speaks against them. */
export const candidatesOverview = (ledger: Ledger): readonly ContestCandidates[] =>
  electionOf(ledger).body.contests.map((contest) => contestCandidates(ledger, contest))

function contestCandidates(ledger: Ledger, contest: Contest): ContestCandidates {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const { code, name, level, constituency, seats } = contest
  const proposed = proposedFor(ledger, code)
  const rules = proposed.map((each) => asRules(ledger, each, contest, false))
  const formal = formalList(ledger, code)
  const preliminary = listStated(ledger, code, 'preliminary')
  const formalStated = listStated(ledger, code, 'formal')
  const formalOn = formalStated ? dayOf(ledger, formalStated) : liveToday(ledger)
  const consulted = consultationOf(ledger, code)
  const vetoed = new Map(vetoedOn(ledger, code).map(({ candidate, open }) => [candidate, open]))
  const listed = proposed.filter(({ candidate }) => formal.some((each) => each.candidate === candidate))
  return {
    contest: code,
    name,
    level,
    constituency,
    seats,
    ...formalNumbers(seats, pack, election.kind),
    proposed: proposed.map((each, i) => ({
      candidate: each.candidate,
      name: each.name,
      by: each.by,
      details: each.details ?? {},
      vetting: each.vetting ?? [],
      open: vetoed.get(each.candidate) ?? [],
      findings: checkProposal(rules[i]!, lawOf(election, contest), [], pack),
    })),
    withdrawn: withdrawnFrom(ledger, code).map(({ candidate, name: who, reason }) => ({ candidate, name: who, reason })),
    preliminary: preliminary?.body.candidates.map((each) => each.name) ?? null,
    preliminaryOn: (preliminary && dayOf(ledger, preliminary)) ?? null,
    formalOn: (formalStated && dayOf(ledger, formalStated)) ?? null,
    formal: formal.length > 0 ? formal.map((each) => ({ candidate: each.candidate, name: each.name })) : null,
    consulted: consulted.rounds.length > 0,
    preselectionDue: isPreselectionDue(ledger, contest),
    preselection: preselectionOf(ledger, code),
    late: lateIn(ledger, code, {
      preliminary: (preliminary && dayOf(ledger, preliminary)) ?? undefined,
      formal: laterOf(formalOn, consulted.rounds.at(-1)?.on),
    }),
    findings: [
      ...formalFindings(ledger, contest, listed),
      ...(formal.length > 0 ? [] : checkNominators(rules, seats)),
      ...(proposed.length > 0 ? timetableFindings(ledger, code, formalOn) : []),
      ...consulted.findings,
    ],
  }
}

type Days = { readonly preliminary: string | undefined; readonly formal: string | undefined }

/** Steps of a contest that are late, and that nobody decided on. */
function lateIn(ledger: Ledger, contest: string, days: Days): ContestCandidates['late'] {
  const of = [
    ['preliminary-candidates', days.preliminary],
    ['formal-candidates', days.formal],
  ] as const
  return of.flatMap(([step, on]) =>
    on !== undefined && inTime(ledger, step, contest, on).some(({ severity }) => severity === 'error') ? [{ step, on }] : [],
  )
}

/** The formal list follows from the meeting of the groups: the later of the two is the day it is done. */
const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && other !== undefined && compareDates(one, other) < 0 ? other : (one ?? other)
