import { and, asc, count, desc, eq, gte, lt, min, ne, sql, gt } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { voterKeys, voters } from '../views/schema.ts'

/** A line of the roll as the view holds it, its fields as JSON. */
export type StoredVoter = {
  readonly voter: string
  readonly constituency: string
  readonly version: number
  readonly fields: string
}

const line = { voter: voters.voter, constituency: voters.constituency, version: voters.version, fields: voters.fields }
/** Whoever was struck is not on the roll. */
const isListed = eq(voters.struck, 0)
const inConstituency = and(eq(voters.constituency, sql.placeholder('constituency')), isListed)

/** The line of a voter on the roll, by card number. */
export const listedVoter = (ledger: Ledger, voter: string): StoredVoter | undefined => byCard.get(ledger, { voter })

const byCard = prepared((query) =>
  query
    .select(line)
    .from(voters)
    .where(and(eq(voters.voter, sql.placeholder('voter')), isListed)),
)

/** Everyone on a constituency's roll, in card order. */
export const listedVoters = (ledger: Ledger, constituency: string): readonly StoredVoter[] => rolls.all(ledger, { constituency })

const rolls = prepared((query) => query.select(line).from(voters).where(inConstituency).orderBy(asc(voters.voter)))

/** How many stand on a constituency's roll, and how many of them may vote in a contest. */
export const countListed = (ledger: Ledger, constituency: string): number => listedCount.get(ledger, { constituency })!.voters

const listedCount = prepared((query) => query.select({ voters: count() }).from(voters).where(inConstituency))

export const countListedFor = (ledger: Ledger, constituency: string, contest: string): number =>
  listedFor.get(ledger, { constituency, contest })!.voters

const listedFor = prepared((query) =>
  query
    .select({ voters: count() })
    .from(voters)
    .innerJoin(sql`json_each(${voters.fields}, '$.contests') c`, sql`c.value = ${sql.placeholder('contest')}`)
    .where(inConstituency),
)

/** Another constituency on whose roll an ID number stands, or undefined. */
export const listedElsewhere = (ledger: Ledger, idNumber: string, constituency: string): string | undefined =>
  elsewhere.get(ledger, { idNumber, constituency })?.constituency

const elsewhere = prepared((query) =>
  query
    .select({ constituency: voters.constituency })
    .from(voters)
    .where(
      and(eq(voters.idNumber, sql.placeholder('idNumber')), ne(voters.constituency, sql.placeholder('constituency')), isListed),
    ),
)

/** The highest serial that a card of a constituency bears, struck ones included; 0 before the first. */
export const lastSerial = (ledger: Ledger, constituency: string): number =>
  serials.get(ledger, { constituency, from: constituency.length + 2 })!.last ?? 0

const serials = prepared((query) =>
  query
    .select({ last: sql<number | null>`max(CAST(substr(${voters.voter}, ${sql.placeholder('from')}) AS INTEGER))` })
    .from(voters)
    .where(eq(voters.constituency, sql.placeholder('constituency'))),
)

/** The lines of an ID number, struck ones included, the newest version first. */
export const linesUnder = (ledger: Ledger, idNumber: string) => under.all(ledger, { idNumber })

const under = prepared((query) =>
  query
    .select({
      voter: voters.voter,
      constituency: voters.constituency,
      version: voters.version,
      struck: voters.struck,
      name: voters.name,
    })
    .from(voters)
    .where(eq(voters.idNumber, sql.placeholder('idNumber')))
    .orderBy(asc(voters.struck), desc(voters.version)),
)

/** ID numbers that stand on more than one line: the lines by hash, with the constituencies. */
export const listedTwice = (ledger: Ledger) =>
  twice.all(ledger).map(({ refs, places, name, idNumber }) => ({
    idNumber,
    refs: JSON.parse(refs) as string[],
    constituencies: JSON.parse(places) as string[],
    name: name!,
  }))

const twice = prepared((query) =>
  query
    .select({
      refs: sql<string>`json_group_array(${voters.hash})`,
      places: sql<string>`json_group_array(${voters.constituency})`,
      name: min(voters.name),
      idNumber: voters.idNumber,
    })
    .from(voters)
    .where(isListed)
    .groupBy(voters.idNumber)
    .having(gt(count(), 1))
    .orderBy(asc(voters.idNumber)),
)

/** Cards of listed voters of whom a search key begins so, in the order of the keys, so that a single letter costs no more than a name. */
export const cardsFoundBy = (ledger: Ledger, key: string, most: number): readonly string[] =>
  found.values(ledger, { key, end: `${key}\u{10FFFF}`, most }).map((row) => (row as readonly [string])[0])

const found = prepared((query) =>
  query
    .select({ voter: voterKeys.voter })
    .from(voterKeys)
    .innerJoin(voters, eq(voters.voter, voterKeys.voter))
    .where(and(gte(voterKeys.key, sql.placeholder('key')), lt(voterKeys.key, sql.placeholder('end')), isListed))
    .orderBy(asc(voterKeys.key), asc(voterKeys.voter))
    .limit(sql.placeholder('most')),
)
