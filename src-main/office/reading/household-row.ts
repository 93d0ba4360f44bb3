import { isDate } from '#rules/dates.ts'
import type { FindingKind } from '#rules/findings.ts'
import { readIdNumber } from '#rules/id-number.ts'
import { columnName, type Headings } from './headings.ts'
import type { Cell } from './tables.ts'

/** A finding about one row, by the kinds of `docs/findings.md`. */
export type RowFinding = {
  readonly kind: FindingKind
  readonly field: string
  readonly blocking: boolean
  /** What the sentence of the finding names. */
  readonly params: Readonly<Record<string, string>>
}

export type HouseholdRow = {
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly findings: readonly RowFinding[]
}

const DATES = ['birth', 'movedInOn', 'movedOutOn', 'diedOn'] as const

/**
 * Reads one row of a household export, or undefined for a blank one. The ID number decides where birth date or sex disagree
 * (S1 4 needs a birth date that can be relied on): a different birth date waits for a person, a different sex is a warning.
 */
export function readHouseholdRow(cells: readonly Cell[], { fields: columns, unknown }: Headings): HouseholdRow | undefined {
  if (cells.every(({ kind }) => kind === 'empty')) return undefined
  const raw = (field: string): Cell => cells[columns.get(field) ?? -1] ?? { text: '', kind: 'empty' }
  const findings: RowFinding[] = []
  const fields: Record<string, string> = {}
  for (const field of columns.keys()) {
    const text = raw(field).text.trim()
    if (text !== '') fields[field] = text.slice(0, 1000)
  }
  if (fields['name']) fields['name'] = readName(fields['name'])
  if (raw('name').kind === 'error' || raw('idNumber').kind === 'error' || !fields['name'])
    findings.push({ kind: 'unreadable_row', field: 'name', blocking: true, params: {} })

  for (const field of DATES) {
    const value = fields[field]
    if (value === undefined || isDate(value)) continue
    const kind = /^\d{4}-02-29$/.test(value) ? 'feb29_common_year' : field === 'birth' ? 'birth_unreadable' : 'date_unreadable'
    findings.push({ kind, field, blocking: field === 'birth', params: { value, heading: columnName(field) } })
    if (field === 'birth') delete fields[field]
  }
  readIdentity(raw('idNumber'), fields, findings)
  const extra = Object.fromEntries(
    unknown.flatMap(({ heading, column }) =>
      cells[column]?.text ? [[heading.slice(0, 100), cells[column].text.slice(0, 1000)]] : [],
    ),
  )
  return { fields, extra, findings }
}

function readIdentity(cell: Cell, fields: Record<string, string>, findings: RowFinding[]): void {
  if (findings.some(({ kind }) => kind === 'unreadable_row')) return
  const id = readIdNumber(cell.text, cell.kind === 'number' ? 'number' : 'text')
  const found = (kind: FindingKind, field: string, blocking: boolean, params: Record<string, string>) =>
    findings.push({ kind, field, blocking, params: { name: fields['name'] ?? '', ...params } })
  if (!id.ok) {
    found(id.kind, 'idNumber', true, { id: cell.text, value: cell.text })
    return
  }
  fields['idNumber'] = id.id
  const { birth, sex } = fields
  if (id.repairs.includes('fifteen-digits')) found('id_15', 'idNumber', true, { id: cell.text, upgraded: id.id })
  if (birth !== undefined && birth !== id.birth) found('birth_id_conflict', 'birth', true, { birth, idBirth: id.birth })
  if (sex !== undefined && sex !== id.sex) found('sex_parity_conflict', 'sex', false, { sex })
  fields['birth'] = id.birth
  fields['sex'] = id.sex
}

/** Two-character names spaced to line up (`张 三`) lose the space; look-alikes of the separator become U+00B7 (民委发〔2016〕33号). */
function readName(text: string): string {
  const joined = text.replaceAll(/[・•‧．]/g, '·')
  return /^\p{Script=Han}\s+\p{Script=Han}$/u.test(joined) ? joined.replaceAll(/\s/g, '') : joined
}
