import { eq } from '#ledger/drizzle.ts'
import type { Ledger } from '#ledger/open.ts'
import { authorisations } from '#ledger/schema.ts'

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

/** Entries by which a voter takes part, undone ones left out. More than one is a conflict. */
export function participationsOf({ statements: { on } }: Ledger, voter: string): readonly Participation[] {
  return on(
    `SELECT DISTINCT p.hash AS hash, p.how AS how, p.book AS book, p.seq AS receipt,
            json_extract(e.text, '$.at') AS at, json_extract(e.text, '$.body.voter') AS by
     FROM participations p JOIN entries e ON e.hash = p.hash
     WHERE p.voter = ? AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE t.ref = p.hash) ORDER BY p.book, p.seq`,
  ).all(voter) as Participation[]
}

export type Authorisation = typeof authorisations.$inferSelect

/** Approved authorisations that were not withdrawn, by who gave or who received them. */
export function authorisationsOf(ledger: Ledger, role: 'principal' | 'agent', voter: string): readonly Authorisation[] {
  const rows = ledger.query.select().from(authorisations).where(eq(authorisations[role], voter)).all()
  const withdrawn = ledger.statements.on('SELECT 1 FROM taken_back WHERE ref = ?')
  return rows.filter(({ hash }) => withdrawn.get(hash) === undefined).sort((a, b) => (a.document < b.document ? -1 : 1))
}
