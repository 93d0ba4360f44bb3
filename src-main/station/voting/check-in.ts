import type { InPerson } from '#words/election.ts'
import type { CheckedIn } from '#contract/voting-answers.ts'
import { areTwo, type Request } from '#words/acting.ts'
import { write } from '#ledger/append.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { checkArrival, papersDrawn } from '#rules/day/voting.ts'
import { boxesByVoter } from '../boxes/boxes.ts'
import { whileOpen } from '../day.ts'
import { rememberGiven } from './given.ts'
import { standingOf, type Standing } from './voter-standing.ts'
import { withdrawByComing } from './withdraw-by-coming.ts'

export type CheckIn = {
  readonly voter: string
  readonly channel: InPerson
  /** Card numbers of the principals whose papers are drawn as well. */
  readonly principals: readonly string[]
}

/**
 * Hands a voter their papers, and those of the principals they stand for: one entry, once. A voter who already took part may still
 * draw for principals. Whoever authorised a proxy that was not used and now comes in person withdraws it by coming, as
 * long as the check-in stands.
 * Whoever is on the list of a box that is out could be served there as well: at the station it takes two people, and an incident says so.
 * Refuses `check-in.not-on-roll`, `check-in.already` (when, how, receipt), `check-in.not-authorised`, `check-in.not-on-box`,
 * `check-in.box-out`, and what `whileOpen` refuses.
 */
export function checkIn(ledger: Ledger, request: Request, { voter, channel, principals }: CheckIn): Result<CheckedIn> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const standing = standingOf(ledger, voter)
    const found = atArrival(standing, { voter, principals })
    if (!standing || found.has('E.508')) return refuse('check-in.not-on-roll', { voter })
    const { line, taken } = standing
    if (found.has('E.506')) return alreadyVoted(standing)
    const stranger = principals.find((card) => !standing.principals.some((principal) => principal.line.voter === card))
    if (stranger !== undefined) return refuse('check-in.not-authorised', { voter, principal: stranger })

    const contests = taken ? [] : [...line.fields.contests]
    const drawn = standing.principals.filter((principal) => principals.includes(principal.line.voter))
    const takePart = [...(taken ? [] : [line]), ...drawn.map((principal) => principal.line)]
    const boxes = boxesByVoter(ledger)
    const by = channel === 'mobile' ? boxes.get(voter) : undefined
    if (channel === 'mobile' && !by) return refuse('check-in.not-on-box', { voter, name: line.fields.name })
    const awaited = takePart.flatMap(({ voter: card, fields: { name } }) => {
      const on = boxes.get(card)
      return on?.state === 'out' && on.box !== by?.box ? [{ voter: card, name, box: on.box }] : []
    })
    if (awaited[0] && !areTwo(request.actor)) return refuse('check-in.box-out', awaited[0])
    const papers = papersDrawn(
      contests,
      drawn.map((principal) => principal.line.fields.contests),
    )
    const written = append(day.value.constituency, 'checked-in', {
      voter,
      contests,
      channel,
      papers,
      for: drawn.map((principal) => ({
        principal: principal.line.voter,
        ref: principal.ref,
        contests: [...principal.line.fields.contests],
      })),
    })
    rememberGiven(ledger, written.hash)
    for (const each of awaited) append(day.value.constituency, 'incident', servedWhileOut(each))
    if (!taken) withdrawByComing(ledger, append, voter, written.hash)
    return done({ ref: written.hash, receipt: written.entry.seq, at: written.entry.at, papers })
  })
}

/** What the law has against handing out papers (S1 5; S2 26, 42); who has voted may come again as an agent alone. */
function atArrival(standing: Standing | undefined, { voter, principals }: Omit<CheckIn, 'channel'>): ReadonlySet<string> {
  const findings = checkArrival({
    name: standing?.line.fields.name ?? voter,
    onRoll: standing !== undefined,
    takenPart: standing?.taken !== undefined && principals.length === 0,
  })
  return new Set(findings.map(({ code }) => code))
}

/** Two-person acts leave a word in the record of the day, too: the box's overseers have to find it there. */
const servedWhileOut = ({ voter, name, box }: { readonly voter: string; readonly name: string; readonly box: string }) => ({
  what: `流动票箱${box}带出期间，名册上的${name}（选民证号${voter}）的选票在站内发出`,
  done: '已电话告知票箱监票人，由两人确认',
})

function alreadyVoted({ line, taken }: Standing): Result<never> {
  return refuse('check-in.already', {
    voter: line.voter,
    name: line.fields.name,
    how: taken!.how,
    at: taken!.at,
    receipt: taken!.receipt,
    by: taken!.by,
  })
}
