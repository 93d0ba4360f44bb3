import type { Contest } from './election.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf } from '#ledger/read.ts'
import { IS_RARE } from '#ledger/schema.ts'
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

type TookPart = { readonly by: Record<Channel, number>; papers: number }
type Remembered = {
  /** As of this newest entry: who took part, by contest. */
  readonly newest: number | null
  readonly tookPart: ReadonlyMap<string, TookPart>
  /** As of this newest entry of a rare type: R by contest. Nobody is listed or struck without one (`roll.published`). */
  readonly newestRare: number | null
  readonly rolls: Map<string, number>
}
const remembered = new WeakMap<Ledger, Remembered>()

/**
 * Turnout of one contest from the entries this ledger holds. Someone who took part twice counts once here and is a conflict.
 * Counted anew only when an entry was added: it follows from the entries alone, and they are never changed or taken away.
 */
export function turnoutOf(ledger: Ledger, contest: Contest): Turnout {
  const { code } = contest
  // What a command has added so far may yet be undone with it; before it has added anything, all is as it was.
  const added = ledger.db.inTransaction && remembered.get(ledger)?.newest !== newestEntry(ledger)
  const now = added ? countAnew(ledger) : asOfNow(ledger)
  const { by, papers } = now.tookPart.get(code) ?? { by: { station: 0, mobile: 0, proxy: 0 }, papers: 0 }
  const roll = now.rolls.get(code) ?? rollOfContest(ledger, contest)
  now.rolls.set(code, roll)
  const issued = papers + papersBeyond(ledger, code)
  return { contest: code, roll, participants: by.station + by.mobile + by.proxy, by, issued, spoiled: spoiledIn(ledger, code) }
}

function asOfNow(ledger: Ledger): Remembered {
  const known = remembered.get(ledger)
  const newest = newestEntry(ledger)
  if (known?.newest === newest) return known
  const newestRare = newestEntry(ledger, IS_RARE)
  const rolls = known?.newestRare === newestRare ? known.rolls : new Map<string, number>()
  const now = { newest, tookPart: tookPartByContest(ledger), newestRare, rolls }
  remembered.set(ledger, now)
  return now
}

const countAnew = (ledger: Ledger): Pick<Remembered, 'tookPart' | 'rolls'> => ({
  tookPart: tookPartByContest(ledger),
  rolls: new Map<string, number>(),
})

const newestEntry = ({ statements }: Ledger, which = 'true'): number | null =>
  statements.on(`SELECT max(rowid) FROM entries WHERE ${which}`).pluck().get() as number | null

/** One pass over the view, in the order in which it lies. */
function tookPartByContest(ledger: Ledger): ReadonlyMap<string, TookPart> {
  const rows = ledger.statements
    .on(
      `SELECT contest, how, count(*) AS voters, sum(rows) AS papers FROM (
         SELECT contest, min(how) AS how, count(*) AS rows FROM participations
         WHERE hash NOT IN (SELECT ref FROM taken_back) AND hash NOT IN (SELECT value FROM json_each(?)) GROUP BY voter, contest
       ) GROUP BY contest, how`,
    )
    .all(uncountedIn(ledger)) as { contest: string; how: Channel; voters: number; papers: number }[]
  const byContest = new Map<string, TookPart>()
  for (const { contest, how, voters, papers } of rows) {
    const sum = byContest.get(contest) ?? { by: { station: 0, mobile: 0, proxy: 0 }, papers: 0 }
    sum.by[how] = voters
    sum.papers += papers
    byContest.set(contest, sum)
  }
  return byContest
}

/** Who took part by some books, each voter once, and papers handed over and spoiled by them: each laptop reconciles its own. */
export function handedOut(
  ledger: Ledger,
  contest: string,
  books: readonly string[],
): Pick<Turnout, 'participants' | 'issued' | 'spoiled'> {
  const { papers, participants } = ledger.statements
    .on(
      `SELECT count(*) AS papers, count(DISTINCT voter) AS participants FROM participations WHERE contest = ? AND book IN (SELECT value FROM json_each(?))
       AND hash NOT IN (SELECT ref FROM taken_back) AND hash NOT IN (SELECT value FROM json_each(?))`,
    )
    .get(contest, JSON.stringify(books), uncountedIn(ledger)) as { papers: number; participants: number }
  return { participants, issued: papers + papersBeyond(ledger, contest, books), spoiled: spoiledIn(ledger, contest, books) }
}

/** Papers handed over beyond one for each participation. */
const papersBeyond = (ledger: Ledger, contest: string, books?: readonly string[]): number =>
  ledger.statements
    .on(
      `SELECT coalesce(sum(papers), 0) FROM paper_differences JOIN entries e USING (hash)
       WHERE contest = :contest AND (:books IS NULL OR e.book IN (SELECT value FROM json_each(:books)))
       AND hash NOT IN (SELECT ref FROM taken_back) AND hash NOT IN (SELECT value FROM json_each(:uncounted))`,
    )
    .pluck()
    .get({ contest, books: books ? JSON.stringify(books) : null, uncounted: uncountedIn(ledger) }) as number

function spoiledIn(ledger: Ledger, contest: string, books?: readonly string[]): number {
  const { uncounted } = restatementsOf(ledger)
  return [
    ...factsOf(ledger, 'paper.spoiled').map(({ book, hash, body }) => ({ book, hash, ...body })),
    ...factsOf(ledger, 'reentered').flatMap(({ book, hash, body: { fact } }) =>
      fact.type === 'paper.spoiled' ? [{ book, hash, ...fact }] : [],
    ),
  ]
    .filter((paper) => paper.contest === contest && !uncounted.includes(paper.hash) && (books?.includes(paper.book) ?? true))
    .reduce((sum, { count }) => sum + count, 0)
}
