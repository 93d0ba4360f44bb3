import type { Ledger } from '#ledger/open.ts'
import { candidatesOverview } from '#office/candidates/overview.ts'
import { declarations } from '#office/results/declared.ts'
import { conflictFacts } from '#office/conflicts/conflict-facts.ts'
import { conflictLines, forkLines, sealLines } from '#office/conflicts/conflict-list.ts'
import { contestDetail } from '#office/results/contest-detail.ts'
import { forkBranches } from '#office/conflicts/fork-branches.ts'
import { received } from '#office/merging/received.ts'
import { contestStandings } from '#office/results/results.ts'
import { stationsOverview } from '#office/stations/overview.ts'
import { stationFacts } from '#office/setup/describe-station.ts'
import { officeToday } from '#office/today/office-today.ts'
import { electionOf } from '#roll/election.ts'
import { deviceNames } from '#trust/device-names.ts'
import { OURS } from './honest-day.ts'
import { OTHERS } from './town.ts'

/** What the office's pages ask of its ledger, by heading: of others what has to stay, and of ours that it is answered at all. */
export function pagesOf(ledger: Ledger): readonly (readonly [heading: string, said: unknown])[] {
  const { contests } = electionOf(ledger).body
  const ofOthers = <T extends { readonly constituency: string | null }>(lines: readonly T[]): readonly T[] =>
    lines.filter(({ constituency }) => OTHERS.some((code) => code === constituency))
  const conflicts = conflictLines(ledger).map((line) => ({ ...line, card: conflictFacts(ledger, line.id) }))
  const forks = forkLines(ledger).map((line) => ({ ...line, card: forkBranches(ledger, line.book) }))
  const details = contests.map(({ code, constituency }) => ({ constituency, detail: contestDetail(ledger, code) }))
  const today = officeToday(ledger)
  const { stations, office, standby } = stationsOverview(ledger)
  return [
    ['cards of conflicts', conflicts.filter(({ constituencies }) => !constituencies.includes(OURS))],
    ['cards of forks', forks.filter(({ book }) => !book.endsWith(`/${OURS}`))],
    ['seals', ofOthers(sealLines(ledger))],
    ['contests', ofOthers(details)],
    ['standings', ofOthers(contestStandings(ledger))],
    ['declared', declarations(ledger)],
    // Our own contradictions are counted with the others'.
    ['today', [today.constituencies, today.blockers.filter(({ what }) => what !== 'facts-contradict')]],
    ['happened', ofOthers(today.since).map(({ at: _, ...line }) => line)],
    [
      'received',
      ofOthers(received(ledger).constituencies).map(({ bundle, ...line }) => ({ ...line, kind: bundle?.kind ?? null })),
    ],
    ['stations', [ofOthers(stations), office, standby, stationFacts(ledger), [...deviceNames(ledger)]]],
    ['candidates', candidatesOverview(ledger)],
  ]
}
