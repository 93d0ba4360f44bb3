import { sha256 } from '#ledger/canonical.ts'
import type { Ledger } from '#ledger/open.ts'
import type { Source } from './sources.ts'

/** A person as last recorded in a constituency's preparation, and from where. */
export type Recorded = {
  readonly constituency: string
  readonly person: string
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly source: Source
}

/** A person's name in the books: the same ID number is the same person, in whatever file. */
export const personOf = (idNumber: string): string => `P${sha256(`xuance/person\n${idNumber}`).slice(0, 16)}`

/** Everyone recorded and not dropped, of one constituency or of all, in the order they were recorded. */
export function recordedPersons({ statements }: Ledger, constituency?: string): readonly Recorded[] {
  const rows = statements
    .on(
      `SELECT p.constituency, p.person, p.fields, p.extra, json_extract(e.text, '$.body.source') AS source
       FROM persons p JOIN entries e ON e.hash = p.hash
       WHERE p.dropped = 0 AND p.constituency = coalesce(?, p.constituency) ORDER BY p.constituency, p.seq`,
    )
    .all(constituency ?? null) as { constituency: string; person: string; fields: string; extra: string; source: string }[]
  return rows.map((row) => ({
    constituency: row.constituency,
    person: row.person,
    fields: JSON.parse(row.fields) as Recorded['fields'],
    extra: JSON.parse(row.extra) as Recorded['extra'],
    source: JSON.parse(row.source) as Source,
  }))
}
