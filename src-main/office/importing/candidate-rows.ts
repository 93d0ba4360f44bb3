import { contestsOf, type Contest, type ElectionBody } from '#roll/election.ts'
import type { Finding } from '#rules/findings.ts'
import {
  checkAcrossContests,
  checkNominators,
  checkNumbers,
  checkProposal,
  checkSaid,
  type Proposal,
} from '#rules/nomination/nominations.ts'
import { packById } from '#rules/packs/index.ts'
import { checkFilledIn } from '#rules/setup/filled-in.ts'
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
  /** What was left out of the row because nobody sees it, and what departments seem to say in words that are no answer. */
  readonly told: readonly RowFinding[]
}

export type CandidatesChecked = {
  readonly findings: readonly ImportFinding[]
  /** Contests with an error: no formal list is stated for them. */
  readonly faulty: ReadonlySet<string>
  /** Rows that nobody could propose by hand either: of an example, or against which the law speaks by itself. */
  readonly held: ReadonlySet<CandidateRow>
}

/** Everything that speaks against proposals and lists (S1 4, 30, 31, 48): by row, by contest, and across contests. */
export function checkCandidates(file: string, rows: readonly CandidateRow[], election: ElectionBody): CandidatesChecked {
  const pack = packById(election.pack)!
  const contests = new Map(
    election.constituencies.flatMap(({ code }) => contestsOf(election, code)).map((contest) => [contest.code, contest]),
  )
  const faulty = new Set<string>()
  const held = new Set<CandidateRow>()
  const findings: ImportFinding[] = []
  for (const [code, proposed] of Map.groupBy(rows, ({ contest }) => contest)) {
    const contest = contests.get(code)
    const first = proposed[0]!
    const inContest = (row: CandidateRow, about: readonly Finding[]): readonly ImportFinding[] =>
      about.map((each) => {
        if (each.severity === 'error') faulty.add(code)
        return withContest(atRow({ file, sheet: row.sheet, row: row.row }, each), code)
      })
    if (!contest) {
      faulty.add(code)
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
    for (const row of proposed) {
      const unnamed = checkFilledIn(row.proposal.name)
      const check = (formal: boolean) =>
        unnamed ? [unnamed] : checkProposal({ ...row.proposal, formal }, law, formal ? row.departments : [], pack)
      if (check(false).some(({ severity }) => severity === 'error')) held.add(row)
      findings.push(...inContest(row, check(row.proposal.formal)))
    }
    findings.push(...inContest(first, [...checkNominators(proposals, contest.seats), ...checkNumbers(proposals, law, pack)]))
    findings.push(...inContest(first, checkSaid(proposals.filter(({ formal }) => formal))))
  }
  for (const { row, about } of acrossContests(rows, contests)) {
    faulty.add(row.contest)
    findings.push(withContest(atRow({ file, sheet: row.sheet, row: row.row }, about), row.contest))
  }
  for (const { sheet, row, told } of rows)
    findings.push(...told.map((each) => ({ file, ...(sheet !== undefined && { sheet }), row, ...each })))
  return { findings, faulty, held }
}

const withContest = (finding_: ImportFinding, contest: string): ImportFinding => ({
  ...finding_,
  params: { ...finding_.params, contest },
})

/** Every row that the law does not allow beside another of the same person (S1 48; S2 53). */
function acrossContests(
  rows: readonly CandidateRow[],
  contests: ReadonlyMap<string, Contest>,
): readonly { readonly row: CandidateRow; readonly about: Finding }[] {
  const known = rows.flatMap((row) => {
    const level = contests.get(row.contest)?.level
    return level ? [{ row, person: row.proposal.person, name: row.proposal.name, contest: row.contest, level }] : []
  })
  return [...Map.groupBy(known, ({ person }) => person).values()].flatMap((same) =>
    same.flatMap((one) =>
      same
        .flatMap((other) => checkAcrossContests([other, one]))
        .slice(0, 1)
        .map((about) => ({ row: one.row, about })),
    ),
  )
}
