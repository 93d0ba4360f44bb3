import type { Contest } from './election.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'

export type Channel = 'station' | 'mobile' | 'proxy'

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

/** Turnout of one contest from the entries this ledger holds. Someone who took part twice counts once here and is a conflict. */
export function turnoutOf(ledger: Ledger, { code, constituency }: Contest): Turnout {
  const { on } = ledger.statements
  const rows = on(
    `SELECT how, count(*) AS voters FROM (
       SELECT voter, min(how) AS how FROM participations p WHERE contest = ?
       AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash) GROUP BY voter
     ) GROUP BY how`,
  ).all(code) as { how: Channel; voters: number }[]
  const by = { station: 0, mobile: 0, proxy: 0 }
  for (const { how, voters } of rows) by[how] = voters
  const roll = on(
    `SELECT count(*) FROM voters v, json_each(v.fields, '$.contests') c WHERE v.constituency = ? AND v.struck = 0 AND c.value = ?`,
  )
    .pluck()
    .get(constituency, code) as number
  const { issued, spoiled } = handedOut(ledger, code)
  return { contest: code, roll, participants: by.station + by.mobile + by.proxy, by, issued, spoiled }
}

/** Papers of a contest handed over and spoiled, in all books of the ledger or in one: each laptop reconciles its own. */
export function handedOut(ledger: Ledger, contest: string, book?: string): { readonly issued: number; readonly spoiled: number } {
  const issued = ledger.statements
    .on(
      `SELECT coalesce(sum(papers), 0) FROM papers_issued i JOIN entries e USING (hash) WHERE contest = ? AND coalesce(e.book = ?, 1)
       AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = i.hash)`,
    )
    .pluck()
    .get(contest, book ?? null) as number
  const spoiled = factsOf(ledger, 'paper.spoiled', book).filter(({ body }) => body.contest === contest)
  return { issued, spoiled: spoiled.reduce((sum, { body }) => sum + body.count, 0) }
}
