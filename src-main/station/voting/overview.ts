import type { StationOverview } from '#contract/station.ts'
import { newestCheckIn } from '#ledger/standing/participations.ts'
import type { Ledger } from '#ledger/open.ts'
import { headOf } from '#ledger/read.ts'
import { contestsOf, electionOf, publishedRoll } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { packById } from '#rules/packs/index.ts'
import { quorumOf } from '#rules/count/quorum.ts'
import { stationDay, type StationDay } from '../day.ts'
import { givenHere } from './given.ts'

/** The station as its strip and its bar show it. */
export function stationOverview(ledger: Ledger): StationOverview {
  const election = electionOf(ledger).body
  const day = stationDay(ledger)
  const { constituency, book, phase } = day
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
    last: firstOf(day.books, (book) => lastCheckIn(ledger, day, book)),
  }
}

function firstOf<T>(books: readonly string[], look: (book: string) => T | null): T | null {
  for (const book of books) {
    const found = look(book)
    if (found) return found
  }
  return null
}

function lastCheckIn(ledger: Ledger, day: StationDay, book: string): StationOverview['last'] {
  const hash = newestCheckIn(ledger, book)
  return hash === undefined ? null : (givenHere(ledger, day, hash) ?? null)
}
