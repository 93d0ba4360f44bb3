import type { Request } from '#words/acting.ts'
import { write } from '#ledger/append.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { contestsOf, electionOf, voterOf } from '#roll/election.ts'
import { packById } from '#rules/packs/index.ts'
import { checkBoxPapers } from '#rules/day/mobile-box.ts'
import type { RulePack } from '#rules/pack.ts'
import { checkMobileBox } from '#rules/day/staffing.ts'
import { mayUseMobileBox } from '#rules/day/voting.ts'
import { boxLists, tripsOf } from './boxes.ts'
import { stationDay, whileOpen } from '../day.ts'
import { titled } from '#counting/titles.ts'

/**
 * The whole list of a box, new or changed. Refuses `station.closed`, `boxes.out-already`, `check-in.not-on-roll`, `boxes.reason` for a
 * reason the law does not know (S1 38; S2 43, 44), `boxes.listed-elsewhere` for a voter of another box.
 */
export function listBox(ledger: Ledger, request: Request, { box, voters }: Body<'box.listed'>): Result<{ readonly box: string }> {
  const pack = packOf(ledger)
  return write(ledger, request, (append) => {
    const { phase, constituency } = stationDay(ledger)
    if (phase === 'closed') return refuse('station.closed', { constituency })
    if (isOut(ledger, box)) return refuse('boxes.out-already', { box })
    const others = [...boxLists(ledger).values()].filter(({ body }) => body.box !== box)
    for (const { voter, reason } of voters) {
      if (!voterOf(ledger, voter)) return refuse('check-in.not-on-roll', { voter })
      if (!mayUseMobileBox(reason, pack)) return refuse('boxes.reason', { voter, reason })
      const other = others.find(({ body }) => body.voters.some((each) => each.voter === voter))
      if (other) return refuse('boxes.listed-elsewhere', { voter, box: other.body.box })
    }
    append(constituency, 'box.listed', { box, voters: unique(voters) })
    return done({ box })
  })
}

/**
 * Two overseers leave with a box and its papers (S2 40). Refuses what `whileOpen` refuses, `boxes.unknown`, `boxes.out-already`,
 * `boxes.overseers`, `station.papers` for a contest whose papers were not counted.
 */
export function sendBox(ledger: Ledger, request: Request, { box, papers }: Body<'box.out'>): Result<{ readonly ref: string }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    if (!boxLists(ledger).has(box)) return refuse('boxes.unknown', { box })
    if (isOut(ledger, box)) return refuse('boxes.out-already', { box })
    if (checkMobileBox(box, titled(request.actor), packOf(ledger)).length > 0) return refuse('boxes.overseers', { box })
    const uncounted = uncountedIn(ledger, papers)
    if (uncounted !== undefined) return refuse('station.papers', { contest: uncounted })
    return done({ ref: append(day.value.constituency, 'box.out', { box, papers }).hash })
  })
}

/**
 * A box is back: papers out = used + returned for every contest, else only with an explanation, which stays as a finding. Refuses what
 * `whileOpen` refuses, `boxes.not-out`, `boxes.overseers`, `station.papers`, `boxes.papers`.
 */
export function takeBackBox(
  ledger: Ledger,
  request: Request,
  { box, used, returned, explanation }: Omit<Body<'box.in'>, 'ref'> & { readonly box: string },
): Result<{ readonly ref: string }> {
  return write(ledger, request, (append) => {
    const day = whileOpen(ledger)
    if (!day.ok) return day
    const trip = tripsOf(ledger, box).find(({ back }) => !back)
    if (!trip) return refuse('boxes.not-out', { box })
    if (checkMobileBox(box, titled(request.actor), packOf(ledger)).length > 0) return refuse('boxes.overseers', { box })
    const uncounted = uncountedIn(ledger, used) ?? uncountedIn(ledger, returned)
    if (uncounted !== undefined) return refuse('station.papers', { contest: uncounted })
    const { papers: out } = trip.out.body
    const contest = checkBoxPapers(box, [{ out, used, returned }])[0]?.params['contest']
    if (contest !== undefined && explanation === undefined)
      return refuse('boxes.papers', { contest, out: out[contest]!, used: used[contest]!, returned: returned[contest]! })
    const given = contest !== undefined && explanation !== undefined && { explanation }
    return done({ ref: append(day.value.constituency, 'box.in', { ref: trip.out.hash, used, returned, ...given }).hash })
  })
}

/** The reasons that open a mobile box to a voter. */
export const boxReasons = (ledger: Ledger): readonly string[] => packOf(ledger).voting.mobileReasons.value

const packOf = (ledger: Ledger): RulePack => packById(electionOf(ledger).body.pack)!

const isOut = (ledger: Ledger, box: string): boolean => tripsOf(ledger, box).some(({ back }) => !back)

/** A contest of this station that is missing, or one that is none of its own. */
function uncountedIn(ledger: Ledger, papers: Readonly<Record<string, number>>): string | undefined {
  const codes = contestsOf(electionOf(ledger).body, stationDay(ledger).constituency).map(({ code }) => code)
  return codes.find((code) => papers[code] === undefined) ?? Object.keys(papers).find((code) => !codes.includes(code))
}

const unique = (voters: Body<'box.listed'>['voters']): Body<'box.listed'>['voters'] => [
  ...new Map(voters.map((each) => [each.voter, each])).values(),
]
