import { stationActor } from '#rehearsal/staff.ts'
import { contestsOf, electionOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { takeInDesk } from '#station/desks/desk-bundle.ts'
import { exportDay } from '#station/handing-over/export-day.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { need, type Office as Machine } from '../fixtures/election.ts'

/** Where the attacker sits. */
export const OURS = 'D02'

/** How many come; of D06 too few. */
const COMERS: Readonly<Record<string, number>> = { D01: 9, D02: 9, D05: 10, D06: 4 }

export const card = (code: string, n: number): string => `${code}-${String(n).padStart(4, '0')}`

/** A whole day, the second laptop serving the last four of those who come; answers the lead's final bundle. */
export async function liveDay(code: string, lead: Machine, desk: Machine | undefined, stick: string): Promise<string> {
  const two = stationActor(code, 'lead', 'overseer-1')
  const clerk = stationActor(code, 'clerk')
  const contests = contestsOf(electionOf(lead.ledger).body, code)
  const papers = Object.fromEntries(contests.map((contest) => [contest.code, 20]))
  const comers = COMERS[code]!
  const split = desk ? comers - 4 : comers
  for (const { ledger } of desk ? [lead, desk] : [lead]) need(openStation(ledger, two, { papers, checklist: {} }))
  for (let n = 1; n <= comers; n++) {
    const principals = n === 1 && code !== OURS ? [card(code, 10)] : []
    const at = n <= split ? lead : desk!
    if (n === 10) continue
    need(checkIn(at.ledger, { actor: clerk }, { voter: card(code, n), channel: 'station', principals }))
  }
  // What two laptops cannot prevent; the office has decided about it before the attacker comes.
  if (desk && code !== OURS)
    need(checkIn(desk.ledger, { actor: clerk }, { voter: card(code, 2), channel: 'station', principals: [] }))
  need(exchangeSpoiled(lead.ledger, { actor: clerk }, { contest: code, count: 1 }))
  if (desk) {
    closed(desk, two)
    const { path } = need(await exportDay(desk.ledger, desk.keys, two, 'final', stick))
    need(await takeInDesk(lead.ledger, lead.keys, path, 'desk.xuance'))
  }
  closed(lead, two)
  for (const contest of contests) counted(lead, code, contest.code, contest.seats)
  return need(await exportDay(lead.ledger, lead.keys, two, 'final', stick)).path
}

function closed({ ledger }: Machine, two: ReturnType<typeof stationActor>): void {
  const unused = Object.entries(expectedPapers(ledger)).map(([contest, papers]) => [contest, papers.unused] as const)
  need(closeStation(ledger, two, Object.fromEntries(unused)))
}

/** The first candidates win with all votes but one; the last gets the one. */
function counted({ ledger }: Machine, code: string, contest: string, seats: number): void {
  const { participants: valid } = turnoutOf(
    ledger,
    contestsOf(electionOf(ledger).body, code).find((each) => each.code === contest)!,
  )
  const votes = Array.from({ length: seats + 1 }, (_, n) => {
    const yes = n < seats ? valid - 1 : 1
    return { candidate: `C${n + 1}`, for: yes, against: 0, abstain: valid - yes, void: 0 }
  })
  const typed = { contest, round: 'first' as const, figures: { collected: valid, valid, invalid: 0, votes, writeIns: [] } }
  need(typeCount(ledger, stationActor(code, 'typist-1'), typed))
  need(typeCount(ledger, stationActor(code, 'typist-2'), typed))
  const at = { contest, round: 'first' as const }
  for (const who of ['lead', 'overseer-1', 'overseer-2', 'typist-1'])
    need(signRound(ledger, { actor: stationActor(code, who) }, at))
}
