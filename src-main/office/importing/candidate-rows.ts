import { contestsOf, type ElectionBody } from '#roll/election.ts'
import { finding } from '#rules/findings.ts'
import { checkNominators, checkNumbers, checkProposal, type Proposal } from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import type { ImportFinding } from './imported-file.ts'
import { found, type RowFinding } from '../reading/finding.ts'
import { atRow } from './rule-finding.ts'

/** A proposal as a row of the list gives it. */
export type CandidateRow = {
  readonly sheet?: string
  readonly row: number
  readonly contest: string
  /** Card number, or the person's name in the books for someone on no roll. */
  readonly candidate: string
  readonly details: Readonly<Record<string, string>>
  readonly departments: readonly string[]
  readonly proposal: Proposal
  /** What was left out of the row because nobody sees it. */
  readonly unseen: readonly RowFinding[]
}

export type CandidatesChecked = {
  readonly findings: readonly ImportFinding[]
  /** Contests with an error: no formal list is stated for them. */
  readonly faulty: ReadonlySet<string>
}

/** Everything that speaks against proposals and lists (S1 4, 30, 31, 48): by row, by contest, and across contests. */
export function checkCandidates(file: string, rows: readonly CandidateRow[], election: ElectionBody): CandidatesChecked {
  const pack = packById(election.pack)!
  const contests = new Map(
    election.constituencies.flatMap(({ code }) => contestsOf(election, code)).map((contest) => [contest.code, contest]),
  )
  const faulty = new Set<string>()
  const findings: ImportFinding[] = []
  for (const [code, proposed] of Map.groupBy(rows, ({ contest }) => contest)) {
    const contest = contests.get(code)
    const first = proposed[0]!
    const inContest = (row: CandidateRow, about: readonly ReturnType<typeof finding>[]): readonly ImportFinding[] =>
      about.map((each) => {
        if (each.severity === 'error') faulty.add(code)
        return withContest(atRow({ file, sheet: row.sheet, row: row.row }, each), code)
      })
    if (!contest) {
      findings.push(
        withContest(
          { file, row: first.row, ...found('constituency_unmapped', 'contest', { name: first.proposal.name, place: code }) },
          code,
        ),
      )
      continue
    }
    const law = {
      code,
      level: contest.level,
      seats: contest.seats,
      election: election.kind ?? ('general' as const),
      day: election.day,
    }
    const proposals = proposed.map(({ proposal }) => proposal)
    for (const row of proposed) findings.push(...inContest(row, checkProposal(row.proposal, law, row.departments, pack)))
    findings.push(...inContest(first, [...checkNominators(proposals, contest.seats), ...checkNumbers(proposals, law, pack)]))
  }
  for (const twice of inTwoContests(rows, (code) => contests.get(code)?.level))
    for (const row of twice) {
      faulty.add(row.contest)
      const about = finding('E.405', { name: row.proposal.name })
      findings.push(withContest(atRow({ file, sheet: row.sheet, row: row.row }, about), row.contest))
    }
  for (const { sheet, row, unseen } of rows)
    findings.push(...unseen.map((each) => ({ file, ...(sheet !== undefined && { sheet }), row, ...each })))
  return { findings, faulty }
}

const withContest = (finding_: ImportFinding, contest: string): ImportFinding => ({
  ...finding_,
  params: { ...finding_.params, contest },
})

/** Rows of one person in several contests of one level; county and town together are allowed (S1 48; S2 53). */
const inTwoContests = (rows: readonly CandidateRow[], levelOf: (contest: string) => string | undefined) =>
  [...Map.groupBy(rows, ({ contest, proposal }) => `${levelOf(contest)} ${proposal.person}`).values()].filter(
    (same) => new Set(same.map(({ contest }) => contest)).size > 1,
  )
