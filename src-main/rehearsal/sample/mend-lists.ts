import type { ContestCandidates, Imported } from '#contract/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { electionOf, type Contest } from '#roll/election.ts'
import { formalRange } from '#rules/nomination/candidate-numbers.ts'
import { packById } from '#rules/packs/index.ts'
import type { Proposal } from '#words/proposal.ts'
import { proposalsFor } from '../before-the-day.ts'
import { propose, stateLists } from '../nominate.ts'
import type { Office } from '../plan.ts'

/**
 * Gives every contest without a formal list one that the law allows: the proposals against which nothing was found, as many as fit
 * (S1 31), filled up with invented ones where they are too few. Answers the codes of these contests.
 */
export async function mendLists(office: Office, ledger: Ledger, seed: string, imported: Imported): Promise<readonly string[]> {
  const overview = await office.ask('candidates.overview', {})
  const missing = overview.filter(({ formal }) => formal === null)
  for (const known of missing) await mend(office, ledger, seed, known, unfitIn(imported, known.contest))
  return missing.map(({ contest }) => contest)
}

/** Against whom something was found that stands in the way: whoever is named where it is told. */
const unfitIn = ({ findings, persons = [] }: Imported, contest: string): ReadonlySet<string> =>
  new Set(
    findings.flatMap((each) => {
      if (each.contest !== contest || each.severity !== 'error') return []
      const name = persons.find(({ file, sheet, row }) => file === each.file && sheet === each.sheet && row === each.row)?.name
      return name && each.message.includes(name) ? name : []
    }),
  )

async function mend(
  office: Office,
  ledger: Ledger,
  seed: string,
  { contest: code, proposed }: ContestCandidates,
  unfit: ReadonlySet<string>,
): Promise<void> {
  const { contests, pack } = electionOf(ledger).body
  const contest: Contest = contests.find((each) => each.code === code)!
  const { least, most } = formalRange(contest.seats, packById(pack)!)
  const answers = answersIn(ledger, code)
  const open = new Set(answers.flatMap(({ candidate, answer }) => (answer === 'pass' ? [] : candidate)))
  const kept = withinSeats(
    proposed.filter(({ candidate, name }) => !unfit.has(name) && !open.has(candidate)),
    contest.seats,
  )
  for (const each of proposed) {
    const back = { contest: code, candidate: each.candidate, reason: '推荐单位收回(模拟)' }
    if (!kept.includes(each)) await office.ask('candidates.withdraw', back)
  }
  const fit = kept.slice(0, most)
  const known = new Set(proposed.map(({ candidate }) => candidate))
  const invented = proposalsFor(ledger, seed, contest).filter(({ candidate }) => !known.has(candidate))
  const vetting = passedBy([...new Set(answers.map(({ department }) => department))])
  const more = invented.slice(0, Math.max(0, least - fit.length)).map((each) => ({ ...each, ...vetting }))
  await propose(office, ledger, contest, more)
  await stateLists(office, ledger, code, [...fit, ...more])
}

/** What the departments answered about those proposed for a contest: nobody stands before all have, or whom one of them vetoed. */
const answersIn = (ledger: Ledger, contest: string) =>
  factsOf(ledger, 'candidate.proposed').flatMap(({ body: { candidate, contest: code, vetting = [] } }) =>
    code === contest ? vetting.map((each) => ({ candidate, ...each })) : [],
  )

/** Against somebody invented no department has anything. */
const passedBy = (departments: readonly string[]): Pick<Proposal, 'vetting'> =>
  departments.length > 0 ? { vetting: departments.map((department) => ({ department, answer: 'pass' as const })) } : {}

/** Nobody proposes more than there are seats (S1 30): of an organisation's the first ones. */
const withinSeats = (proposed: ContestCandidates['proposed'], seats: number): ContestCandidates['proposed'] => {
  const given = new Map<string, number>()
  return proposed.filter(({ by }) => {
    if (!('organisation' in by)) return true
    const before = given.get(by.organisation) ?? 0
    given.set(by.organisation, before + 1)
    return before < seats
  })
}
