import type { Contest } from './election.ts'
import type { Ledger } from '#ledger/open.ts'
import { remembered } from '#ledger/remembered.ts'
import { papersBeyond, spoiledIn } from '#ledger/standing/papers.ts'
import { tookPartBy, tookPartByContest, type Channel } from '#ledger/standing/participations.ts'
import { rollOfContest } from './locked-roll.ts'

/** 投票人数 of a contest (domain 1.6): each voter once, by the way they took part; proxies are counted as principals. */
export type Turnout = {
  readonly contest: string
  /** R: voters on the roll who may vote in this contest. */
  readonly roll: number
  /** V = station + mobile + proxy. */
  readonly participants: number
  readonly by: Readonly<Record<Channel, number>>
  /** Papers handed over and not returned by an undone check-in. */
  readonly issued: number
  /** Papers returned spoiled and replaced. */
  readonly spoiled: number
}

type TookPart = { readonly by: Record<Channel, number>; papers: number }

/** Turnout of one contest from the entries this ledger holds. Someone who took part twice counts once here and is a conflict. */
export function turnoutOf(ledger: Ledger, contest: Contest): Turnout {
  const { code } = contest
  const { by, papers } = tookPart(ledger).get(code) ?? { by: { station: 0, mobile: 0, proxy: 0 }, papers: 0 }
  const roll = rolls(ledger, contest)
  const issued = papers + papersBeyond(ledger, code)
  return { contest: code, roll, participants: by.station + by.mobile + by.proxy, by, issued, spoiled: spoiledIn(ledger, code) }
}

const rolls = remembered(
  ['voter.listed', 'voter.struck', 'roll.published', 'station.opened', 'device.certified', 'device.revoked', 'conflict.decided'],
  rollOfContest,
  ({ code }) => code,
)

const tookPart = remembered('every entry', (ledger: Ledger): ReadonlyMap<string, TookPart> => {
  const byContest = new Map<string, TookPart>()
  for (const { contest, how, voters, papers } of tookPartByContest(ledger)) {
    const sum = byContest.get(contest) ?? { by: { station: 0, mobile: 0, proxy: 0 }, papers: 0 }
    sum.by[how] = voters
    sum.papers += papers
    byContest.set(contest, sum)
  }
  return byContest
})

/** Who took part by some books, each voter once, and papers handed over and spoiled by them: each laptop reconciles its own. */
export function handedOut(
  ledger: Ledger,
  contest: string,
  books: readonly string[],
): Pick<Turnout, 'participants' | 'issued' | 'spoiled'> {
  const { papers, participants } = tookPartBy(ledger, contest, books)
  return { participants, issued: papers + papersBeyond(ledger, contest, books), spoiled: spoiledIn(ledger, contest, books) }
}
