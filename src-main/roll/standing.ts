import type { Ledger } from '#ledger/open.ts'
import { restatementsOf } from './restatements.ts'
import { withdrawalsOf } from './withdrawals.ts'

/** How a voter took part: by which entry, when, and under which receipt. */
export type Participation = {
  readonly hash: string
  readonly how: 'station' | 'mobile' | 'proxy'
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
export function participationsOf(ledger: Ledger, voter: string): readonly Participation[] {
  const rows = ledger.statements
    .on(
      `SELECT DISTINCT p.hash AS hash, p.how AS how, coalesce(e.text ->> '$.body.book', p.book) AS book,
              coalesce(e.text ->> '$.body.receipt', p.seq) AS receipt, coalesce(e.text ->> '$.body.at', e.text ->> '$.at') AS at,
              coalesce(e.text ->> '$.body.fact.voter', e.text ->> '$.body.voter') AS by,
              EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash) AS taken
       FROM participations p JOIN entries e ON e.hash = p.hash WHERE p.voter = ? ORDER BY p.book, p.seq`,
    )
    .all(voter) as (Participation & { taken: 0 | 1 })[]
  // A fact needs two entries to be stated twice: few voters have them, and this is asked for every row of a search.
  const uncounted = rows.length > 1 ? restatementsOf(ledger).uncounted : []
  return rows.filter(({ taken, hash }) => taken === 0 && !uncounted.includes(hash)).map(({ taken: _, ...standing }) => standing)
}

export type Authorisation = {
  readonly hash: string
  readonly constituency: string
  readonly principal: string
  readonly agent: string
  readonly reason: string
  readonly document: string
}

/** Approved authorisations whose withdrawal does not stand, by who gave or who received them, in order of their documents. */
export function authorisationsOf(ledger: Ledger, role: 'principal' | 'agent', voter: string): readonly Authorisation[] {
  const approved = ledger.statements
    .on(
      `SELECT hash, constituency, principal, agent, reason, document FROM authorisations WHERE ${role} = ? ORDER BY document, hash`,
    )
    .all(voter) as Authorisation[]
  return approved.filter(({ hash }) => withdrawalsOf(ledger, hash).length === 0)
}
