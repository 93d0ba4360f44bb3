import { readIdNumber } from '#rules/roll/id-number.ts'
import { LAYOUTS } from '../reading/looks-like.ts'
import { plainGroup } from '../reading/place.ts'
import { readDate, readName } from '../reading/values.ts'

type Fields = Readonly<Record<string, string>>

const SPELLING: Readonly<Record<string, (text: string) => string>> = {
  name: readName,
  group: plainGroup,
  idNumber: (text) => {
    const read = readIdNumber(text)
    return read.ok ? read.id : text
  },
}
const DAYS = new Set(Object.values(LAYOUTS).flatMap(({ dates }) => dates))
const FIELDS = new Set([
  ...Object.values(LAYOUTS).flatMap(({ headings }) => Object.keys(headings)),
  'birthAsWritten',
  'sexAsWritten',
])

/** Whether rows have such a field at all. */
export const isField = (name: string): boolean => FIELDS.has(name)

/** The fields of a row with some put right, spelled as imports spell them. The ID number decides birth date and sex; an empty text takes a field away. */
export function correctedFields(before: Fields, given: Fields): Fields {
  const spelled = Object.entries(given).map(([field, text]) => [field, spell(field, text.trim())] as const)
  const fields = { ...before, ...Object.fromEntries(spelled) }
  const number = readIdNumber(fields['idNumber'] ?? '')
  const decided = number.ok ? { ...fields, birth: number.birth, sex: number.sex } : fields
  return Object.fromEntries(Object.entries(decided).filter(([, text]) => text !== ''))
}

function spell(field: string, text: string): string {
  const date = DAYS.has(field) ? readDate({ text, kind: 'text' }) : undefined
  return date?.ok ? date.birth : (SPELLING[field]?.(text) ?? text)
}
