import { basename } from 'node:path'
import { attach, attached } from '#ledger/attachments.ts'
import { write, type Append } from '#ledger/append.ts'
import { canonical, sha256 } from '#ledger/canonical.ts'
import { electionOf } from '#roll/election.ts'
import type { Body } from '#ledger/entries/index.ts'
import type { Actor } from '#ledger/entry.ts'
import type { Ledger } from '#ledger/open.ts'
import { done, refuse, type Result } from '#ledger/result.ts'
import { areaOf } from './area-of.ts'
import { findHeadings, type Headings } from './reading/headings.ts'
import { readHouseholdRow, type HouseholdRow, type RowFinding } from './reading/household-row.ts'
import { readTables, type Table } from './reading/tables.ts'

export type ImportFinding = {
  readonly file: string
  readonly sheet?: string
  readonly row: number
} & RowFinding

export type ImportedFile = {
  readonly file: string
  readonly sheets: readonly string[]
  readonly rows: number
  readonly persons: number
  readonly known: number
  readonly findings: readonly ImportFinding[]
}

type PlacedRow = HouseholdRow & {
  readonly row: number
  readonly sheet?: string
  readonly constituency?: string
  readonly findings: readonly RowFinding[]
}

/**
 * Imports one household export: good rows become persons in the preparation book of their constituency, rows with a blocking
 * finding wait as pending, and the file itself is kept. The same file again, or a row that says nothing new, adds nothing.
 * Refuses `import.*` with the file's name, and then keeps nothing.
 */
export function importHouseholds(ledger: Ledger, actor: Actor, path: string, bytes: Uint8Array): Result<ImportedFile> {
  const file = basename(path)
  const tables = readTables(file, bytes)
  if (!tables.ok) return tables
  const read: { table: Table; headings: Headings }[] = []
  for (const table of tables.value) {
    const headings = findHeadings(table.rows)
    if ('missing' in headings)
      return refuse('import.headings', { file, sheet: table.sheet ?? '', missing: headings.missing.join('、') })
    read.push({ table, headings })
  }
  return write(ledger, { actor }, (append) => {
    const { contests } = electionOf(ledger).body
    const rows = read.flatMap(({ table, headings }) => placeRows(table, headings, contests))
    const home = commonest(rows.flatMap(({ constituency }) => constituency ?? [])) ?? contests[0]!.constituency
    const seen = attached(ledger, sha256(bytes)) !== undefined
    const source = attach(ledger, bytes)
    const { persons, known, findings } = recordPersons(ledger, append, rows, source)
    if (!seen) append(`prep/${home}`, 'import.done', importBody(file, source, read, rows.length, persons, findings))
    return done({
      file,
      sheets: tables.value.flatMap(({ sheet }) => sheet ?? []),
      rows: rows.length,
      persons,
      known,
      findings: findings.map((finding) => ({ file, ...finding })),
    })
  })
}

function placeRows({ rows, sheet }: Table, headings: Headings, contests: Parameters<typeof areaOf>[0]): readonly PlacedRow[] {
  return rows.slice(headings.row).flatMap((cells, i) => {
    const read = readHouseholdRow(cells, headings)
    if (!read) return []
    const place = { row: headings.row + i + 1, ...(sheet !== undefined && { sheet }) }
    const unreadable = read.findings.some(({ kind }) => kind === 'unreadable_row')
    const area = areaOf(contests, read.fields['village'] ?? '', read.fields['group'])
    const located = area.constituency === undefined ? {} : { constituency: area.constituency }
    const unmapped: RowFinding[] =
      'unmapped' in area && !unreadable
        ? [
            {
              kind: 'constituency_unmapped',
              field: 'village',
              blocking: true,
              params: { name: read.fields['name'] ?? '', place: placeOf(read) },
            },
          ]
        : []
    return [{ ...read, ...place, ...located, findings: [...read.findings, ...unmapped] }]
  })
}

const placeOf = ({ fields }: HouseholdRow): string =>
  [fields['village'], fields['group'] && `${fields['group']}组`].filter(Boolean).join('')

type Recorded = { persons: number; known: number; findings: Omit<ImportFinding, 'file'>[] }

function recordPersons(ledger: Ledger, append: Append, rows: readonly PlacedRow[], sha: string): Recorded {
  const { on } = ledger.statements
  const before = on('SELECT fields, extra FROM persons WHERE constituency = ? AND person = ?')
  const elsewhere = on('SELECT constituency, name FROM persons WHERE id_number = ? AND NOT (constituency = ? AND person = ?)')
  const result: Recorded = { persons: 0, known: 0, findings: [] }
  const inThisFile = new Set<string>()
  for (const { fields, extra, findings, row, sheet, constituency } of rows) {
    const place = { row, ...(sheet !== undefined && { sheet }) }
    const found = [...findings]
    const idNumber = fields['idNumber']
    if (idNumber !== undefined && constituency !== undefined && !found.some(({ blocking }) => blocking)) {
      const person = personOf(idNumber)
      const twice = inThisFile.has(person)
      const other = elsewhere.get(idNumber, constituency, person) as { constituency: string; name: string } | undefined
      const stored = before.get(constituency, person) as { fields: string; extra: string } | undefined
      inThisFile.add(person)
      const duplicate = (kind: RowFinding['kind'], params: Record<string, string>) =>
        found.push({ kind, field: 'idNumber', blocking: true, params: { id: idNumber, name: fields['name'] ?? '', ...params } })
      if (twice) duplicate('dup_same_constituency', {})
      else if (other && other.name !== fields['name']) duplicate('one_id_two_names', { other: other.name })
      else if (other) duplicate('dup_cross_constituency', { constituency, other: other.constituency })
      else if (stored?.fields === canonical(fields) && stored.extra === canonical(extra)) result.known++
      else {
        append(`prep/${constituency}`, 'person.recorded', { person, source: { sha256: sha, ...place }, fields, extra })
        result.persons++
      }
    }
    result.findings.push(...found.map((finding) => ({ ...place, ...finding })))
  }
  return result
}

/** A person's name in the books: the same ID number is the same person, in whatever file. */
export const personOf = (idNumber: string): string => `P${sha256(`xuance/person\n${idNumber}`).slice(0, 16)}`

function importBody(
  file: string,
  source: string,
  read: readonly { table: Table; headings: Headings }[],
  rows: number,
  persons: number,
  findings: Recorded['findings'],
): Body<'import.done'> {
  const blocking = findings.filter((finding) => finding.blocking)
  return {
    sha256: source,
    file,
    kind: 'household',
    mapping: read.map(({ table, headings }) => ({
      ...(table.sheet !== undefined && { sheet: table.sheet }),
      headingRow: headings.row,
      fields: Object.fromEntries(
        [...headings.fields].map(([field, column]) => [field, table.rows[headings.row - 1]![column]!.text]),
      ),
    })),
    rows,
    persons,
    pending: blocking.map(({ row, sheet, kind, field }) => ({ row, kind, field, ...(sheet !== undefined && { sheet }) })),
  }
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
