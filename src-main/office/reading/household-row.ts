import { isDate } from '#rules/dates.ts'
import { readIdNumber } from '#rules/id-number.ts'
import type { Headings } from './headings.ts'
import type { Cell } from './tables.ts'

/** A finding about one row, by the kinds of `docs/findings.md`. */
export type RowFinding = { readonly kind: string; readonly field: string; readonly blocking: boolean }

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
    findings.push({ kind: 'unreadable_row', field: 'name', blocking: true })

  for (const field of DATES) {
    const day = fields[field]
    if (day === undefined || isDate(day)) continue
    const leap = /^\d{4}-02-29$/.test(day)
    findings.push({ kind: leap ? 'feb29_common_year' : 'date_unreadable', field, blocking: field === 'birth' })
    delete fields[field]
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
  if (!id.ok) {
    findings.push({ kind: id.kind, field: 'idNumber', blocking: true })
    return
  }
  fields['idNumber'] = id.id
  if (id.repairs.includes('fifteen-digits')) findings.push({ kind: 'id_15', field: 'idNumber', blocking: true })
  if (fields['birth'] !== undefined && fields['birth'] !== id.birth)
    findings.push({ kind: 'birth_id_conflict', field: 'birth', blocking: true })
  if (fields['sex'] !== undefined && fields['sex'] !== id.sex)
    findings.push({ kind: 'sex_parity_conflict', field: 'sex', blocking: false })
  fields['birth'] = id.birth
  fields['sex'] = id.sex
}

/** Two-character names spaced to line up (`张 三`) lose the space; look-alikes of the separator become U+00B7 (民委发〔2016〕33号). */
function readName(text: string): string {
  const joined = text.replaceAll(/[・•‧．]/g, '·')
  return /^\p{Script=Han}\s+\p{Script=Han}$/u.test(joined) ? joined.replaceAll(/\s/g, '') : joined
}
