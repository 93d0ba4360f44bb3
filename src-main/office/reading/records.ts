import { unseenIn, withoutUnseen } from '#words/unseen.ts'
import { isNumberLike } from './columns/cell-signs.ts'
import { columnOf } from './columns/column.ts'
import { isHead } from './columns/relations.ts'
import { headsOf } from './heads.ts'
import type { Headings } from './headings.ts'
import { householdLine, type Household } from './household-line.ts'
import { columnName, type Layout } from './layout.ts'
import { otherKind, type Noise } from './noise.ts'
import type { Place } from './place.ts'
import { plainHeading } from './plain-heading.ts'
import { EMPTY, type Cell, type Table } from './tables.ts'
import { within } from './within.ts'

/** One row that says something of a person, its cells by field. */
export type Record = {
  /** 1-based, as the file counts. */
  readonly row: number
  /** Which person of the row, from 2, where it holds several. */
  readonly part?: number
  readonly cell: (field: string) => Cell
  readonly extra: Readonly<{ [heading: string]: string }>
  /** Where signs that cannot be seen were left out: the field or heading, and the cell as it was written. */
  readonly unseen: readonly { readonly heading: string; readonly text: string }[]
  /** The cells are not under their headings: a line cut off, or with more values than columns. */
  readonly broken: boolean
}

export type Told = Record | { readonly row: number; readonly noise: Noise }

