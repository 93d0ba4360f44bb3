import type { ColumnFill, CompletenessReport } from '#contract/work-list-answers.ts'
import { isPrepOf } from '#ledger/books/book.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import { isToHandle } from '#rules/roll/register.ts'
import { packById } from '#rules/packs/index.ts'
import { ownFacts } from '../persons/person-facts.ts'
import { decidedPersons } from '../persons/persons.ts'
import { recordedPersons, type Recorded } from '../persons/recorded.ts'
import { importsOf, openRows } from '../persons/sources.ts'
import { householdRemarks, householdsOf } from './households.ts'
import { rareCharacters } from './rare-characters.ts'

/** What the sources lacked: per file and column, households, adults without a decision, characters to be put right (domain 5). */
export function completeness(ledger: Ledger, constituency?: string): CompletenessReport {
  const { constituencies, day, pack } = electionOf(ledger).body
  const persons = recordedPersons(ledger, constituency)
  const households = householdsOf(persons)
  const codes = constituency === undefined ? constituencies.map(({ code }) => code) : [constituency]
  const decided = new Set(codes.flatMap((code) => decidedPersons(ledger, code).map(({ person }) => `${code}/${person}`)))
  const open = persons.filter(
    (each) => !decided.has(`${each.constituency}/${each.person}`) && isToHandle(ownFacts(each.fields), day, packById(pack)!),
  )
  return {
    columns: columnFill(ledger, persons, constituency),
    households: { total: households.length, remarks: householdRemarks(households) },
    undecided: open.map(({ constituency: where, person, fields }) => ({
      constituency: where,
      person,
      name: fields['name'] ?? '',
      village: fields['village'] ?? '',
      group: fields['group'] ?? '',
      household: fields['household'] ?? '',
    })),
    characters: rareCharacters(ledger, constituency),
  }
}

type RowTexts = Pick<Recorded, 'fields' | 'extra'>

/** Rows that became persons and rows that wait, file by file; what was derived or put right by hand counts as filled. */
function columnFill(ledger: Ledger, persons: readonly Recorded[], constituency: string | undefined): readonly ColumnFill[] {
  const imports = importsOf(ledger)
  const waiting = openRows(ledger).filter(({ book }) => constituency === undefined || isPrepOf(book, constituency))
  const rows = Map.groupBy<string, RowTexts & { readonly sha256: string }>(
    [
      ...persons.map(({ fields, extra, source }) => ({ fields, extra, sha256: source.sha256 })),
      ...waiting.map(({ body }) => ({ fields: body.fields, extra: body.extra, sha256: body.source.sha256 })),
    ],
    ({ sha256 }) => sha256,
  )
  return [...rows].flatMap(([sha256, of]) => {
    const { file = sha256, kind = '', mapping = [] } = imports.get(sha256) ?? {}
    const known = new Map(mapping.flatMap(({ fields }) => Object.entries(fields)))
    const filled = (text: (row: RowTexts) => string | undefined): number =>
      of.filter((row) => (text(row) ?? '').trim() !== '').length
    const line = { file, kind, rows: of.length }
    const unknown = [...new Set(of.flatMap(({ extra }) => Object.keys(extra)))]
    return [
      ...[...known].map(([field, heading]) => ({ ...line, heading, field, filled: filled(({ fields }) => fields[field]) })),
      ...unknown.map((heading) => ({ ...line, heading, field: '', filled: filled(({ extra }) => extra[heading]) })),
    ]
  })
}
