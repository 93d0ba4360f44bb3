import { withoutWaiting } from '#ledger/file/without-waiting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { contestsOf, electionOf, rollOf } from '#roll/election.ts'
import { turnoutOf } from '#roll/turnout.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { stationDay } from '#station/day.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { countContest } from './count-contest.ts'
import type { Day, Half } from './lived-day.ts'
import { must } from './must.ts'
import { randomFrom } from './random.ts'
import { simulatedClock } from './simulated-clock.ts'
import { acting } from './staff.ts'
import { vote } from './vote-all-day.ts'
import type { Planted } from './votes.ts'
import { authorise, comeAfterAgent, comeTwice, halfOf, whoComes } from './who-comes.ts'
import type { SimulatedDay } from '#contract/rehearsal.ts'

export type DayPlan = {
  readonly seed: string
  /** Contest → what to plant in its count. */
  readonly planted?: Readonly<Record<string, Planted>> | undefined
  /** Stop while the station is still open, after this many per thousand of those who come. */
  readonly untilPermille?: number | undefined
  /** One of two laptops, each serving half of the households; the lead counts afterwards, by `simulateCount`. */
  readonly half?: Half | undefined
}

/**
 * Lives a polling day from a seed on a provisioned station ledger, through the same use cases as the screens: proxies approved,
 * opening, check-ins in person, by mobile box and by proxy, refusals, an undo, spoiled papers, an incident, closing, and the count
 * by two typists. Refuses `rehearse.live-ledger` outside a rehearsal: invented votes never stand in a ledger of a real election.
 * Throws when a step that should work is refused.
 */
export function simulateDay(ledger: Ledger, plan: DayPlan): Result<SimulatedDay> {
  return rehearsing(ledger, plan, '05:50', (day) => {
    const whole = rollOf(ledger, day.constituency)
    const roll = plan.half ? halfOf(whole, plan.half) : whole
    const comers = whoComes(day, roll)
    // A desk approves nothing: nobody may act for more than three, which one book has to reckon.
    if (plan.half !== 'second') authorise(day, roll, comers)
    open(day)
    const refused = vote(day, comers, plan.untilPermille ?? 1000)
    if (plan.half) comeTwice(day, whole)
    if (plan.half === 'second') comeAfterAgent(day, halfOf(whole, 'first'))
    if (plan.untilPermille === undefined) close(day)
    if (plan.untilPermille === undefined && !plan.half) countAll(day, plan)
    return refused
  })
}

/** The count of a station whose lead laptop has taken in the other one's day. */
export function simulateCount(ledger: Ledger, plan: DayPlan): Result<SimulatedDay> {
  return rehearsing(ledger, plan, '18:30', (day) => {
    countAll(day, plan)
    return 0
  })
}

function rehearsing(
  ledger: Ledger,
  { seed, half = 'first' }: DayPlan,
  time: string,
  live: (day: Day) => number,
): Result<SimulatedDay> {
  const election = electionOf(ledger).body
  if (election.mode !== 'rehearsal') return refuse('rehearse.live-ledger', { path: ledger.path })
  const { constituency } = stationDay(ledger)
  const clock = simulatedClock(election.day, time)
  const random = randomFrom(seed).stream('day').stream(constituency).stream(half)
  const contests = contestsOf(election, constituency)
  ledger.now = clock.now
  // Invented voters need not wait for the disk one by one: a rehearsal that is cut off is lived again from the beginning.
  const refused = withoutWaiting(ledger, () => live({ ledger, constituency, random, clock, contests, half }))
  ledger.now = () => new Date()
  const { roll, participants } = turnoutOf(ledger, contests[0]!)
  return done({ constituency, roll, participants, refused, closed: stationDay(ledger).phase === 'closed' })
}

function countAll(day: Day, { planted }: DayPlan): void {
  const roll = rollOf(day.ledger, day.constituency)
  for (const contest of day.contests) countContest(day, contest, roll, planted?.[contest.code])
}

function open({ ledger, contests, clock }: Day): void {
  clock.moveTo('06:45')
  const papers = Object.fromEntries(
    contests.map((contest) => {
      const { roll } = turnoutOf(ledger, contest)
      return [contest.code, roll + Math.ceil(roll / 50) + 5]
    }),
  )
  const checklist = { cameras: '2', boxes: '当众检查为空', booths: '2', printer: '已试印', stick: '已备份' }
  must(openStation(ledger, acting(ledger, 'lead', 'overseer'), { papers, checklist }))
  clock.moveTo('07:00')
}

function close({ ledger, clock }: Day): void {
  clock.moveTo('18:00')
  const expected = expectedPapers(ledger)
  const unused = Object.fromEntries(Object.entries(expected).map(([contest, papers]) => [contest, papers.unused]))
  must(closeStation(ledger, acting(ledger, 'lead', 'overseer'), unused))
}
