import { and, asc, count, eq, min, sql } from '../drizzle.ts'
import { setAside } from '../books/forks.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { remembered } from '../remembered.ts'
import { authorisations, entries, FREQUENT, participations } from '../views/schema.ts'
import { counting, counts, listed } from './counts.ts'
import type { Channel } from './participations.ts'

const isCheckIn = sql`substr(${entries.text}, -24) = ${FREQUENT.get('checked-in')!}`
const actors = sql<string>`json_extract(${entries.text}, '$.actor')`

/** Who stated the check-ins of a book, as JSON, and up to which entry: one pass, so that a day without a doubt costs no more. */
export const whoCheckedIn = (ledger: Ledger, book: string): readonly { readonly actor: string; readonly last: number }[] =>
  byActor.all(ledger, { book })

const byActor = prepared((query) =>
  query
    .select({ actor: actors, last: sql<number>`max(${entries.seq})` })
    .from(entries)
    .where(and(eq(entries.book, sql.placeholder('book')), isCheckIn))
    .groupBy(actors),
)

/** The check-ins of a book by some people, or beyond an entry, by hash; those of a branch that was set aside are none. */
export function checkInsBy(
  ledger: Ledger,
  book: string,
  { people, after }: { readonly people: readonly string[]; readonly after: number },
): readonly string[] {
  const found = theirs.all(ledger, { book, after, people: JSON.stringify(people) }).map(({ hash }) => hash)
  const aside = found.length > 0 ? setAside(ledger.statements) : new Set()
  return found.filter((hash) => !aside.has(hash))
}

const theirs = prepared((query) =>
  query
    .select({ hash: entries.hash })
    .from(entries)
    .where(
      and(
        eq(entries.book, sql.placeholder('book')),
        isCheckIn,
        sql`(${entries.seq} > ${sql.placeholder('after')} OR ${actors} IN ${listed('people')})`,
      ),
    ),
)

/** What is left out, and what is believed all the same, of those who took part. */
export type Believed = {
  /** Check-ins and re-entries that are not believed, by hash. */
  readonly without: readonly string[]
  /** Approvals that are not believed: whoever took part by one did not. */
  readonly withoutApprovals: readonly string[]
  /** Papers drawn for a principal on what is no approval of theirs, as `drawOf` names them: the principal did not take part by them. */
  readonly withoutDraws: readonly string[]
  /** Check-ins that count all the same: taken back by an undoing that is not believed, or of no effect though papers may be in the box. */
  readonly restored: readonly string[]
}

/** One principal's papers, drawn at a check-in: the entry, and what it says they were drawn on. */
export const drawOf = (hash: string, authorisation: string): string => `${hash} ${authorisation}`

/** Who took part in a contest, each voter once, by the way they took part, when this is believed. */
export const tookPartBelieving = (
  ledger: Ledger,
  contest: string,
  { without, withoutApprovals, withoutDraws, restored }: Believed,
) =>
  believing.all(ledger, {
    contest,
    without: JSON.stringify(without),
    approvals: JSON.stringify(withoutApprovals),
    draws: JSON.stringify(withoutDraws),
    restored: JSON.stringify(restored),
  })

// Also where a re-entry of the same receipt was taken back: each voter is counted once, by whatever entry.
const isRestored = sql`${participations.hash} IN ${listed('restored')}`

const believing = counting((query) => {
  const each = query
    .select({ how: min(participations.how).as('how') })
    .from(participations)
    .where(
      and(
        eq(participations.contest, sql.placeholder('contest')),
        sql`(${counts(participations.hash)} OR ${isRestored})`,
        sql`${participations.hash} NOT IN ${listed('without')}`,
        sql`coalesce(${participations.authorisation}, '') NOT IN ${listed('approvals')}`,
        sql`coalesce(${participations.hash} || ' ' || ${participations.authorisation}, '') NOT IN ${listed('draws')}`,
      ),
    )
    .groupBy(participations.voter)
    .as('each')
  return query
    .select({ how: sql<Channel>`${each.how}`, voters: count() })
    .from(each)
    .groupBy(sql`${each.how}`)
})

/** Papers drawn for a principal: the entry, its book, and what it says they were drawn on. */
export type Drawn = { readonly hash: string; readonly book: string; readonly authorisation: string }

/**
 * Papers drawn for a principal on what is no approval of theirs for the voter who came: another's, some other entry, or one that is not here
 * (yet). All there are, because they are nearly always none.
 */
export const drawnOnNothing = remembered('every entry', (ledger: Ledger): readonly Drawn[] => onNothing.all(ledger))

const agent = sql`coalesce(${entries.text} ->> '$.body.fact.voter', ${entries.text} ->> '$.body.voter')`

const onNothing = prepared((query) =>
  query
    .selectDistinct({
      hash: participations.hash,
      book: participations.book,
      authorisation: sql<string>`${participations.authorisation}`,
    })
    .from(participations)
    .innerJoin(entries, eq(entries.hash, participations.hash))
    .leftJoin(authorisations, eq(authorisations.hash, participations.authorisation))
    .where(
      and(
        sql`${participations.authorisation} IS NOT NULL`,
        sql`(${authorisations.hash} IS NULL OR ${authorisations.principal} <> ${participations.voter} OR ${authorisations.agent} <> ${agent})`,
      ),
    )
    .orderBy(asc(participations.hash), asc(participations.authorisation)),
)

/** Those of some entries that hand out papers of some contests. */
export const handingOut = (ledger: Ledger, hashes: readonly string[], contests: readonly string[]): readonly string[] =>
  hashes.length === 0
    ? []
    : handers.all(ledger, { hashes: JSON.stringify(hashes), contests: JSON.stringify(contests) }).map(({ hash }) => hash)

const handers = prepared((query) =>
  query
    .selectDistinct({ hash: participations.hash })
    .from(participations)
    .where(and(sql`${participations.contest} IN ${listed('contests')}`, sql`${participations.hash} IN ${listed('hashes')}`))
    .orderBy(asc(participations.hash)),
)
