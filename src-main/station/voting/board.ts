import type { StationBoard } from '#contract/voting.ts'
import type { Ledger } from '#ledger/open.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { uncountedIn } from '#roll/restatements.ts'
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

/** Contest → hour → participants, each voter once. One pass over the view, in the order in which it lies. */
function byHour(ledger: Ledger): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = ledger.statements
    .on(
      `SELECT contest, min(hash) FROM participations
       WHERE hash NOT IN (SELECT ref FROM taken_back) AND hash NOT IN (SELECT value FROM json_each(?)) GROUP BY voter, contest`,
    )
    .raw()
    .all(uncountedIn(ledger)) as (readonly [contest: string, hash: string])[]
  const contests = new Map<string, Map<string, number>>()
  for (const [contest, hash] of rows) {
    const hours = contests.get(contest) ?? new Map<string, number>()
    const hour = hourOf(ledger, hash)
    contests.set(contest, hours.set(hour, (hours.get(hour) ?? 0) + 1))
  }
  return contests
}

/** An entry never changes, so its hour is looked up once: the board is asked at every check-in. */
const known = new WeakMap<Ledger, Map<string, string>>()

function hourOf(ledger: Ledger, hash: string): string {
  const hours = known.get(ledger) ?? new Map<string, string>()
  known.set(ledger, hours)
  const before = hours.get(hash)
  if (before !== undefined) return before
  const at = ledger.statements
    .on(`SELECT coalesce(text ->> '$.body.at', text ->> '$.at') FROM entries WHERE hash = ?`)
    .pluck()
    .get(hash) as string
  const hour = String((Number(at.slice(11, 13)) + 8) % 24).padStart(2, '0')
  hours.set(hash, hour)
  return hour
}
