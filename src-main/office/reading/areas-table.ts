import { coversIn } from '#words/covers.ts'
import type { DraftConstituency, DraftContest } from '#words/draft.ts'
import type { Level } from '#words/election.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { finding, type Finding } from '#rules/findings.ts'
import { findHeadings, type Headings } from './headings.ts'
import { columnName, type Layout } from './layout.ts'
import { recordsOf, type Record } from './records.ts'
import { firstTable, pastedTable } from './pasted-table.ts'
import type { Table } from './tables.ts'

/** The table of constituencies, one row a contest: a 小选区 names the 大选区 it lies in. */
export const AREAS: Layout = {
  headings: {
    code: ['编号', '选区编号', '选区代码', '代码', 'code'],
    name: ['选区名称', '名称', '选区', 'name'],
    level: ['级别', '层级', 'level'],
    parent: ['所属选区', '所属选区编号', '所属大选区', '上级选区', 'parent'],
    seats: ['应选名额', '名额', '应选代表名额', '代表名额', 'seats'],
    population: ['人口', '人口数', '总人口', '总人口数', 'population'],
    covers: ['所含村组', '村组', '所含村', '范围', 'covers'],
  },
  needed: ['code', 'name', 'seats', 'covers'],
  expected: ['level', 'parent', 'population'],
  dates: [],
}

export type AreaFinding = Finding & { readonly row: number; readonly column: string }
export type AreasRead = {
  readonly constituencies: readonly DraftConstituency[]
  readonly findings: readonly AreaFinding[]
  /** The row of each constituency and contest, by its place: `constituencies.0.contests.1`. */
  readonly rows: ReadonlyMap<string, number>
}

/** Lines copied out of a spreadsheet. Refuses `import.headings` where the first of them do not name the columns. */
export const readPasted = (text: string): Result<AreasRead> => readAreas('', pastedTable(text))

/** An .xlsx, .xls or .csv of constituencies, by its first sheet that says something. Refuses `import.headings`, and what `readBook` does. */
export function readAreasFile(file: string, bytes: Uint8Array): Result<AreasRead> {
  const table = firstTable(file, bytes)
  return table.ok ? readAreas(file, table.value) : table
}

function readAreas(file: string, table: Table): Result<AreasRead> {
  const headings = findHeadings(table, AREAS)
  if ('missing' in headings) {
    const missing = headings.missing.map((field) => columnName(AREAS, field)).join('、')
    return refuse('import.headings', { file, sheet: table.sheet ?? '', missing })
  }
  return done(gather([...recordsOf(table, headings, AREAS)].map((record) => lineOf(record, headings, table))))
}

type Line = {
  readonly row: number
  /** The heading of a field, as the table spells it. */
  readonly column: (field: string) => string
  readonly level: string
  readonly parent: string
  readonly contest: DraftContest
}

function lineOf({ row, cell }: Record, { fields, row: headingRow }: Headings, table: Table): Line {
  const text = (field: string): string => cell(field).text.trim().slice(0, 500)
  const column = (field: string): string => table.row(headingRow - 1)[fields.get(field) ?? -1]?.text.trim() ?? ''
  const population = text('population')
  const contest = {
    code: text('code'),
    name: text('name'),
    seats: text('seats'),
    ...(population !== '' && { population }),
    covers: [...coversIn(text('covers'))],
  }
  return { row, column, level: text('level'), parent: text('parent'), contest }
}

const LEVELS: Readonly<{ [word: string]: Level }> = {
  县级: '县级',
  区级: '县级',
  县: '县级',
  乡级: '乡级',
  镇级: '乡级',
  乡: '乡级',
  镇: '乡级',
}

function gather(lines: readonly Line[]): AreasRead {
  const findings: AreaFinding[] = []
  const rows = new Map<string, number>()
  const areas: (Omit<DraftConstituency, 'contests'> & { contests: DraftContest[] })[] = []
  const tell = ({ row, column }: Line, field: string, found: Finding) => findings.push({ ...found, row, column: column(field) })
  const levelOf = ({ level, parent }: Line) => (level === '' ? (parent === '' ? '县级' : '乡级') : LEVELS[level])
  for (const line of lines) {
    if (line.parent !== '') continue
    const { code, name, seats, population, covers } = line.contest
    const isCounty = levelOf(line) !== '乡级'
    rows.set(`constituencies.${areas.length}`, line.row)
    if (!isCounty) rows.set(`constituencies.${areas.length}.contests.0`, line.row)
    areas.push({
      code,
      name,
      countySeats: isCounty ? seats : '',
      ...(isCounty && population !== undefined && { population }),
      covers,
      contests: isCounty ? [] : [line.contest],
    })
    if (levelOf(line) === undefined) tell(line, 'level', finding('E.819', { text: line.level }))
  }
  for (const line of lines) {
    if (line.parent === '') continue
    const at = areas.findIndex(({ code }) => code === line.parent)
    if (at < 0) tell(line, 'parent', finding('E.818', { text: line.parent }))
    if (levelOf(line) !== '乡级') tell(line, 'level', finding('E.819', { text: line.level }))
    if (at < 0) continue
    rows.set(`constituencies.${at}.contests.${areas[at]!.contests.length}`, line.row)
    areas[at]!.contests.push(line.contest)
  }
  return { constituencies: areas, findings, rows }
}
