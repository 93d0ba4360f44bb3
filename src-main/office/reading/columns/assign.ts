import type { Headings } from '../headings.ts'
import type { Layout } from '../layout.ts'
import { share, type Column } from './column.ts'
import type { Evidence } from './evidence.ts'
import type { Hint } from './heading-hint.ts'
import { membersOf } from './members.ts'
import { relationOfCode } from './relations.ts'
import { birthInThree, TAKES } from './parts.ts'
import { speaksAgainst, standsElsewhere } from './speaks-against.ts'
import { householdColumn } from './household-column.ts'
import { whoIsWho } from './who-is-who.ts'

/** What is said over a column: its own name, and which field that sounds like. */
export type Told = {
  readonly heading: string
  readonly hint: (Hint & { readonly byHand?: true }) | undefined
  readonly another: boolean
}

/** Fields that several columns could hold, or none. */
export type Unclear = {
  readonly missing: readonly string[]
  readonly unclear: readonly { readonly field: string; readonly columns: readonly Candidate[] }[]
}
/** A column that could be what is looked for, with some of its cells. */
type Candidate = { readonly name: string; readonly sample: readonly string[] }

export type Found = Pick<Headings, 'fields' | 'confidence' | 'unknown'> &
  Required<Pick<Headings, 'members' | 'takes'>> &
  Pick<Headings, 'birthParts'>

const BY_CELLS = 0.9
/** Of one person of the row, and of nobody beside them. */
const PERSONAL = new Set(['name', 'idNumber', 'sex', 'birth', 'relation', 'head'])

const BY_CELL: readonly (readonly [field: string, is: (evidence: Evidence) => boolean])[] = [
  ['sex', ({ sex, sexOfNumber, column }) => sex >= 0.9 && sexOfNumber >= 0.8 && column.distinct <= 6],
  ['birth', ({ birthOfNumber }) => birthOfNumber >= 0.7],
  ['relation', ({ relation }) => relation >= 0.85],
  ['relation', ({ relationCode }) => relationCode > 0],
  ['village', ({ village }) => village >= 0.8],
  ['group', ({ group }) => group >= 0.8],
  ['address', ({ address, villageAndGroup }) => address >= 0.7 && villageAndGroup < 0.5],
  ['phone', ({ phone }) => phone >= 0.8],
  ['ethnicity', ({ people }) => people >= 0.9],
]

