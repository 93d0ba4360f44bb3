import { PRIVATE_USE } from '#words/patterns.ts'
import { readIdNumber } from '#rules/roll/id-number.ts'
import { isHead } from './columns/relations.ts'
import { found, unseenFindings, type RowFinding } from './finding.ts'
import { columnName, type Layout } from './layout.ts'
import { errorCells, lengthFindings } from './cell-findings.ts'
import { isPlaceholder } from './placeholder.ts'
import type { Record as TableRecord } from './records.ts'
import { within } from './within.ts'
import { hasLostCharacter, readDate, readName, readSex } from './values.ts'

export type PersonalRow = {
  readonly fields: Readonly<Record<string, string>>
  readonly extra: Readonly<Record<string, string>>
  readonly findings: readonly RowFinding[]
}

const LONGEST = 1000
/** What stands in a column of another kind when the cells of a row have slipped sideways. */
const SLIPPED: readonly (readonly [field: string, sign: RegExp])[] = [
  ['name', /^(男|女)$|\d{6,}/u],
  ['sex', /\d{6,}/u],
  ['idNumber', /\p{Script=Han}{3,}/u],
]

/**
 * Reads one row about a person. The ID number decides where birth date or sex disagree (S1 4 needs a birth date that can be relied
 * on): a different birth date waits for a person, a different sex is a warning. What cannot be read at all waits as it is.
 */
export function readPersonalRow(record: TableRecord, layout: Layout, columns: readonly string[]): PersonalRow {
  const fields: Record<string, string> = {}
  for (const field of columns) {
    const cell = record.cell(field)
    const text = cell.text.trim()
    if (cell.kind !== 'error' && text !== '' && !isPlaceholder(field, text, layout)) fields[field] = within(text, LONGEST)
  }
  if ('head' in layout.headings && isHead(fields['relation'] ?? '')) fields['relation'] = '户主'
  const { extra } = record
  if (isUnreadable(record))
    return { fields: whole(fields, record, columns), extra, findings: [found('unreadable_row', 'name', {})] }
  const findings: RowFinding[] = [
    ...unseenFindings(record),
    ...errorCells(record, layout, columns),
    ...lengthFindings(record, layout, columns),
  ]
  if (fields['name']) fields['name'] = readName(fields['name'])
  else findings.push(found('name_missing', 'name', {}))
  if (hasLostCharacter(fields['name'] ?? '')) findings.push(found('name_char_lost', 'name', { name: fields['name']! }, 'noted'))
  if (PRIVATE_USE.test(fields['name'] ?? '')) findings.push(found('name_private_use', 'name', { name: fields['name']! }, 'noted'))
  for (const field of layout.dates) findings.push(...readDay(record, layout, field, fields))
  findings.push(...readIdentity(record, fields))
  return { fields, extra, findings }
}

/** Of a row that cannot be read everything is kept, so that somebody sees what stands where. */
function whole(
  fields: Readonly<Record<string, string>>,
  { cell }: TableRecord,
  columns: readonly string[],
): PersonalRow['fields'] {
  const errors = columns.filter((field) => cell(field).kind === 'error' && cell(field).text !== '')
  return { ...fields, ...Object.fromEntries(errors.map((field) => [field, within(cell(field).text, 100)])) }
}

const isUnreadable = ({ cell, broken }: TableRecord): boolean =>
  broken ||
  SLIPPED.some(([field]) => cell(field).kind === 'error') ||
  SLIPPED.some(([field, sign]) => sign.test(cell(field).text.trim()))

function readDay({ cell }: TableRecord, layout: Layout, field: string, fields: Record<string, string>): readonly RowFinding[] {
  const value = fields[field]
  if (value === undefined) return []
  const read = readDate(cell(field))
  if (read.ok) {
    fields[field] = read.birth
    return []
  }
  const params = { value: within(value, 100), heading: columnName(layout, field) }
  if (layout.decisive?.includes(field)) return [found('list_date_unreadable', field, params)]
  if (field !== 'birth') return [found('date_unreadable', field, params, 'noted')]
  delete fields[field]
  return [
    found(read.kind === 'birth_missing' ? 'birth_unreadable' : read.kind, field, { value, heading: columnName(layout, field) }),
  ]
}

function readIdentity({ cell }: TableRecord, fields: Record<string, string>): readonly RowFinding[] {
  const { text, kind } = cell('idNumber')
  const id = readIdNumber(text, kind === 'number' ? 'number' : 'text')
  const name = fields['name'] ?? ''
  if (!id.ok) return [found(id.kind, 'idNumber', { name, id: text, value: text })]
  const { birth, sex } = fields
  const birthDiffers = birth !== undefined && birth !== id.birth
  const sexDiffers = sex !== undefined && readSex(sex) !== id.sex
  // Kept, so that a later export is seen to have put it right.
  if (birthDiffers) fields['birthAsWritten'] = birth
  if (sexDiffers) fields['sexAsWritten'] = sex
  fields['idNumber'] = id.id
  fields['birth'] = id.birth
  fields['sex'] = id.sex
  return [
    ...(id.repairs.includes('fifteen-digits') ? [found('id_15', 'idNumber', { name, id: text, upgraded: id.id })] : []),
    ...(birthDiffers ? [found('birth_id_conflict', 'birth', { name, birth, idBirth: id.birth })] : []),
    ...(sexDiffers ? [found('sex_parity_conflict', 'sex', { name, sex }, 'noted')] : []),
  ]
}
