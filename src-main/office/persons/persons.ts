import type { Ledger } from '#ledger/open.ts'

/** A person of a constituency's preparation with the decision about them. */
export type PersonRow = {
  readonly person: string
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly register: number
  readonly section: string | undefined
  readonly category: string | undefined
  readonly article: string
  readonly evidence: Readonly<Record<string, string>>
}

type Stored = Pick<PersonRow, 'person' | 'register' | 'article'> &
  Readonly<Record<'fields' | 'extra' | 'evidence', string>> &
  Readonly<Record<'section' | 'category', string | null>>

/** Everyone with a decision in a constituency, in the order they were recorded. */
export function decidedPersons({ statements }: Ledger, constituency: string): readonly PersonRow[] {
  const rows = statements
    .on(
      `SELECT p.person AS person, p.fields AS fields, p.extra AS extra, d.register AS register, d.section AS section,
              d.category AS category, d.article AS article, d.evidence AS evidence
       FROM decisions d JOIN persons p ON p.constituency = d.constituency AND p.person = d.person
       WHERE d.constituency = ? AND p.dropped = 0 ORDER BY p.seq`,
    )
    .all(constituency) as Stored[]
  return rows.map((row) => ({
    ...row,
    fields: JSON.parse(row.fields) as PersonRow['fields'],
    extra: JSON.parse(row.extra) as PersonRow['extra'],
    section: row.section ?? undefined,
    category: row.category ?? undefined,
    evidence: JSON.parse(row.evidence) as PersonRow['evidence'],
  }))
}
