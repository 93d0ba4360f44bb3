import { DECIDED_BY } from '#words/choices.ts'
import type { TypeName } from '../entries/index.ts'
import { blob, index, integer, primaryKey, sql, sqliteTable, text } from '../drizzle.ts'

// The tables. drizzle-kit turns this file into SQL for migrations/, where STRICT, WITHOUT ROWID and triggers are added by hand.

const ending = (type: TypeName): string => `"type":"${type}","v":1}`.slice(-24)

/** How entries of the frequent types end: in canonical JSON the type comes last but one, and to look there costs no parsing. */
export const FREQUENT: ReadonlyMap<TypeName, string> = new Map(
  (['checked-in', 'person.decided', 'person.recorded', 'voter.listed'] as const).map((type) => [type, ending(type)]),
)

/** What the index by type leaves out, in SQL. To use that index, a query has to ask for the same in the same words. */
export const IS_RARE = `substr(text, -24) NOT IN (${[...FREQUENT.values()].map((end) => `'${end}'`).join(', ')})`

/** Everything that was stated. Nothing in it is ever updated or deleted. */
export const entries = sqliteTable(
  'entries',
  { book: text().notNull(), seq: integer().notNull(), hash: text().primaryKey(), text: text().notNull() },
  (t) => [
    index('entries_book').on(t.book, t.seq, t.hash),
    // Rare types (counts, openings, prints, …) have no table of their own: they are read from the entries by type. Where an entry is of
    // a frequent one, a page less is written.
    index('entries_type')
      .on(sql`json_extract(text, '$.type')`, t.book, t.seq, t.hash)
      .where(sql.raw(IS_RARE)),
  ],
)

/** Imported files and prints, by the SHA-256 of their bytes. */
export const attachments = sqliteTable('attachments', { sha256: text().primaryKey(), bytes: blob({ mode: 'buffer' }).notNull() })

/** Manifests as devices signed them, by their SHA-256: they prove up to where a book is its own device's. Kept like the entries. */
export const proofs = sqliteTable('proofs', {
  sha256: text().primaryKey(),
  manifest: text().notNull(),
  signature: blob({ mode: 'buffer' }).notNull(),
  /** `sender.pem`, as it came. */
  sender: text().notNull(),
})

/** Latest record of a person in a constituency's preparation, dropped ones included. */
export const persons = sqliteTable(
  'persons',
  {
    constituency: text().notNull(),
    person: text().notNull(),
    idNumber: text('id_number'),
    name: text().notNull(),
    fields: text().notNull(),
    extra: text().notNull(),
    /** 1 once taken out of this constituency: a double entry, or moved elsewhere. */
    dropped: integer().notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.constituency, t.person] }), index('persons_id_number').on(t.idNumber)],
)

/** Latest decision about a person: register and, in register four, section. */
export const decisions = sqliteTable(
  'decisions',
  {
    constituency: text().notNull(),
    person: text().notNull(),
    register: integer().notNull(),
    section: text(),
    category: text(),
    article: text().notNull(),
    evidence: text().notNull(),
    /** `default`: by rule, and made again when the facts change. `operator`: stays. */
    by: text('decided_by', { enum: DECIDED_BY }).notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.constituency, t.person] })],
)

/** The roll: latest line of every voter, struck ones included. */
export const voters = sqliteTable(
  'voters',
  {
    voter: text().primaryKey(),
    constituency: text().notNull(),
    version: integer().notNull(),
    struck: integer().notNull(),
    name: text().notNull(),
    idNumber: text('id_number').notNull(),
    register: integer().notNull(),
    fields: text().notNull(),
    seq: integer().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('voters_id_number').on(t.idNumber), index('voters_constituency').on(t.constituency, t.struck)],
)

/** What can be typed to find a voter: prefixes of these keys. An index, see search-index.ts. */
export const voterKeys = sqliteTable('voter_keys', { key: text().notNull(), voter: text().notNull() }, (t) => [
  primaryKey({ columns: [t.key, t.voter] }),
])

/** Authorisations to vote by proxy, one row an approval. */
export const authorisations = sqliteTable(
  'authorisations',
  {
    hash: text().primaryKey(),
    constituency: text().notNull(),
    principal: text().notNull(),
    agent: text().notNull(),
    reason: text().notNull(),
    document: text().notNull(),
  },
  (t) => [index('authorisations_principal').on(t.principal), index('authorisations_agent').on(t.agent)],
)

/** One row for every voter, contest and check-in by which the voter took part. */
export const participations = sqliteTable(
  'participations',
  {
    hash: text().notNull(),
    voter: text().notNull(),
    contest: text().notNull(),
    how: text({ enum: ['station', 'mobile', 'proxy'] }).notNull(),
    book: text().notNull(),
    seq: integer().notNull(),
    authorisation: text(),
  },
  // One tree for all that is asked, because every tree costs a check-in a page: by voter, and by contest in a single pass.
  (t) => [primaryKey({ columns: [t.voter, t.contest, t.hash] })],
)

/** Papers handed over by a check-in beyond one for each of its participations, negative where fewer: a row where there is a difference. */
export const paperDifferences = sqliteTable(
  'paper_differences',
  { hash: text().notNull(), contest: text().notNull(), papers: integer().notNull() },
  (t) => [primaryKey({ columns: [t.hash, t.contest] })],
)

/** Entries that a later entry took back: check-ins undone, authorisations withdrawn. */
export const takenBack = sqliteTable('taken_back', { ref: text().notNull(), hash: text().notNull() }, (t) => [
  primaryKey({ columns: [t.ref, t.hash] }),
])

/** Outside the chain, and the only tables that change: settings of this machine, and answers by request. */
export const local = sqliteTable('local', { key: text().primaryKey(), value: text().notNull() })
export const answers = sqliteTable('answers', { request: text().primaryKey(), answer: text().notNull() })

/** The tables that follow from the entries alone; `verify` rebuilds and compares them. */
export const views = { persons, decisions, voters, authorisations, participations, paperDifferences, takenBack }