const DITTO = /^[〃″"“”]+$|^同上$/u
/** Said once for a household and left blank below it. */
export const SHARED = ['head', 'household', 'address'] as const
const isShared = (field: string): boolean => (SHARED as readonly string[]).includes(field)
/** Only registers have a column of card numbers. */
const CARD = '选民证号'
/** What a line above several households says of all of them. */
const PLACED = new Set(['village', 'group'])

type Given = {
  /** Village and group, where a line says nothing else. */
  readonly placeLine?: (text: string) => Place | undefined
}

/** The rows of a table that say something of a person: `rowsOf` without the others. */
export function* recordsOf(...given: Parameters<typeof rowsOf>): Generator<Record> {
  for (const each of rowsOf(...given)) if (!('noise' in each)) yield each
}

/**
 * Every row of a table, one after another: those of persons, and what the others are. 〃 takes the value above; a household's head, number
 * and address reach every member, from a row above them or from the first of them; village and group reach all below the line that says them.
 */
export function* rowsOf(
  { row, size, sheet, numbers }: Table,
  headings: Headings,
  layout: Layout,
  { placeLine }: Given = {},
): Generator<Told> {
  const above: Cell[] = []
  let household: Household = {}
  let shared: Household = {}
  let place: Household = {}
  const people = [headings.fields, ...(headings.members ?? [])]
  const heads = headsOf(headings, layout)
  // Each line of a register says all there is of its person: what it leaves empty nobody knew.
  const isWhole = headings.unknown.some(({ heading }) => plainHeading(heading) === CARD)
  const { from = headings.row, to = size, heading = [headings.row, headings.row - 1] } = headings.range ?? {}
  for (let i = from; i < to; i++) {
    const written = row(i)
    const line = written.map(withoutSigns)
    const filled = line.filter(({ kind }) => kind !== 'empty')
    const number = numbers?.[i] ?? i + 1
    const noise = (kind: Noise): Told => ({ row: number, noise: kind })
    if (filled.length === 0) {
      yield noise('blank')
      continue
    }
    if (i >= heading[0] && i <= heading[1]) {
      yield noise('heading')
      continue
    }
    const hasNumber = people.some((fields) => isNumberLike(line[fields.get('idNumber') ?? -1] ?? EMPTY))
    if (!hasNumber) {
      const begun = householdLine(filled)
      const here = begun ? undefined : lineOfPlace(filled, line, placeLine)
      if (begun) [household, shared] = [begun, {}]
      if (begun ?? here) heads.reset()
      if (here) place = { ...(here['village'] ? {} : place), ...here }
      if (here) [household, shared] = [{}, {}]
      const kind = begun ? 'household' : here ? 'place' : otherKind(line, filled, headings, layout, people, i < heading[0])
      if (kind !== undefined) {
        yield noise(kind)
        continue
      }
    }
    const cells = line.map((cell, column) => (isDitto(cell) ? (above[column] ?? EMPTY) : cell))
    cells.forEach((cell, column) => (above[column] = cell))
    const broken = isBroken(line, headings, layout, sheet === undefined)
    for (const [k, fields] of people.entries()) {
      if (k > 0 && ['name', 'idNumber'].every((field) => (cells[fields.get(field) ?? -1] ?? EMPTY).kind === 'empty')) continue
      const own = (field: string): Cell => ownCell(cells, fields, headings, field)
      if (k === 0) shared = isWhole ? {} : sharedBy(own, shared)
      const said: Household = { ...place, ...filledOf(household), ...filledOf(shared) }
      const inherited = isWhole ? {} : heads.of(own, k)
      const cell = (field: string): Cell => {
        const value = own(field)
        if (value.kind !== 'empty') return value
        if (isShared(field) && said[field] && said[field].kind !== 'empty') return said[field]
        if (PLACED.has(field) && said[field]) return said[field]
        return inherited[field] ?? said[field] ?? EMPTY
      }
      yield {
        row: number,
        ...(k > 0 && { part: k + 1 }),
        cell,
        extra: extraOf(cells, headings),
        unseen: k === 0 ? unseenOf(written, headings, layout) : [],
        broken: (k === 0 && broken) || isDitto(line[fields.get('name') ?? -1] ?? EMPTY),
      }
    }
  }
}

function ownCell(
  cells: readonly Cell[],
  fields: ReadonlyMap<string, number>,
  { takes, birthParts }: Headings,
  field: string,
): Cell {
  if (field === 'birth' && birthParts) {
    const parts = birthParts.map((column) => (cells[column] ?? EMPTY).text.replaceAll(/\D/gu, ''))
    return parts.every((part) => part === '') ? EMPTY : { text: parts.join('-'), kind: 'text' }
  }
  const cell = cells[fields.get(field) ?? -1] ?? EMPTY
  const take = cell.kind === 'empty' ? undefined : takes?.get(field)
  if (!take) return cell
  const text = take(cell.text)
  return text.trim() === '' ? EMPTY : { text, kind: 'text' }
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

/** A line that says village and group and nothing else, in one cell or in two. */
function lineOfPlace(filled: readonly Cell[], _line: readonly Cell[], placeLine: Given['placeLine']): Household | undefined {
  if (!placeLine || filled.length > 3) return undefined
  const texts = [...new Set(filled.map(({ text }) => text.trim()))]
  const found = placeLine(texts.join(' '))
  if (!found) return undefined
  return Object.fromEntries(Object.entries(found).map(([field, text]) => [field, { text, kind: 'text' as const }]))
}

const filledOf = (said: Household): Household =>
  Object.fromEntries(Object.entries(said).filter(([, { kind }]) => kind !== 'empty'))

/** What the members of a household below share: the first names the head, or has its number; the others leave it blank. */
function sharedBy(own: (field: string) => Cell, before: Household): Household {
  const [head, household, address] = [own('head'), own('household'), own('address')]
  if (head.kind !== 'empty') return { head, household, address }
  if (household.kind !== 'empty' && household.text !== before['household']?.text) return { household, address }
  return isHead(own('relation').text) ? { household, address } : before
}

/** More values than columns (a stray comma), or a line that ends before its needed columns. */
function isBroken(line: readonly Cell[], { fields, width }: Headings, layout: Layout, separated: boolean): boolean {
  const beyond = separated && line.slice(width).some(({ kind }) => kind !== 'empty')
  return beyond || layout.needed.some((field) => fields.get(field)! >= line.length)
}

/** A heading as the name of a column; one name is taken by the language itself. */
const keyOf = (heading: string): string => (heading === '__proto__' ? '（__proto__）' : within(withoutUnseen(heading), 100))

function extraOf(cells: readonly Cell[], { unknown }: Headings): Record['extra'] {
  const extra = new Map<string, string>()
  for (const { heading, column } of unknown) {
    const text = cells[column]?.text.trim()
    if (!text) continue
    const key = keyOf(heading)
    // Two columns of one name are two columns.
    extra.set(extra.has(key) ? keyOf(`${heading}(${columnOf(column)})`) : key, within(text, 1000))
  }
  return Object.fromEntries(extra)
}
