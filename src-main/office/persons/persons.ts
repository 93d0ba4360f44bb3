import { storedDecided } from '#ledger/standing/persons.ts'
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
  /** The entry of the decision, as it is written: when, and by whom. */
  readonly text: string
}

/** Everyone with a decision in a constituency, in the order they were recorded. */
export function decidedPersons(ledger: Ledger, constituency: string): readonly PersonRow[] {
  return storedDecided(ledger, constituency).map((row) => ({
    ...row,
    fields: JSON.parse(row.fields) as PersonRow['fields'],
    extra: JSON.parse(row.extra) as PersonRow['extra'],
    section: row.section ?? undefined,
    category: row.category ?? undefined,
    evidence: JSON.parse(row.evidence) as PersonRow['evidence'],
  }))
}
