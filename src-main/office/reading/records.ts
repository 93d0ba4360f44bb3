import { repeatsHeadings, type Headings } from './headings.ts'
import { unseenIn, withoutUnseen } from '#words/unseen.ts'
import { columnName, type Layout } from './layout.ts'
import { EMPTY, type Cell, type Table } from './tables.ts'
import { within } from './within.ts'

/** One row that says something of a person, its cells by field. */
export type Record = {
  /** 1-based, as the file counts. */
  readonly row: number
  readonly cell: (field: string) => Cell
  readonly extra: Readonly<{ [heading: string]: string }>
  /** Where signs that cannot be seen were left out: the field or heading, and the cell as it was written. */
  readonly unseen: readonly { readonly heading: string; readonly text: string }[]
  /** The cells are not under their headings: a line cut off, or with more values than columns. */
  readonly broken: boolean
}

const DITTO = /^[〃″"“”]+$|^同上$/u
const NOTE = /^[(（]?(注|合计|总计|小计|共计|说明|填表|制表|审核|填报|单位|截止)/u
/** `户主:金樟毛  户号:1001001  住址:青溪镇双源村1组1号`, a row of its own above the members. */
const HOUSEHOLD_ROW = /^(户主|户号)[:：]/u
const HOUSEHOLD_PART = /(户主|户号|住址|地址)[:：]\s*(\S+)/gu
const PARTS: Readonly<{ [label: string]: string }> = { 户主: 'head', 户号: 'household', 住址: 'address', 地址: 'address' }
/** Said once for a household and left blank below it. */
export const SHARED = ['head', 'household', 'address'] as const
type Shared = Readonly<{ [field in (typeof SHARED)[number]]?: Cell }>

const NOTHING: Shared = {}
const isShared = (field: string): field is (typeof SHARED)[number] => (SHARED as readonly string[]).includes(field)

/**
 * The rows of a table that say something of a person, one after another: blank rows, titles, notes, totals and repeated headings are
 * left out; 〃 takes the value above; a household's head, number and address reach every member, from a row above them or from the
 * first of them.
 */
export function* recordsOf({ row, size, sheet }: Table, headings: Headings, layout: Layout): Generator<Record> {
  const above: Cell[] = []
  let household: Shared | undefined
  let shared = NOTHING
  for (let i = headings.row; i < size; i++) {
    const written = row(i)
    const line = written.map(withoutSigns)
    const filled = line.filter(({ kind }) => kind !== 'empty')
    const begun = householdRow(filled)
    household = begun ?? household
    if (begun || isOther(line, filled, headings, layout)) continue
    const cells = line.map((cell, column) => (isDitto(cell) ? (above[column] ?? EMPTY) : cell))
    cells.forEach((cell, column) => (above[column] = cell))
    const own = (field: string): Cell => cells[headings.fields.get(field) ?? -1] ?? EMPTY
    shared = sharedBy(own, shared)
    const said: Shared = { ...household, ...shared }
    const cell = (field: string): Cell => {
      const value = own(field)
      return value.kind === 'empty' && isShared(field) ? (said[field] ?? EMPTY) : value
    }
    const broken = isBroken(line, headings, layout, sheet === undefined)
    yield { row: i + 1, cell, extra: extraOf(cells, headings), unseen: unseenOf(written, headings, layout), broken }
  }
}

const withoutSigns = (cell: Cell): Cell =>
  unseenIn(cell.text) === undefined ? cell : { ...cell, text: withoutUnseen(cell.text) }

/** What is more than a line end or tab, which is only another space. */
const hasSign = ({ text }: Cell): boolean => unseenIn(text.replaceAll(/[\t-\r]/g, ' ')) !== undefined

function unseenOf(line: readonly Cell[], { fields, unknown }: Headings, layout: Layout): Record['unseen'] {
  if (!line.some(hasSign)) return []
  const known = [...fields].map(([field, column]) => ({ heading: columnName(layout, field), column }))
  return [...known, ...unknown].flatMap(({ heading, column }) => {
    const cell = line[column]
    return cell && hasSign(cell) ? [{ heading, text: cell.text }] : []
  })
}

const isDitto = ({ text }: Cell): boolean => text !== '' && text.length < 10 && DITTO.test(text.trim())

function householdRow([first, ...rest]: readonly Cell[]): Shared | undefined {
  if (!first || rest.length > 0 || !HOUSEHOLD_ROW.test(first.text)) return undefined
  return Object.fromEntries(
    [...first.text.matchAll(HOUSEHOLD_PART)].map(([, label, text]) => [PARTS[label!]!, { text: text!, kind: 'text' as const }]),
  )
}

/** What the members of a household below share: the first names the head, the others leave it blank. */
function sharedBy(own: (field: string) => Cell, before: Shared): Shared {
  const [head, relation] = [own('head'), own('relation')]
  if (head.kind === 'empty') return relation.text.trim() === '户主' ? NOTHING : before
  return { head, household: own('household'), address: own('address') }
}

function isOther(line: readonly Cell[], filled: readonly Cell[], headings: Headings, layout: Layout): boolean {
  if (filled.length === 0 || repeatsHeadings(line, headings, layout)) return true
  const isNote = NOTE.test(filled[0]!.text.trim())
  const names = layout.needed.some((field) => (line[headings.fields.get(field)!] ?? EMPTY).kind !== 'empty')
  return names ? isNote && filled.length === 1 : isNote || filled.length <= 2
}

/** More values than columns (a stray comma), or a line that ends before its needed columns. */
function isBroken(line: readonly Cell[], { fields, width }: Headings, layout: Layout, separated: boolean): boolean {
  const beyond = separated && line.slice(width).some(({ kind }) => kind !== 'empty')
  return beyond || layout.needed.some((field) => fields.get(field)! >= line.length)
}

/** A heading as the name of a column; one name is taken by the language itself. */
const keyOf = (heading: string): string => (heading === '__proto__' ? '（__proto__）' : within(heading, 100))

const extraOf = (cells: readonly Cell[], { unknown }: Headings): Record['extra'] =>
  Object.fromEntries(
    unknown.flatMap(({ heading, column }) => {
      const text = cells[column]?.text.trim()
      return text ? [[keyOf(heading), within(text, 1000)]] : []
    }),
  )
