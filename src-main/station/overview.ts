import type { StationOverview } from '#contract/station.ts'
import type { Ledger } from '#ledger/open.ts'
import { factByHash, headOf } from '#ledger/read.ts'
import { contestsOf, electionOf, publishedRoll, voterOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { packById } from '#rules/packs/index.ts'
import { quorumOf } from '#rules/quorum.ts'
import { stationDay } from './day.ts'

/** The station as its strip and its bar show it. */
export function stationOverview(ledger: Ledger): StationOverview {
  const election = electionOf(ledger).body
  const { constituency, book, books, phase } = stationDay(ledger)
  const pack = packById(election.pack)!
  return {
    constituency,
    name: election.constituencies.find(({ code }) => code === constituency)?.name ?? constituency,
    mode: election.mode,
    phase,
    rollVersion: publishedRoll(ledger, constituency)?.body.version ?? 0,
    head: headOf(ledger, book)?.hash ?? '',
    contests: contestsOf(election, constituency).map((contest) => {
      const { code, name, level, seats } = contest
      const { roll, participants, by } = turnoutOf(ledger, contest)
      return { code, name, level, seats, turnout: { roll, participants, ...by, quorum: quorumOf(roll, pack) } }
    }),
    last: firstOf(books, (book) => lastCheckIn(ledger, book)),
  }
}

function firstOf<T>(books: readonly string[], look: (book: string) => T | null): T | null {
  for (const book of books) {
    const found = look(book)
    if (found) return found
  }
  return null
}

function lastCheckIn(ledger: Ledger, book: string): StationOverview['last'] {
  const hash = ledger.statements
    .on(
      `SELECT hash FROM papers_issued i JOIN entries e USING (hash) WHERE e.book = ? AND e.text ->> '$.type' = 'checked-in'
       AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = i.hash) ORDER BY e.seq DESC LIMIT 1`,
    )
    .pluck()
    .get(book) as string | undefined
  const fact = hash === undefined ? undefined : factByHash(ledger, hash)
  if (fact?.type !== 'checked-in') return null
  const { voter, papers } = fact.body
  return { ref: fact.hash, receipt: fact.seq, name: voterOf(ledger, voter)?.fields.name ?? voter, at: fact.at, papers }
}
