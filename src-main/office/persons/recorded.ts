import { sha256 } from '#ledger/canonical.ts'
import type { Ledger } from '#ledger/open.ts'
import { nameKey } from '#words/names.ts'
import type { Source } from './sources.ts'

/** A person as last recorded in a constituency's preparation. */
export type Standing = {
  readonly constituency: string
  readonly person: string
  readonly fields: Readonly<Record<string, string>>
}

/** The same with every other column, and from where it was recorded. */
export type Recorded = Standing & {
  readonly extra: Readonly<Record<string, string>>
  readonly source: Source
}

/** A person's name in the books: the same ID number is the same person, in whatever file. */
export const personOf = (idNumber: string): string => `P${sha256(`xuance/person\n${idNumber}`).slice(0, 16)}`

type Stored = { readonly constituency: string; readonly person: string; readonly fields: string }

/** Everyone recorded and not dropped, of one constituency or of all, in the order they were recorded: where it is not asked from where. */
export function standingPersons({ statements }: Ledger, constituency?: string): readonly Standing[] {
  const rows = statements
    .on(
      `SELECT constituency, person, fields FROM persons
       WHERE dropped = 0 AND constituency = coalesce(?, constituency) ORDER BY constituency, seq`,
    )
    .all(constituency ?? null) as Stored[]
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as Standing['fields'] }))
}

/** As `standingPersons`, with everything that is known of each. */
export function recordedPersons({ statements }: Ledger, constituency?: string): readonly Recorded[] {
  const rows = statements
    .on(`${WITH_SOURCE} WHERE p.dropped = 0 AND p.constituency = coalesce(?, p.constituency) ORDER BY p.constituency, p.seq`)
    .all(constituency ?? null)
  return (rows as Row[]).map(recorded)
}

/** Of everyone recorded those who have one of these ID numbers, or a name that is one of these but for its spelling (`nameKey`). */
export function recordedAmong(
  { statements }: Ledger,
  { numbers, names }: { readonly numbers: ReadonlySet<string>; readonly names: ReadonlySet<string> },
): readonly Recorded[] {
  const all = statements
    .on('SELECT constituency, person, id_number AS number, name FROM persons WHERE dropped = 0 ORDER BY constituency, seq')
    .all() as { constituency: string; person: string; number: string | null; name: string }[]
  const one = statements.on(`${WITH_SOURCE} WHERE p.constituency = ? AND p.person = ?`)
  return all
    .filter(({ number, name }) => numbers.has(number ?? '') || names.has(nameKey(name)))
    .map(({ constituency, person }) => recorded(one.get(constituency, person) as Row))
}

type Row = Stored & { readonly extra: string; readonly text: string }

const WITH_SOURCE = `SELECT p.constituency AS constituency, p.person AS person, p.fields AS fields, p.extra AS extra, e.text AS text
  FROM persons p JOIN entries e ON e.hash = p.hash`

const recorded = ({ constituency, person, fields, extra, text }: Row): Recorded => ({
  constituency,
  person,
  fields: JSON.parse(fields) as Recorded['fields'],
  extra: JSON.parse(extra) as Recorded['extra'],
  source: sourceIn(text),
})

const SOURCE = '"source":'

/**
 * Where a record comes from, out of its canonical text: `source` is the last key of the body, and within a string its quotes would be
 * escaped. To parse all of every record would take three times as long.
 */
function sourceIn(text: string): Source {
  const start = text.lastIndexOf(SOURCE) + SOURCE.length
  return JSON.parse(text.slice(start, text.indexOf('},"book":', start))) as Source
}
