import { sameName } from '#words/names.ts'
import type { ContestConsultation } from '#contract/roll-answers.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#words/acting.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { termOf } from '#roll/late-decisions.ts'
import { lateDecision } from '../calendar/late.ts'
import { isPreselectionDue } from '../candidates/preselect.ts'
import { statedDay } from '../calendar/stated-day.ts'
import { proposedFor } from '#ledger/standing/proposals.ts'
import { electionOf, rollOf } from '#roll/election.ts'
import { checkConsultation } from '#rules/nomination/consultation.ts'
import type { Finding } from '#rules/findings.ts'

/**
 * Records that voter groups met about the candidates: which, when, how many came, what they proposed (S1 32; S2 36). Refuses
 * `contest.unknown`, `consultation.nobody`, `consultation.group` for a group the roll does not know, `consultation.crowd` for more people than the group has
 * voters, `consultation.candidate` for a name nobody proposed where proposals are known, and a day that cannot be (`statedDay`).
 */
export function recordConsultation(ledger: Ledger, actor: Actor, asked: AskedRound): Result<readonly Finding[]> {
  const contest = electionOf(ledger).body.contests.find(({ code }) => code === asked.contest)
  if (!contest) return refuse('contest.unknown', { contest: asked.contest })
  const possible = statedDay(ledger, asked.on, { act: 'consultation', contest: asked.contest })
  if (!possible.ok) return possible
  const proposals = proposedFor(ledger, asked.contest)
  const bearers = asked.proposal.map((each) => ({ ...each, candidate: each.candidate ?? onlyBearer(proposals, each.name) }))
  const nobody = bearers.find(({ candidate }) => candidate === undefined)
  if (nobody) return refuse('consultation.candidate', { contest: asked.contest, name: nobody.name })
  const round = { ...asked, proposal: bearers.map(({ candidate, name }) => ({ candidate: candidate!, name })) }
  const groups = new Map(groupsOf(ledger, contest.code).map(({ group, voters }) => [group, voters]))
  if (round.groups.length === 0 && groups.size > 0) return refuse('consultation.nobody', { contest: round.contest })
  for (const { group, voters } of round.groups) {
    const most = groups.get(group)
    if (most === undefined) return refuse('consultation.group', { contest: round.contest, group })
    if (voters > most) return refuse('consultation.crowd', { group, voters, most })
  }
  const proposed = new Set(proposals.map(({ candidate }) => candidate))
  const stranger = proposed.size > 0 && round.proposal.find(({ candidate }) => !proposed.has(candidate))
  if (stranger) return refuse('consultation.candidate', { contest: round.contest, name: stranger.name })
  return write(ledger, { actor }, (append) => {
    append('town', 'consultation.recorded', round)
    return done(consultationOf(ledger, contest.code).findings)
  })
}

type AskedRound = Omit<Body<'consultation.recorded'>, 'proposal'> & {
  /** Without a card number: whoever alone bears the name among those proposed. */
  readonly proposal: readonly { readonly candidate?: string | undefined; readonly name: string }[]
}

function onlyBearer(
  proposals: readonly { readonly candidate: string; readonly name: string }[],
  name: string,
): string | undefined {
  const bearers = proposals.filter((each) => sameName(each.name, name))
  return bearers.length === 1 ? bearers[0]!.candidate : undefined
}

/** The voter groups of a contest met about its candidates (S1 32). */
export const isConsulted = (ledger: Ledger, contest: string): boolean =>
  factsOf(ledger, 'consultation.recorded').some(({ body }) => body.contest === contest)

/** What is recorded of a contest's consultation, and what the law says of it. */
export function consultationOf(ledger: Ledger, contest: string): ContestConsultation & { readonly findings: readonly Finding[] } {
  const of = electionOf(ledger).body.contests.find(({ code }) => code === contest)
  const rounds = factsOf(ledger, 'consultation.recorded').flatMap(({ body }) => (body.contest === contest ? [body] : []))
  const groups = groupsOf(ledger, contest)
  const formal = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === contest && body.list === 'formal')
  const law = {
    contest,
    groups: groups.map(({ group }) => group),
    ...(formal && { formal: formal.body.candidates }),
    isPreselected: of !== undefined && isPreselectionDue(ledger, of),
    late: lateDecision(ledger, 'formal-candidates', contest),
  }
  return {
    contest,
    name: of?.name ?? contest,
    groups,
    rounds,
    findings: checkConsultation(law, rounds, termOf(ledger)),
  }
}

/** 选民小组 of a contest: the villagers' groups its voters live in (S2 24). */
export function groupsOf(ledger: Ledger, contest: string): readonly { readonly group: string; readonly voters: number }[] {
  const constituency = electionOf(ledger).body.contests.find(({ code }) => code === contest)?.constituency ?? contest
  const voters = rollOf(ledger, constituency).filter(({ fields }) => fields.contests.includes(contest))
  const groups = Map.groupBy(voters, ({ fields }) => groupName(fields.village, fields.group))
  return [...groups].map(([group, of]) => ({ group, voters: of.length })).toSorted((a, b) => (a.group < b.group ? -1 : 1))
}

const groupName = (village = '', group?: string): string => (group === undefined ? village : `${village}${group}组`)
