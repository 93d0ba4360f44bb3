import type { CheckedIn } from '#contract/voting-answers.ts'
import { authorisationsOf } from '#ledger/standing/authorisations.ts'
import { participationsOf } from '#ledger/standing/participations.ts'
import type { VoterLine } from '#roll/election.ts'
import { boxReasons, listBox } from '#station/boxes/send-box.ts'
import { checkIn } from '#station/voting/check-in.ts'
import { recordIncident } from '#station/voting/record-incident.ts'
import { exchangeSpoiled } from '#station/voting/spoil-paper.ts'
import { undoCheckIn } from '#station/voting/undo.ts'
import type { Day } from './lived-day.ts'
import { must } from './must.ts'
import { acting } from './staff.ts'

/** Serves those who come, until so many per thousand of them have; answers how many were refused. */
export function vote(day: Day, comers: readonly VoterLine[], untilPermille: number): number {
  const { ledger, random, clock, contests } = day
  const clerk = { actor: acting(ledger, 'clerk') }
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
function listForBox({ ledger, random, half }: Day, comers: readonly VoterLine[]): ReadonlySet<string> {
  const [chance, reasons] = [random.stream('box'), boxReasons(ledger)]
  const voters = comers.filter(() => chance.chance(45)).map(({ voter }) => ({ voter, reason: chance.pick(reasons) }))
  const box = half === 'first' ? '1' : '2'
  if (voters.length > 0) must(listBox(ledger, { actor: acting(ledger, 'clerk') }, { box, voters }))
  return new Set(voters.map(({ voter }) => voter))
}

/** A voter was taken for a namesake: an undo that lacks a paper is refused, then every paper comes back, then the right person votes. */
function takeBack({ ledger, clock }: Day, given: CheckedIn, asked: Parameters<typeof checkIn>[2]): number {
  const clerk = { actor: acting(ledger, 'clerk') }
  clock.forward(40)
  const short = Object.fromEntries(
    Object.entries(given.papers).map(([contest, papers], i) => [contest, i === 0 ? papers - 1 : papers]),
  )
  const tooFew = undoCheckIn(ledger, clerk, { ref: given.ref, returned: short, reason: '认错同名选民' })
  must(undoCheckIn(ledger, clerk, { ref: given.ref, returned: { ...given.papers }, reason: '认错同名选民' }))
  must(checkIn(ledger, clerk, asked))
  return tooFew.ok ? 0 : 1
}
