import type { Contest } from './election.ts'
import type { Ledger } from '#ledger/open.ts'

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
export function turnoutOf({ statements: { on } }: Ledger, { code, constituency }: Contest): Turnout {
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
  const issued = on(
    `SELECT coalesce(sum(papers), 0) FROM papers_issued i WHERE contest = ? AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = i.hash)`,
  )
    .pluck()
    .get(code) as number
  const spoiled = on(
    `SELECT coalesce(sum(json_extract(text, '$.body.count')), 0) FROM entries
     WHERE json_extract(text, '$.type') = 'paper.spoiled' AND json_extract(text, '$.body.contest') = ?`,
  )
    .pluck()
    .get(code) as number
  return { contest: code, roll, participants: by.station + by.mobile + by.proxy, by, issued, spoiled }
}
