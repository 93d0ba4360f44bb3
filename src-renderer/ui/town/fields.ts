import { OUR_FIELDS } from '#words/choices.ts'
import { known } from '../../texts/index.ts'

type Fields = Readonly<Record<string, string>>

/** What is known of most people, in the order of the registers. */
export const CORE = [
  'name',
  'idNumber',
  'sex',
  'birth',
  'village',
  'group',
  'household',
  'head',
  'relation',
  'address',
  'phone',
  'status',
] as const

/** What is mostly wrong. */
export const USUAL = ['name', 'idNumber', 'birth', 'sex', 'village', 'group'] as const

const NOT_SAID: ReadonlySet<string> = new Set(OUR_FIELDS)

export const fieldWords = (field: string): string => known('decisions.fields', field) ?? field

/** The fields that any of these has, in their usual order. */
export function fieldsIn(...rows: readonly Fields[]): readonly string[] {
  const has = (field: string): boolean => rows.some((row) => (row[field] ?? '') !== '')
  const others = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (field) => !(CORE as readonly string[]).includes(field) && !NOT_SAID.has(field),
  )
  return [...CORE, ...others].filter(has)
}

/** A text with the part in which it differs from another: what stands before it, the part, what follows. */
export function differing(text: string, other: string): readonly [before: string, part: string, after: string] {
  const [mine, theirs] = [Array.from(text), Array.from(other)]
  const least = Math.min(mine.length, theirs.length)
  let from = 0
  while (from < least && mine[from] === theirs[from]) from++
  let end = 0
  while (end < least - from && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++
  const to = mine.length - end
  return [mine.slice(0, from).join(''), mine.slice(from, to).join(''), mine.slice(to).join('')]
}

/** What is read together stands in one line. */
const TOGETHER: readonly (readonly string[])[] = [
  ['name', 'formerName'],
  ['idNumber'],
  ['sex', 'birth', 'ethnicity'],
  ['village', 'group', 'address'],
  ['household', 'head', 'relation'],
  ['status', 'phone'],
]

/** The fields that any of these has, line by line. */
export function linesIn(...rows: readonly Fields[]): readonly (readonly string[])[] {
  const fields = fieldsIn(...rows)
  const placed = new Set(TOGETHER.flat())
  return [
    ...TOGETHER.map((line) => line.filter((field) => fields.includes(field))).filter((line) => line.length > 0),
    ...fields.flatMap((field) => (placed.has(field) ? [] : [[field]])),
  ]
}
