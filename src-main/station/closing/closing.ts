import type { ClosingContest, ClosingPreview } from '#contract/closing.ts'
import type { Ledger } from '#ledger/open.ts'
import { calledDevice, deviceNames } from '#trust/device-names.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { handedOut, turnoutOf } from '#roll/turnout.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { packById } from '#rules/packs/index.ts'
import { checkIssued, checkPrinted } from '#rules/count/paper-accounts.ts'
import { unusedToDestroy } from '#rules/count/reconciliation.ts'
import { boxesOut } from '../boxes/boxes.ts'
import { expectedPapers } from './close-station.ts'
import { stationDay } from '../day.ts'
import { othersOut } from '../desks/leave-out-desks.ts'
import { leftFindings } from '../voting/papers-left.ts'
import { servingNearCandidates } from '#people/near-candidates.ts'
import { seenFinding } from '#counting/seen-finding.ts'

/** How the papers come out with these unused ones, before anything is closed (S1 43): printed = issued + spoiled + unused, issued = V. */
export function closingPreview(ledger: Ledger, unused: Readonly<Record<string, number>>): ClosingPreview {
  const election = electionOf(ledger).body
  const pack = packById(election.pack)!
  const { constituency, books, closed } = stationDay(ledger)
  const expected = expectedPapers(ledger)
  const lines = contestsOf(election, constituency).map((contest): { line: ClosingContest; findings: readonly Finding[] } => {
    const papers = expected[contest.code]!
    const counted = unused[contest.code] ?? closed?.body.papers[contest.code]?.unused ?? null
    const { participants } = handedOut(ledger, contest.code, books)
    const station = turnoutOf(ledger, contest)
    const line = {
      code: contest.code,
      name: contest.name,
      ...papers,
      expected: papers.unused,
      unused: counted,
      participants,
      station: { participants: station.participants, issued: station.issued },
      destroy: unusedToDestroy(counted ?? papers.unused, pack),
    }
    const own = checkIssued(papers.issued, participants)
    const issued = own.length > 0 ? own : checkIssued(station.issued, station.participants)
    return { line, findings: [...issued, ...checkPrinted({ ...papers, unused: counted ?? papers.unused })] }
  })
  const out = othersOut(ledger)
  return {
    contests: lines.map(({ line }) => line),
    boxesOut: boxesOut(ledger),
    desksOut: out.map((each) => ({ ...each, name: deviceNames(ledger).get(each.device) ?? each.device })),
    findings: [
      ...servingNearCandidates(ledger),
      ...leftFindings(ledger),
      ...lines.flatMap(({ findings }) => findings),
      ...out.map(({ device }) => finding('W.612', { device: calledDevice(ledger, device) })),
    ].map(seenFinding),
  }
}
