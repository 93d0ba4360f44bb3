import type { StationBoard } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { remembered } from '#ledger/remembered.ts'
import { firstOfEach, statedAt } from '#ledger/standing/participations.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { packById } from '#rules/packs/index.ts'
import { quorumOf } from '#rules/count/quorum.ts'
import { stationDay } from '../day.ts'

/** Turnout per contest and hour, and the way to the quorum, for the wall: no names. */
export function stationBoard(ledger: Ledger): StationBoard {
  const election = electionOf(ledger).body
  const { constituency, phase } = stationDay(ledger)
  const pack = packById(election.pack)!
  const hours = byHour(ledger)
  return {
    constituency,
    name: election.constituencies.find(({ code }) => code === constituency)?.name ?? constituency,
    mode: election.mode,
    phase,
    contests: contestsOf(election, constituency).map((contest) => {
      const { roll, participants, by } = turnoutOf(ledger, contest)
      const quorum = quorumOf(roll, pack)
      const counted = [...(hours.get(contest.code) ?? new Map<string, number>())].sort(([a], [b]) => (a < b ? -1 : 1))
      return {
        code: contest.code,
        name: contest.name,
        level: contest.level,
        roll,
        participants,
        ...by,
        quorum,
        missing: Math.max(0, quorum - participants),
        hours: counted.map(([hour, participants]) => ({ hour, participants })),
      }
    }),
  }
}

/** Contest → hour → participants, each voter once. */
function byHour(ledger: Ledger): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const known = hours(ledger)
  const contests = new Map<string, Map<string, number>>()
  for (const [contest, hash] of firstOfEach(ledger)) {
    const counted = contests.get(contest) ?? new Map<string, number>()
    const hour = known.get(hash) ?? hourOf(ledger, hash)
    known.set(hash, hour)
    contests.set(contest, counted.set(hour, (counted.get(hour) ?? 0) + 1))
  }
  return contests
}

/** Hours of entries that were looked up: an entry never changes, and the board is asked at every check-in. */
const hours = remembered([], (_: Ledger) => new Map<string, string>())

const hourOf = (ledger: Ledger, hash: string): string =>
  String((Number(statedAt(ledger, hash).slice(11, 13)) + 8) % 24).padStart(2, '0')
