import { withoutWaiting } from '#ledger/file/without-waiting.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { factsOf } from '#ledger/read.ts'
import { contestsOf, electionOf, rollOf, type Contest, type VoterLine } from '#roll/election.ts'
import { approveProxy } from '#roll/authorise.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import { turnoutOf } from '#roll/turnout.ts'
import type { CheckedIn } from '#contract/voting-answers.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { closeStation, expectedPapers } from '#station/closing/close-station.ts'
import { signRound } from '#station/counting/sign.ts'
import { typeCount } from '#station/counting/type-count.ts'
import { stationDay } from '#station/day.ts'
import { openStation } from '#station/preparing/open-station.ts'
import { boxReasons, listBox } from '#station/boxes/send-box.ts'
import { recordIncident } from '#station/voting/record-incident.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import { must } from './must.ts'
import { randomFrom, type Random } from './random.ts'
import { simulatedClock, type SimulatedClock } from './simulated-clock.ts'
import { stationActor } from './staff.ts'
import { inventCount, type Planted } from './votes.ts'
import type { SimulatedDay } from '#contract/rehearsal.ts'

export type Half = 'first' | 'second'

export type DayPlan = {
  readonly seed: string
  /** Contest → what to plant in its count. */
  readonly planted?: Readonly<Record<string, Planted>> | undefined
  /** Stop while the station is still open, after this many per thousand of those who come. */
  readonly untilPermille?: number | undefined
  /** One of two laptops, each serving half of the households; the lead counts afterwards, by `simulateCount`. */
  readonly half?: Half | undefined
}

