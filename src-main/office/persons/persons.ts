import { and, asc, eq } from '#ledger/drizzle.ts'
import type { Ledger } from '#ledger/open.ts'
import { decisions, persons } from '#ledger/schema.ts'

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

/** Everyone with a decision in a constituency, in the order they were recorded. */
export function decidedPersons({ query }: Ledger, constituency: string): readonly PersonRow[] {
  const same = and(eq(persons.constituency, decisions.constituency), eq(persons.person, decisions.person))
  const rows = query
    .select()
    .from(decisions)
    .innerJoin(persons, same)
    .where(and(eq(decisions.constituency, constituency), eq(persons.dropped, 0)))
    .orderBy(asc(persons.seq))
    .all()
  return rows.map(({ persons: person, decisions: decision }) => ({
    person: person.person,
    fields: JSON.parse(person.fields) as PersonRow['fields'],
    extra: JSON.parse(person.extra) as PersonRow['extra'],
    register: decision.register,
    section: decision.section ?? undefined,
    category: decision.category ?? undefined,
    article: decision.article,
    evidence: JSON.parse(decision.evidence) as PersonRow['evidence'],
  }))
}