/** Gives the columns of a table their fields, one after another: what somebody said, what numbers tell, what headings say and no cell denies, what the cells alone tell. */
export function assign(
  layout: Layout,
  all: readonly Evidence[],
  told: ReadonlyMap<number, Told>,
  numbers: readonly Column[],
  borrowed: readonly Column[],
): Found | Unclear {
  const fields = new Map<string, number>()
  const confidence = new Map<string, number>()
  const taken = new Set<number>(borrowed.map(({ column }) => column))
  const takes = new Map<string, (text: string) => string>()
  const free = (): readonly Evidence[] => all.filter(({ column: { column, cells } }) => cells.length > 0 && !taken.has(column))
  const take = (field: string, column: number | undefined, sure: number): void => {
    if (column === undefined || !(field in layout.headings) || fields.has(field) || taken.has(column)) return
    fields.set(field, column)
    confidence.set(field, sure)
    taken.add(column)
  }
  const hintOf = ({ column }: Column): Told['hint'] => told.get(column)?.hint
  const columns = all.map(({ column }) => column)

  for (const column of columns) if (hintOf(column)?.byHand) take(hintOf(column)!.field, column.column, 1)
  const isTwo = 'agentNumber' in layout.headings
  const own = numbers.filter(({ column }) => !taken.has(column) || fields.get('idNumber') === column)
  const household = !isTwo && own.length > 1
  const members = household ? inOneRow(all, told, own) : []
  if (members === undefined) {
    const names = all.filter(({ name, nameAndSex }) => Math.max(name, nameAndSex) >= 0.7)
    return { missing: [], unclear: [{ field: 'name', columns: names.map(({ column }) => candidate(column, told)) }] }
  }
  for (const member of members) for (const column of member.values()) taken.add(column)
  const placed = members[0]?.get('village')
  if (placed !== undefined && placed === members[0]?.get('group'))
    for (const field of ['village', 'group'] as const) takes.set(field, TAKES[field])
  if (!household && !isTwo) take('idNumber', own[0]?.column, 1)

  const hinted = columns
    .flatMap((column, i) => {
      const hint = hintOf(column)
      return hint && !hint.byHand && !(household && PERSONAL.has(hint.field)) ? [{ column, hint, evidence: all[i]! }] : []
    })
    .toSorted((a, b) => b.hint.sure - a.hint.sure || a.column.column - b.column.column)
  const unnamed = all.filter(({ column }) => hintOf(column)?.sure !== 1)
  for (const { column, hint, evidence } of hinted) {
    const isNumber = numbers.some((each) => each.column === column.column)
    const believed = hint.sure === 1 && !isNumber && !standsElsewhere(hint.field, unnamed)
    if (believed || !speaksAgainst(hint.field, evidence, numbers)) take(hint.field, column.column, hint.sure)
  }
  if (isTwo) {
    take('idNumber', own[0]?.column, BY_CELLS)
    take('agentNumber', own[1]?.column, BY_CELLS)
  }

  for (const [field, is] of BY_CELL) {
    if (fields.has(field) || (household && PERSONAL.has(field))) continue
    const fitting = free().filter((each) => !told.get(each.column.column)?.another && is(each))
    if (field === 'relation' || fitting.length === 1) take(field, fitting[0]?.column.column, BY_CELLS)
  }
  const relation = columns.find(({ column }) => column === fields.get('relation'))
  const unclear: Unclear['unclear'][number][] = []
  if (!household) {
    const others = free().filter(({ column: { column } }) => !told.get(column)?.another)
    if (!fields.has('name')) {
      const names = whoIsWho(others, relation)
      if (names && 'own' in names) {
        take('name', names.own.column, BY_CELLS)
        take('head', names.head?.column, BY_CELLS)
      } else if (names) unclear.push({ field: 'name', columns: names.unclear.map((column) => candidate(column, told)) })
    } else if (!fields.has('head')) {
      const mine = all.find(({ column: { column } }) => column === fields.get('name'))!
      const names = whoIsWho([mine, ...others], relation)
      if (names && 'own' in names && names.own === mine.column) take('head', names.head?.column, BY_CELLS)
    }
  }
  const named = all.find(({ column: { column } }) => column === fields.get('name'))
  if (named && named.nameAndSex >= 0.5) {
    takes.set('name', TAKES.name)
    if (!fields.has('sex') && 'sex' in layout.headings) {
      fields.set('sex', named.column.column)
      takes.set('sex', TAKES.sex)
    }
  }
  if (relation && isCoded(relation)) takes.set('relation', (text) => relationOfCode(text) ?? text)
  placeInOne(layout, all, fields, free, takes)
  const birthParts = 'birth' in layout.headings && (!fields.has('birth') || isYear(all, fields)) ? birthInThree(all) : undefined
  if (birthParts) for (const column of birthParts) taken.add(column)
  if (birthParts) fields.set('birth', birthParts[0])
  if ('household' in layout.headings && !fields.has('household'))
    take(
      'household',
      householdColumn(
        free().map(({ column }) => column),
        { relation, address: columns.find(({ column }) => column === fields.get('address')), people: own[0]?.cells.length ?? 0 },
      )?.column,
      BY_CELLS,
    )

  const missing = layout.needed.filter(
    (field) =>
      !(household ? members[0]!.has(field) || fields.has(field) : fields.has(field)) &&
      !unclear.some((each) => each.field === field),
  )
  if (missing.length > 0 || unclear.length > 0) return { missing, unclear }
  const unknown = all.flatMap(({ column: { column, cells } }) =>
    (cells.length === 0 && told.get(column)?.heading === undefined) ||
    (taken.has(column) && !borrowed.some((each) => each.column === column)) ||
    [...fields.values()].includes(column)
      ? []
      : [{ heading: told.get(column)!.heading, column }],
  )
  const [first, ...more] = members.map((member) => new Map([...fields, ...member]))
  for (const field of first?.keys() ?? []) if (!confidence.has(field)) confidence.set(field, BY_CELLS)
  return { fields: first ?? fields, confidence, members: more, takes, unknown, ...(birthParts && { birthParts }) }
}

