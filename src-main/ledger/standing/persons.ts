import { and, asc, count, countDistinct, eq, gt, inArray, sql } from '../drizzle.ts'
import type { TypeName } from '../entries/index.ts'
import type { Entry } from '../entry.ts'
import { setAside } from '../books/forks.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { decisions, entries, persons } from '../views/schema.ts'
import type { Fact } from '../stated.ts'
import { listed } from './counts.ts'
import { isVoid } from './scope.ts'

const stands = eq(persons.dropped, 0)
/** Of one constituency, or of all where none is named. */
const inPlace = and(stands, sql`${persons.constituency} = coalesce(${sql.placeholder('constituency')}, ${persons.constituency})`)
const inOrder = [asc(persons.constituency), asc(persons.seq)]
const one = { constituency: persons.constituency, person: persons.person, fields: persons.fields }
const whole = { ...one, extra: persons.extra, text: entries.text }

/** Everyone recorded and not dropped, in the order they were recorded; `fields` as JSON. */
export const storedPersons = (ledger: Ledger, constituency?: string) =>
  everyone.all(ledger, { constituency: constituency ?? null })

const everyone = prepared((query) =>
  query
    .select(one)
    .from(persons)
    .where(inPlace)
    .orderBy(...inOrder),
)

/** The same with every other column, and the text of the entry that recorded them. */
export const storedWhole = (ledger: Ledger, constituency?: string) =>
  everything.all(ledger, { constituency: constituency ?? null })

const everything = prepared((query) =>
  query
    .select(whole)
    .from(persons)
    .innerJoin(entries, eq(entries.hash, persons.hash))
    .where(inPlace)
    .orderBy(...inOrder),
)

/** One of them. */
export const storedPerson = (ledger: Ledger, constituency: string, person: string) =>
  single.get(ledger, { constituency, person })!

const single = prepared((query) =>
  query
    .select(whole)
    .from(persons)
    .innerJoin(entries, eq(entries.hash, persons.hash))
    .where(and(eq(persons.constituency, sql.placeholder('constituency')), eq(persons.person, sql.placeholder('person')))),
)

type Named = readonly [constituency: string, person: string, number: string | null, name: string]

/** What everyone recorded and not dropped is known by, in the order they were recorded. */
export const namesOfPersons = (ledger: Ledger): readonly Named[] => names.values(ledger) as Named[]

const names = prepared((query) =>
  query
    .select({ constituency: persons.constituency, person: persons.person, number: persons.idNumber, name: persons.name })
    .from(persons)
    .where(stands)
    .orderBy(...inOrder),
)

/** How many persons are recorded and not dropped in each constituency that has any. */
export const countsOfPersons = (ledger: Ledger): ReadonlyMap<string, number> =>
  new Map(counted.values(ledger) as [constituency: string, persons: number][])

const counted = prepared((query) =>
  query
    .select({ constituency: persons.constituency, persons: count() })
    .from(persons)
    .where(stands)
    .groupBy(persons.constituency),
)

/** Everyone recorded whose ID number begins with one of these seventeen digits. */
export const personsOfStems = (ledger: Ledger, stems: ReadonlySet<string>) =>
  byStem.all(ledger, { stems: JSON.stringify([...stems]) })

const byStem = prepared((query) =>
  query
    .select({ fields: persons.fields, hash: persons.hash })
    .from(persons)
    .where(and(stands, sql`substr(${persons.idNumber}, 1, 17) IN ${listed('stems')}`))
    .orderBy(...inOrder),
)

/** How many people stand under one ID number: more than one, where the office looked and they are two. */
export const peopleUnder = (ledger: Ledger, idNumber: string): number => under.get(ledger, { idNumber })!.people

const under = prepared((query) =>
  query
    .select({ people: countDistinct(persons.person) })
    .from(persons)
    .where(and(stands, eq(persons.idNumber, sql.placeholder('idNumber')))),
)

/** Everyone with a decision in a constituency, in the order they were recorded. */
export const storedDecided = (ledger: Ledger, constituency: string) => decided.all(ledger, { constituency })

const decided = prepared((query) =>
  query
    .select({
      person: persons.person,
      fields: persons.fields,
      extra: persons.extra,
      register: decisions.register,
      section: decisions.section,
      category: decisions.category,
      article: decisions.article,
      evidence: decisions.evidence,
      /** The entry of the decision. */
      text: entries.text,
    })
    .from(decisions)
    .innerJoin(persons, and(eq(persons.constituency, decisions.constituency), eq(persons.person, decisions.person)))
    .innerJoin(entries, eq(entries.hash, decisions.hash))
    .where(and(eq(decisions.constituency, sql.placeholder('constituency')), stands))
    .orderBy(asc(persons.seq)),
)