type Day = {
  readonly ledger: Ledger
  readonly constituency: string
  readonly random: Random
  readonly clock: SimulatedClock
  readonly contests: readonly Contest[]
  readonly half: Half
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
    authorise(day, roll, comers)
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

/** Households stay together, so that a proxy and those they stand for come to the same laptop. */
const halfOf = (roll: readonly VoterLine[], half: Half): readonly VoterLine[] =>
  roll.filter(({ voter, fields }) => (Number((fields.household ?? voter).replaceAll(/\D/g, '')) % 2 === 0) === (half === 'first'))

/** What two laptops without a network cannot prevent: the same voter is served at both. The merge shows it. */
function comeTwice({ ledger, constituency }: Day, roll: readonly VoterLine[]): void {
  const clerk = { actor: stationActor(constituency, 'clerk') }
  const plain = roll.find(
    ({ voter, fields }) =>
      fields.register === 1 &&
      (['principal', 'agent'] as const).every((role) => authorisationsOf(ledger, role, voter).length === 0),
  )
  if (plain && participationsOf(ledger, plain.voter).length === 0)
    must(checkIn(ledger, clerk, { voter: plain.voter, channel: 'station', principals: [] }))
}

/** A principal comes in person to one laptop, which cannot know that the agent drew the papers at the other: who was first nobody can say. */
function comeAfterAgent({ ledger, constituency }: Day, elsewhere: readonly VoterLine[]): void {
  const cards = new Set(elsewhere.map(({ voter }) => voter))
  const principal = elsewhere.find(
    ({ voter }) =>
      authorisationsOf(ledger, 'principal', voter).some(({ agent }) => cards.has(agent)) &&
      participationsOf(ledger, voter).length === 0,
  )
  const clerk = { actor: stationActor(constituency, 'clerk') }
  if (principal) must(checkIn(ledger, clerk, { voter: principal.voter, channel: 'station', principals: [] }))
}

function countAll(day: Day, { planted }: DayPlan): void {
  const roll = rollOf(day.ledger, day.constituency)
  for (const contest of day.contests) count(day, contest, roll, planted?.[contest.code])
}

/** Between 82 and 96 per cent of the roll take part one way or the other; those away mostly by proxy. */
function whoComes({ random }: Day, roll: readonly VoterLine[]): readonly VoterLine[] {
  const away = random.int(200, 350)
  const home = random.int(20, 90)
  return random.shuffle(roll.filter(({ fields }) => !random.chance(fields.register === 2 ? away : home)))
}

function authorise({ ledger, random, constituency, clock }: Day, roll: readonly VoterLine[], comers: readonly VoterLine[]): void {
  const agents = comers.filter(({ fields }) => fields.register !== 2)
  const asking = comers.filter(({ fields }) => fields.register === 2 && random.chance(550))
  for (const [i, principal] of asking.entries()) {
    if (authorisationsOf(ledger, 'principal', principal.voter).length > 0) continue
    const family = agents.filter((agent) => agent.fields.household === principal.fields.household)
    const neighbours = agents.filter((agent) =>
      principal.fields.contests.every((contest) => agent.fields.contests.includes(contest)),
    )
    if (neighbours.length === 0) continue
    const agent = random.pick(family.length > 0 ? family : neighbours)
    clock.forward(random.int(5, 20))
    // Over the limit or in a chain: the station refuses, and the principal simply stays away.
    approveProxy(
      ledger,
      { actor: stationActor(constituency, 'lead', 'clerk') },
      {
        principal: principal.voter,
        agent: agent.voter,
        reason: '外出',
        means: random.chance(700) ? '书面' : '信函',
        document: `${constituency}-W${String(i + 1 + roll.length).padStart(5, '0')}`,
      },
    )
  }
}

function open({ ledger, constituency, contests, clock }: Day): void {
  clock.moveTo('06:45')
  const papers = Object.fromEntries(
    contests.map((contest) => {
      const { roll } = turnoutOf(ledger, contest)
      return [contest.code, roll + Math.ceil(roll / 50) + 5]
    }),
  )
  const checklist = { cameras: '2', boxes: '当众检查为空', booths: '2', printer: '已试印', stick: '已备份' }
  must(openStation(ledger, stationActor(constituency, 'lead', 'overseer-1'), { papers, checklist }))
  clock.moveTo('07:00')
}

function vote(day: Day, comers: readonly VoterLine[], untilPermille: number): number {
  const { ledger, random, clock, constituency, contests } = day
  const clerk = { actor: stationActor(constituency, 'clerk') }
  // Who gave an authorisation and comes all the same is rare: one in forty.
  const inPerson = comers.filter(
    ({ voter, fields }) =>
      authorisationsOf(ledger, 'principal', voter).length === 0 && (fields.register !== 2 || random.chance(500)),
  )
  const today = inPerson.slice(0, Math.floor((inPerson.length * untilPermille) / 1000))
  const pause = Math.max(2, Math.floor(36_000 / Math.max(1, inPerson.length)))
  const byBox = listForBox(day, today)
  let refused = 0
  for (const [i, { voter }] of today.entries()) {
    clock.forward(random.int(1, pause * 2 - 1))
    const principals = authorisationsOf(ledger, 'agent', voter)
      .map(({ principal }) => principal)
      .filter((principal) => participationsOf(ledger, principal).length === 0)
    const asked = { voter, channel: byBox.has(voter) ? ('mobile' as const) : ('station' as const), principals }
    const given = must(checkIn(ledger, clerk, asked))
    if (i === 3) refused += takeBack(day, given, asked)
    if (i % 97 === 50) refused += checkIn(ledger, clerk, { voter, channel: 'station', principals: [] }).ok ? 0 : 1
    if (random.chance(6)) must(exchangeSpoiled(ledger, clerk, { contest: random.pick(contests).code, count: 1 }))
    if (i === 40) must(recordIncident(ledger, clerk, { what: '打印机卡纸(模拟)', done: '换纸后恢复' }))
  }
  return refused
}

/** One in twenty-two of those who come votes at home: their names are on the list of this laptop's box. */
function listForBox({ ledger, random, constituency, half }: Day, comers: readonly VoterLine[]): ReadonlySet<string> {
  const [chance, reasons] = [random.stream('box'), boxReasons(ledger)]
  const voters = comers.filter(() => chance.chance(45)).map(({ voter }) => ({ voter, reason: chance.pick(reasons) }))
  const box = half === 'first' ? '1' : '2'
  if (voters.length > 0) must(listBox(ledger, { actor: stationActor(constituency, 'clerk') }, { box, voters }))
  return new Set(voters.map(({ voter }) => voter))
}

/** A voter was taken for a namesake: an undo that lacks a paper is refused, then every paper comes back, then the right person votes. */
function takeBack({ ledger, constituency, clock }: Day, given: CheckedIn, asked: Parameters<typeof checkIn>[2]): number {
  const clerk = { actor: stationActor(constituency, 'clerk') }
  clock.forward(40)
  const short = Object.fromEntries(
    Object.entries(given.papers).map(([contest, papers], i) => [contest, i === 0 ? papers - 1 : papers]),
  )
  const tooFew = undoCheckIn(ledger, clerk, { ref: given.ref, returned: short, reason: '认错同名选民' })
  must(undoCheckIn(ledger, clerk, { ref: given.ref, returned: { ...given.papers }, reason: '认错同名选民' }))
  must(checkIn(ledger, clerk, asked))
  return tooFew.ok ? 0 : 1
}

function close({ ledger, constituency, clock }: Day): void {
  clock.moveTo('18:00')
  const expected = expectedPapers(ledger)
  const unused = Object.fromEntries(Object.entries(expected).map(([contest, papers]) => [contest, papers.unused]))
  must(closeStation(ledger, stationActor(constituency, 'lead', 'overseer-1'), unused))
}

function count(
  { ledger, constituency, random, clock }: Day,
  contest: Contest,
  roll: readonly VoterLine[],
  planted?: Planted,
): void {
  const listed = factsOf(ledger, 'candidate.listed').findLast(({ body }) => body.contest === contest.code)
  const candidates = listed?.body.candidates ?? []
  const others = roll.filter(
    ({ fields }) => fields.contests.includes(contest.code) && !candidates.some(({ name }) => name === fields.name),
  )
  const chosen = others.length > 0 && random.chance(400) ? random.pick(others) : undefined
  const figures = inventCount(
    random.stream(contest.code),
    {
      seats: contest.seats,
      participants: turnoutOf(ledger, contest).participants,
      candidates: candidates.map(({ candidate }) => candidate),
      writtenIn: chosen && { name: chosen.fields.name, voter: chosen.voter },
    },
    planted,
  )
  clock.forward(1500)
  const typed = { contest: contest.code, round: 'first' as const, figures }
  const [first] = figures.votes
  if (first && first.against > 0) {
    // The first typist slips once; the second reading shows it, and it is typed again.
    const slip = { ...first, against: first.against - 1, abstain: first.abstain + 1 }
    must(
      typeCount(ledger, stationActor(constituency, 'typist-1'), {
        ...typed,
        figures: { ...figures, votes: [slip, ...figures.votes.slice(1)] },
      }),
    )
    clock.forward(60)
  }
  must(typeCount(ledger, stationActor(constituency, 'typist-2'), typed))
  clock.forward(60)
  must(typeCount(ledger, stationActor(constituency, 'typist-1'), typed))
  clock.forward(300)
  const at = { contest: contest.code, round: 'first' as const }
  for (const signers of [['overseer-1', 'overseer-2'], ['typist-1', 'typist-2'], ['lead']] as const)
    must(signRound(ledger, { actor: stationActor(constituency, ...signers) }, at))
}