function candidate({ column, cells }: Column, told: ReadonlyMap<number, Told>): Candidate {
  return { name: told.get(column)!.heading, sample: [...new Set(cells.map(({ text }) => text))].slice(0, 3) }
}

/** The column of the birthday holds the year alone. */
const isYear = (all: readonly Evidence[], fields: ReadonlyMap<string, number>): boolean =>
  (all.find(({ column: { column } }) => column === fields.get('birth'))?.birthYear ?? 0) >= 0.9

function inOneRow(
  all: readonly Evidence[],
  told: ReadonlyMap<number, Told>,
  numbers: readonly Column[],
): ReturnType<typeof membersOf> {
  const kind = (is: (evidence: Evidence) => boolean) =>
    all.filter((each) => each.column.cells.length > 0 && is(each)).map(({ column }) => column)
  const names = kind(({ name, nameAndSex }) => Math.max(name, nameAndSex) >= 0.6)
  const headed = names.filter(({ column }) => told.get(column)?.hint?.field !== 'head')
  const columnsOf = (field: string) => kind(({ column: { column } }) => told.get(column)?.hint?.field === field)
  const members = membersOf(numbers, {
    name: names.length === numbers.length + 1 && headed.length === numbers.length ? headed : names,
    relation: kind(({ relation, column }) => relation >= 0.7 && share(column, (text) => text === '男' || text === '女') < 1),
    sex: kind(({ sex, column }) => sex >= 0.9 && column.distinct <= 2 && share(column, (text) => /^[男女]/u.test(text)) > 0.9),
    birth: kind(({ date }) => date >= 0.9),
    ...Object.fromEntries(
      REPEATED.map((field) => [field, columnsOf(field)]).filter(([, columns]) => columns!.length === numbers.length),
    ),
  })
  const both = kind(({ villageAndGroup }) => villageAndGroup >= 0.7)
  if (both.length !== numbers.length) return members
  return members?.map((member, i) => new Map([...member, ['village', both[i]!.column], ['group', both[i]!.column]]))
}

/** What each of several people in a row may have beside what makes them a person: lists side by side. */
const REPEATED = ['village', 'group', 'address', 'household', 'phone', 'head', 'seq', 'remark'] as const

const isCoded = (column: Column): boolean =>
  share(column, (text) => /^\d{2}$/u.test(text) && relationOfCode(text) !== undefined) >= 0.9

/** Village and group in one cell, where neither has a column of its own. */
function placeInOne(
  layout: Layout,
  all: readonly Evidence[],
  fields: Map<string, number>,
  free: () => readonly Evidence[],
  takes: Map<string, (text: string) => string>,
): void {
  if (!('group' in layout.headings)) return
  const under = (field: string) => all.find(({ column: { column } }) => column === fields.get(field))
  const group = under('group')
  if (group && (group.villageAndGroup < 0.5 || fields.has('village'))) return
  const both = group ?? under('village') ?? free().find(({ villageAndGroup }) => villageAndGroup >= 0.7)
  if (!both || both.villageAndGroup < 0.5) return
  for (const field of ['village', 'group'] as const) {
    fields.set(field, both.column.column)
    takes.set(field, TAKES[field])
  }
}