/** The latest decision about everyone, by whom it was made. */
export const storedDecisions = (ledger: Ledger) => latest.all(ledger)

const latest = prepared((query) =>
  query
    .select({
      constituency: decisions.constituency,
      person: decisions.person,
      register: decisions.register,
      section: decisions.section,
      category: decisions.category,
      by: decisions.by,
    })
    .from(decisions),
)

const type = sql<'person.recorded' | 'row.held' | 'row.settled'>`json_extract(${entries.text}, '$.type')`

/** What was stated of the rows of an imported file, each with its source as JSON: looks at every entry. */
export const statedOfFile = (ledger: Ledger, sha256: string) => ofFile.all(ledger, { sha256 })

const ofFile = prepared((query) =>
  query
    .select({ type, source: sql<string>`json_extract(${entries.text}, '$.body.source')` })
    .from(entries)
    .where(
      and(
        inArray(type, ['person.recorded', 'row.held', 'row.settled']),
        sql`json_extract(${entries.text}, '$.body.source.sha256') = ${sql.placeholder('sha256')}`,
      ),
    ),
)

const person = and(eq(decisions.constituency, persons.constituency), eq(decisions.person, persons.person))
const known = {
  constituency: persons.constituency,
  person: persons.person,
  fields: persons.fields,
  dropped: persons.dropped,
  register: decisions.register,
  section: decisions.section,
}

/** Somebody as the directory has them, dropped ones included; `fields` as JSON. */
export type KnownPerson = ReturnType<typeof knownPersons>[number]

/** Everyone ever recorded, with the register they were decided into. */
export const knownPersons = (ledger: Ledger) => everybody.all(ledger)

const everybody = prepared((query) =>
  query
    .select(known)
    .from(persons)
    .leftJoin(decisions, person)
    .orderBy(...inOrder),
)

/** Those of one constituency's preparation by the name the books have for them; of every one where none is named. */
export const knownPerson = (ledger: Ledger, named: string, constituency?: string) =>
  byName.all(ledger, { person: named, constituency: constituency ?? null })

const byName = prepared((query) =>
  query
    .select({ ...known, extra: persons.extra, text: entries.text, decided: decisions.hash })
    .from(persons)
    .innerJoin(entries, eq(entries.hash, persons.hash))
    .leftJoin(decisions, person)
    .where(
      and(
        eq(persons.person, sql.placeholder('person')),
        sql`${persons.constituency} = coalesce(${sql.placeholder('constituency')}, ${persons.constituency})`,
      ),
    )
    .orderBy(...inOrder),
)

/** Whom the entries behind a row of the ledger speak of, by the book and the name there. */
export const personsSince = (ledger: Ledger, since: number) => touched.all(ledger, { since })

const touched = prepared((query) =>
  query
    .selectDistinct({ book: entries.book, person: sql<string>`json_extract(${entries.text}, '$.body.person')` })
    .from(entries)
    .where(
      and(
        gt(sql`${entries}.rowid`, sql.placeholder('since')),
        inArray(sql`json_extract(${entries.text}, '$.type')`, ['person.recorded', 'person.dropped', 'person.decided']),
      ),
    ),
)

/**
 * Every entry of some books that counts and holds one of these passages of canonical text, in the order of the books. It looks at each
 * entry of them: sixty thousand people are no index richer for a page that is opened now and then.
 */
export function factsSaying(ledger: Ledger, books: readonly string[], passages: readonly string[]): readonly Fact<TypeName>[] {
  const aside = setAside(ledger.statements)
  return saying
    .all(ledger, { books: JSON.stringify(books), passages: JSON.stringify(passages) })
    .filter(({ hash }) => !aside.has(hash) && !isVoid(ledger, hash))
    .map(({ hash, text }) => ({ ...(JSON.parse(text) as Entry), hash }))
}

const saying = prepared((query) =>
  query
    .selectDistinct({ book: entries.book, seq: entries.seq, hash: entries.hash, text: entries.text })
    .from(entries)
    .innerJoin(sql`json_each(${sql.placeholder('passages')}) passage`, sql`instr(${entries.text}, passage.value) > 0`)
    .where(sql`${entries.book} IN ${listed('books')}`)
    .orderBy(asc(entries.book), asc(entries.seq)),
)
