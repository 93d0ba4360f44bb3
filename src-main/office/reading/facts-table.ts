import { done, refuse, type Result } from '#contract/result.ts'
import type { Draft } from '#words/draft.ts'
import type { Finding } from '#rules/findings.ts'
import { itemTwice, kindIn, noSuchItem } from '#rules/setup/check-facts-row.ts'
import { plainHeading } from './plain-heading.ts'
import { firstTable, pastedTable } from './pasted-table.ts'
import { EMPTY, type Cell, type Table } from './tables.ts'
import { readDate } from './values.ts'

/** What an election is called, when and by whom it is held: all of a draft but its constituencies. */
type DraftFacts = Omit<Draft, 'rulePack' | 'levels' | 'constituencies'>
type Fact = keyof DraftFacts

/** The table of an election, a row a fact: what it is called here first, and other names of it. */
export const FACTS: Readonly<Record<Fact, readonly [string, ...string[]]>> = {
  name: ['选举名称', '名称', 'name'],
  kind: ['换届还是补选', '选举类别', '类别', 'kind'],
  term: ['届次', 'term'],
  day: ['选举日', '投票日', '选举日期', 'day'],
  open: ['投票开始', '开始时间', 'open'],
  close: ['投票结束', '结束时间', 'close'],
  committee: ['选举委员会', '选委会', 'committee'],
  town: ['镇（乡、街道）', '镇', '乡镇', '乡镇街道', 'town'],
  county: ['区（县、市）', '区', '县', '县市区', 'county'],
}
export const HEADINGS = ['项目', '内容'] as const
const [ITEM, VALUE] = HEADINGS

type FactFinding = Finding & { readonly row: number; readonly column: string }
export type FactsRead = {
  readonly facts: DraftFacts
  readonly findings: readonly FactFinding[]
  /** The row of each fact that the table has. */
  readonly rows: ReadonlyMap<string, number>
  /** The row below its last. */
  readonly end: number
}

/** Two columns copied out of a spreadsheet. Refuses `import.headings` where no row of them is a fact of an election. */
export const readPastedFacts = (text: string): Result<FactsRead> => readFacts('', pastedTable(text))

/** An .xlsx, .xls or .csv, by its first sheet that says something. Refuses `import.headings`, and what `readBook` does. */
export function readFactsFile(file: string, bytes: Uint8Array): Result<FactsRead> {
  const table = firstTable(file, bytes)
  return table.ok ? readFacts(file, table.value) : table
}

const NOTHING: DraftFacts = {
  name: '',
  term: '',
  day: '',
  open: '',
  close: '',
  committee: '',
  town: '',
  county: '',
  kind: 'general',
}

const KNOWN = new Map<string, Fact>(
  (Object.entries(FACTS) as [Fact, readonly string[]][]).flatMap(([fact, names]) =>
    names.map((name) => [plainHeading(name), fact] as const),
  ),
)

function readFacts(file: string, { size, row, sheet }: Table): Result<FactsRead> {
  const facts: { -readonly [F in Fact]: DraftFacts[F] } = { ...NOTHING }
  const findings: FactFinding[] = []
  const rows = new Map<string, number>()
  for (let i = 0; i < size; i++) {
    const [item = EMPTY, value = EMPTY] = row(i)
    const called = plainHeading(item.text)
    const fact = KNOWN.get(called)
    const tell = (column: string, found: Finding) => findings.push({ ...found, row: i + 1, column })
    if (fact === undefined) {
      const stands = item.text.trim() || value.text.trim()
      if (stands !== '' && called !== ITEM) tell(ITEM, noSuchItem(stands.slice(0, 100)))
      continue
    }
    if (rows.has(fact)) tell(ITEM, itemTwice(item.text.trim(), rows.get(fact)!))
    rows.set(fact, i + 1)
    const written = value.text.trim().slice(0, fact === 'town' || fact === 'county' ? 100 : 500)
    if (fact !== 'kind') {
      facts[fact] = fact === 'day' ? dayOf(value) : fact === 'open' || fact === 'close' ? timeOf(written) : written
      continue
    }
    const said = kindIn(written)
    if ('kind' in said) facts.kind = said.kind
    else tell(VALUE, said.wrong)
  }
  if (rows.size === 0) return refuse('import.headings', { file, sheet: sheet ?? '', missing: FACTS.name[0] })
  return done({ facts, findings, rows, end: size + 1 })
}

/** As a date is written, also 2026年12月15日; anything else as it stands, to be told. */
function dayOf(cell: Cell): string {
  const read = readDate(cell)
  return read.ok ? read.birth : cell.text.trim()
}

/** 7:00 and 7：00, and what a spreadsheet makes of a time of day. */
const timeOf = (text: string): string => {
  const [, hour, minutes] = /(?:^|\s)(\d{1,2})[:：](\d{2})(?::\d{2})?$/u.exec(text) ?? []
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minutes!}`
}
