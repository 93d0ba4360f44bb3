import type { Contest } from './election.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { rollOfContest } from './locked-roll.ts'
import { restatementsOf, uncountedIn } from './restatements.ts'

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
export function turnoutOf(ledger: Ledger, contest: Contest): Turnout {
  const { code } = contest
  const { on } = ledger.statements
  const rows = on(
    `SELECT how, count(*) AS voters FROM (
       SELECT voter, min(how) AS how FROM participations p WHERE contest = ?
       AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash)
       AND hash NOT IN (SELECT value FROM json_each(?)) GROUP BY voter
     ) GROUP BY how`,
  ).all(code, uncountedIn(ledger)) as { how: Channel; voters: number }[]
  const by = { station: 0, mobile: 0, proxy: 0 }
  for (const { how, voters } of rows) by[how] = voters
  const roll = rollOfContest(ledger, contest)
  const { issued, spoiled } = handedOut(ledger, code)
  return { contest: code, roll, participants: by.station + by.mobile + by.proxy, by, issued, spoiled }
}

/** Papers of a contest handed over and spoiled, in all books of the ledger or in some: each laptop reconciles its own. */
export function handedOut(
  ledger: Ledger,
  contest: string,
  books?: readonly string[],
): { readonly issued: number; readonly spoiled: number } {
  const { uncounted } = restatementsOf(ledger)
  const issued = ledger.statements
    .on(
      `SELECT coalesce(sum(papers), 0) FROM (
         SELECT hash, book, 1 AS papers FROM participations WHERE contest = :contest
         UNION ALL SELECT hash, e.book, papers FROM paper_differences JOIN entries e USING (hash) WHERE contest = :contest
       ) i WHERE (:books IS NULL OR book IN (SELECT value FROM json_each(:books)))
       AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = i.hash)
       AND hash NOT IN (SELECT value FROM json_each(:uncounted))`,
    )
    .pluck()
    .get({ contest, books: books ? JSON.stringify(books) : null, uncounted: JSON.stringify(uncounted) }) as number
  const spoiled = [
    ...factsOf(ledger, 'paper.spoiled').map(({ book, hash, body }) => ({ book, hash, ...body })),
    ...factsOf(ledger, 'reentered').flatMap(({ book, hash, body: { fact } }) =>
      fact.type === 'paper.spoiled' ? [{ book, hash, ...fact }] : [],
    ),
  ].filter((paper) => paper.contest === contest && !uncounted.includes(paper.hash) && (books?.includes(paper.book) ?? true))
  return { issued, spoiled: spoiled.reduce((sum, { count }) => sum + count, 0) }
}
