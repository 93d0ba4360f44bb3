import { and, asc, countDistinct, eq, gt, inArray, sql } from '../drizzle.ts'
import type { Ledger } from '../open.ts'
import { prepared } from '../prepared.ts'
import { authorisations, entries, participations, takenBack } from '../views/schema.ts'
import { counting, isCounted, stands } from './counts.ts'
import { hasFallen } from './restatements.ts'
import { isVoid } from './scope.ts'

export type Authorisation = typeof authorisations.$inferSelect

/** Approved authorisations whose withdrawal does not stand, by who gave or who received them, in order of their documents. */
export const authorisationsOf = (ledger: Ledger, role: 'principal' | 'agent', voter: string): readonly Authorisation[] =>
  approved[role].all(ledger, { voter }).filter(({ hash }) => !isVoid(ledger, hash) && withdrawalsOf(ledger, hash).length === 0)

const approvedBy = (role: 'principal' | 'agent') =>
  prepared((query) =>
    query
      .select()
      .from(authorisations)
      .where(eq(authorisations[role], sql.placeholder('voter')))
      .orderBy(asc(authorisations.document), asc(authorisations.hash)),
  )
const approved = { principal: approvedBy('principal'), agent: approvedBy('agent') }

export type Withdrawal = { readonly hash: string; readonly book: string; readonly seq: number; readonly reason: string }

/**
 * The withdrawals of an authorisation that stand, by hash. One that a principal's coming brought about names that check-in and falls with
 * it: once the check-in is taken back, also under another entry that states the same receipt, the authorisation stands again.
 */
export function withdrawalsOf(ledger: Ledger, authorisation: string): readonly Withdrawal[] {
  const rows = withdrawn.all(ledger, { authorisation })
  // Ten thousand may name one check-in, and as many undoings it.
  const stood = new Map(
    [...new Set(rows.map(({ checkIn }) => checkIn))].map((each) => [each, each === null || hasStood(ledger, each)]),
  )
  return rows
    .filter(({ hash, checkIn }) => !isVoid(ledger, hash) && stood.get(checkIn))
    .map(({ hash, book, seq, reason }) => ({ hash, book, seq, reason }))
}

const hasStood = (ledger: Ledger, checkIn: string): boolean =>
  ledger.statements.hasEntry().get(checkIn) !== undefined && !hasFallen(ledger, checkIn)

const withdrawn = prepared((query) =>
  query
    .select({
      hash: entries.hash,
      book: entries.book,
      seq: entries.seq,
      reason: sql<string>`${entries.text} ->> '$.body.reason'`,
      checkIn: sql<string | null>`${entries.text} ->> '$.body.checkIn'`,
    })
    .from(takenBack)
    .innerJoin(entries, eq(entries.hash, takenBack.hash))
    .where(eq(takenBack.ref, sql.placeholder('authorisation')))
    .orderBy(asc(entries.hash)),
)

/** The same of an agent with those among `used` beside them: whoever's papers were drawn was stood for, whatever was withdrawn afterwards. */
export const stoodFor = (ledger: Ledger, agent: string, used: ReadonlySet<string>): readonly Authorisation[] =>
  approved.agent
    .all(ledger, { voter: agent })
    .filter(({ hash }) => !isVoid(ledger, hash) && (used.has(hash) || withdrawalsOf(ledger, hash).length === 0))

/** Agents who were ever authorised by more than so many. */
export const agentsOfMoreThan = (ledger: Ledger, limit: number): readonly string[] =>
  manyPrincipals.all(ledger, { limit }).map(({ agent }) => agent)

const manyPrincipals = counting((query) =>
  query
    .select({ agent: authorisations.agent })
    .from(authorisations)
    .where(isCounted(authorisations.hash))
    .groupBy(authorisations.agent)
    .having(gt(countDistinct(authorisations.principal), sql.placeholder('limit')))
    .orderBy(asc(authorisations.agent)),
)

/** Every approval of a constituency with its entry, withdrawn ones included, in order of their documents. */
export const approvalsIn = (ledger: Ledger, constituency: string) =>
  approvals.all(ledger, { constituency }).filter(({ hash }) => !isVoid(ledger, hash))

const approvals = prepared((query) =>
  query
    .select({
      hash: authorisations.hash,
      principal: authorisations.principal,
      agent: authorisations.agent,
      reason: authorisations.reason,
      document: authorisations.document,
      text: entries.text,
    })
    .from(authorisations)
    .innerJoin(entries, eq(entries.hash, authorisations.hash))
    .where(eq(authorisations.constituency, sql.placeholder('constituency')))
    .orderBy(asc(authorisations.document), asc(authorisations.hash)),
)

/** Whether the agent drew the principal's papers, on this approval or on the same one made again. */
export const isUsed = (ledger: Ledger, { principal, agent }: Pick<Authorisation, 'principal' | 'agent'>): boolean =>
  uses.all(ledger, { principal, agent }).some(({ hash }) => stands(ledger, hash))

const uses = prepared((query) =>
  query
    .selectDistinct({ hash: participations.hash })
    .from(participations)
    .where(
      and(
        eq(participations.voter, sql.placeholder('principal')),
        inArray(
          participations.authorisation,
          query
            .select({ hash: authorisations.hash })
            .from(authorisations)
            .where(
              and(eq(authorisations.principal, sql.placeholder('principal')), eq(authorisations.agent, sql.placeholder('agent'))),
            ),
        ),
      ),
    ),
)
