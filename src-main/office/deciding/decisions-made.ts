import { namesOf } from '#counting/called-people.ts'
import type { DecisionMade } from '#contract/decisions.ts'
import { preparedIn } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { factsOf, type Fact } from '#ledger/read.ts'
import { recordedPersons } from '../persons/recorded.ts'
import { statedRows, type StatedRows } from './stated-rows.ts'
import { fileNames, placeOf, sourceKey, type Source } from '../persons/sources.ts'

type Deciding = 'row.settled' | 'pair.decided' | 'person.decided' | 'person.corrected'

/** Every decision made by hand, the newest first: of rows, of pairs, of registers and of fields put right. */
export function decisionsMade(ledger: Ledger): readonly DecisionMade[] {
  const names = fileNames(ledger)
  const persons = recordedPersons(ledger)
  const byPerson = new Map(persons.map((each) => [each.person, each]))
  const held = factsOf(ledger, 'row.held').map(({ body }) => [sourceKey(body.source), body.fields['name'] ?? ''] as const)
  const bySource = new Map([...held, ...persons.map(({ source, fields }) => [sourceKey(source), fields['name'] ?? ''] as const)])
  let rows: StatedRows | undefined
  // Who is nobody any more stands in the files alone.
  const everyRow = (): StatedRows => (rows ??= statedRows(ledger))
  const about = (source: Source | undefined) => ({
    name: source ? (bySource.get(sourceKey(source)) ?? everyRow().bySource(source)?.fields['name'] ?? '') : '',
    at: source ? placeOf(source, names) : null,
  })
  return [
    ...factsOf(ledger, 'row.settled').map((fact) => ({
      ...told(ledger, fact, fact.body.reason),
      did: fact.body.verdict,
      ...about(fact.body.source),
    })),
    ...factsOf(ledger, 'pair.decided').map((fact) => ({
      ...told(ledger, fact, fact.body.reason),
      did: 'two-people' as const,
      ...about(fact.body.rows[0]),
    })),
    ...factsOf(ledger, 'person.decided')
      .filter(({ body }) => body.by === 'operator')
      .map((fact) => ({
        ...told(ledger, fact, fact.body.evidence['reason']),
        did: 'register' as const,
        register: fact.body.register,
        ...(fact.body.section !== undefined && { section: fact.body.section }),
        ...about(byPerson.get(fact.body.person)?.source),
      })),
    ...factsOf(ledger, 'person.corrected').map((fact) => ({
      ...told(ledger, fact, fact.body.reason),
      did: 'corrected' as const,
      change: { field: fact.body.field, before: fact.body.before, after: fact.body.after },
      ...about(byPerson.get(fact.body.person)?.source),
    })),
  ].toSorted((a, b) => (a.when < b.when ? 1 : -1))
}

const told = (ledger: Ledger, { hash, at, actor, book }: Fact<Deciding>, reason = '') => ({
  ref: hash,
  constituency: preparedIn(book) ?? '',
  reason,
  by: namesOf(ledger, 'town', actor),
  when: at,
})
