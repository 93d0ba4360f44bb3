import type { Channel } from '#words/fields.ts'
import { and, asc, count, countDistinct, desc, eq, min, sql, sum } from '../drizzle.ts'
import { setAside } from '../books/forks.ts'
import type { TypeName } from '../entries/index.ts'
import type { Ledger } from '../open.ts'
import { factByHash, type Fact } from '../read.ts'
import { prepared } from '../prepared.ts'
import { entries, participations } from '../views/schema.ts'
import { counting, counts, isTakenBack, listed, stands } from './counts.ts'

export type { Channel }

/** How a voter took part: by which entry, when, and under which receipt. */
export type Participation = {
  readonly hash: string
  readonly how: Channel
  readonly book: string
  readonly receipt: number
  readonly at: string
  /** Who came: the voter, or the agent who drew the papers. */
  readonly by: string
}

/**
 * Entries by which a voter takes part, undone ones left out, and one of those that state the same receipt again. More than one is a
 * conflict.
 */
export const participationsOf = (ledger: Ledger, voter: string): readonly Participation[] =>
  ofVoter
    .all(ledger, { voter })
    .filter(({ hash }) => stands(ledger, hash))
    .map(({ hash, how }) => ({ hash, how, ...receiptOf(factByHash(ledger, hash)!) }))

const ofVoter = prepared((query) =>
  query
    .selectDistinct({ hash: participations.hash, how: participations.how })
    .from(participations)
    .where(eq(participations.voter, sql.placeholder('voter')))
    .orderBy(asc(participations.book), asc(participations.seq)),
)

/** The receipt of a check-in, or the one that was entered again. */
function receiptOf(fact: Fact<TypeName>): Pick<Participation, 'book' | 'receipt' | 'at' | 'by'> {
  const { book, seq, at } = fact
  if (fact.type === 'checked-in') return { book, receipt: seq, at, by: fact.body.voter }
  if (fact.type !== 'reentered' || fact.body.fact.type !== 'checked-in') throw new Error(`${fact.type} is no participation`)
  const { body } = fact
  return { book: body.book, receipt: body.receipt, at: body.at ?? at, by: fact.body.fact.voter }
}

/** Who took part, by contest and way, each voter once; and the participations, each of which is a paper. In the order in which they lie. */
export const tookPartByContest = (ledger: Ledger) => byContest.all(ledger)

const byContest = counting((query) => {
  const each = query
    .select({
      contest: participations.contest,
      how: min(participations.how).as('how'),
      rows: count().as('rows'),
    })
    .from(participations)
    .where(counts(participations.hash))
    .groupBy(participations.voter, participations.contest)
    .as('each')
  return query
    .select({ contest: each.contest, how: sql<Channel>`${each.how}`, voters: count(), papers: sum(each.rows).mapWith(Number) })
    .from(each)
    .groupBy(each.contest, sql`${each.how}`)
})

/** Who took part in a contest by some books, each voter once, and the papers for it. */
export const tookPartBy = (ledger: Ledger, contest: string, books: readonly string[]) =>
  byBooks.get(ledger, { contest, books: JSON.stringify(books) })!

const byBooks = counting((query) =>
  query
    .select({ papers: count(), participants: countDistinct(participations.voter) })
    .from(participations)
    .where(
      and(
        eq(participations.contest, sql.placeholder('contest')),
        sql`${participations.book} IN ${listed('books')}`,
        counts(participations.hash),
      ),
    ),
)

/** Of each voter and contest one entry by which they took part. */
export const firstOfEach = (ledger: Ledger) => firsts.values(ledger) as (readonly [contest: string, hash: string])[]

const firsts = counting((query) =>
  query
    .select({ contest: participations.contest, hash: min(participations.hash) })
    .from(participations)
    .where(counts(participations.hash))
    .groupBy(participations.voter, participations.contest),
)

/** When what an entry states happened: a receipt that was entered again says so itself. */
export const statedAt = (ledger: Ledger, hash: string): string => times.get(ledger, { hash })!.at

const at = sql<string>`coalesce(${entries.text} ->> '$.body.at', ${entries.text} ->> '$.at')`
const times = prepared((query) =>
  query
    .select({ at })
    .from(entries)
    .where(eq(entries.hash, sql.placeholder('hash'))),
)

/** The newest check-in of a book that counts. */
export const newestCheckIn = (ledger: Ledger, book: string): string | undefined =>
  newest.get(ledger, { book, aside: JSON.stringify([...setAside(ledger.statements)]) })?.hash

const newest = counting((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .where(
      and(
        eq(entries.book, sql.placeholder('book')),
        eq(sql`json_extract(${entries.text}, '$.type')`, 'checked-in'),
        sql`${entries.hash} NOT IN ${listed('aside')}`,
        counts(entries.hash),
      ),
    )
    .orderBy(desc(entries.seq), desc(entries.hash))
    .limit(1),
)

/** Voters who took part by more than one entry, with their hashes. */
export const tookPartTwice = (ledger: Ledger): readonly { readonly voter: string; readonly refs: readonly string[] }[] =>
  twice.all(ledger).map(({ voter, refs }) => ({ voter, refs: JSON.parse(refs) as string[] }))

const twice = counting((query) =>
  query
    .select({ voter: participations.voter, refs: sql<string>`json_group_array(DISTINCT ${participations.hash})` })
    .from(participations)
    .where(counts(participations.hash))
    .groupBy(participations.voter)
    .having(sql`count(DISTINCT ${participations.hash}) > 1`)
    .orderBy(asc(participations.voter)),
)

/** Participations by an authorisation that was withdrawn, whether or not its withdrawal stands. */
export const usesOfWithdrawn = (ledger: Ledger) => withdrawnUses.all(ledger)

const withdrawnUses = counting((query) =>
  query
    .selectDistinct({
      used: participations.hash,
      book: participations.book,
      seq: participations.seq,
      principal: participations.voter,
      authorisation: sql<string>`${participations.authorisation}`,
    })
    .from(participations)
    .where(and(isTakenBack(participations.authorisation), counts(participations.hash)))
    .orderBy(asc(participations.voter), asc(participations.hash)),
)

/** Papers of each contest handed over by the mobile check-ins of these voters, those drawn for principals included. */
export const papersOfMobile = (ledger: Ledger, voters: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(mobile.all(ledger, { voters: JSON.stringify(voters) }).map(({ contest, papers }) => [contest, papers]))

const mobile = counting((query) => {
  const theirs = query
    .select({ hash: participations.hash })
    .from(participations)
    .where(
      and(sql`${participations.voter} IN ${listed('voters')}`, eq(participations.how, 'mobile'), counts(participations.hash)),
    )
  return query
    .select({ contest: participations.contest, papers: count() })
    .from(participations)
    .where(sql`${participations.hash} IN ${theirs}`)
    .groupBy(participations.contest)
    .orderBy(asc(participations.contest))
})
