import { Decision } from '#contract/decisions.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import { findHeadings } from '../reading/headings.ts'
import { HOUSEHOLD } from '../reading/household-layout.ts'
import { columnName, type Layout } from '../reading/layout.ts'
import { firstTable } from '../reading/pasted-table.ts'
import type { SampleRows } from '../reading/sample-table.ts'

const ABOUT = {
  file: ['文件'],
  sheet: ['工作表'],
  row: ['行号', '行'],
  do: ['怎样办理', '办理'],
  otherFile: ['另一行的文件'],
  otherSheet: ['另一行的工作表'],
  otherRow: ['另一行的行号'],
  keep: ['保留'],
  register: ['列入册'],
  section: ['节'],
  article: ['依据'],
  reason: ['理由'],
} as const

/** A list of decisions, a row each: where the row is, what is done with it, and behind that what its fields are put right to. */
const DECISIONS: Layout = {
  headings: { ...HOUSEHOLD.headings, ...ABOUT },
  needed: ['file', 'row', 'do'],
  expected: ['sheet', 'reason'],
  dates: [],
}

const DO: Readonly<Record<string, string>> = {
  改正: 'correct',
  照录: 'keep',
  作废: 'drop',
  同一人: 'same-person',
  两个人: 'different',
  入册: 'register',
}
const KEEP: Readonly<Record<string, string>> = { 本行: 'this', 另一行: 'other' }
const REGISTERS: Readonly<Record<string, number>> = { 册一: 1, 册二: 2, 册三: 3, 册四: 4 }

/**
 * Decisions of the office as a spreadsheet has them. A column that is nobody's field is evidence, by its heading. Refuses `import.headings`,
 * `decide.malformed` with the number of the first bad row, and what reading a file refuses.
 */
export function readDecisionTable(file: string, bytes: Uint8Array): Result<readonly Decision[]> {
  const table = firstTable(file, bytes)
  if (!table.ok) return table
  const headings = findHeadings(table.value, DECISIONS)
  if ('missing' in headings) {
    const missing = headings.missing.map((field) => columnName(DECISIONS, field)).join('、')
    return refuse('import.headings', { file, sheet: table.value.sheet ?? '', missing })
  }
  const decisions: Decision[] = []
  for (let i = headings.row; i < table.value.size; i++) {
    const cells = table.value.row(i)
    const at = (column: number | undefined): string => (column === undefined ? '' : (cells[column]?.text ?? '').trim())
    if (cells.every((_, column) => at(column) === '')) continue
    const fields = [...headings.fields].filter(([field]) => !Object.hasOwn(ABOUT, field))
    const filled = (named: readonly (readonly [string, number])[]) => named.map(([name, column]) => [name, at(column)] as const)
    const read = Decision.safeParse(
      decisionFrom(
        (field) => at(headings.fields.get(field)),
        present(filled(fields)),
        present(filled(headings.unknown.map(({ heading, column }) => [heading, column]))),
      ),
    )
    if (!read.success) {
      const field = String(read.error.issues[0]?.path[0] ?? 'do')
      return refuse('decide.malformed', { file, number: decisions.length + 1, field: columnName(DECISIONS, field) })
    }
    decisions.push(read.data)
  }
  return done(decisions)
}

type Texts = Readonly<Record<string, string>>

const present = (texts: readonly (readonly [string, string])[]): Texts =>
  Object.fromEntries(texts.filter(([, text]) => text !== ''))

/** As the contract asks for it; what it lacks or has wrong the contract says. */
function decisionFrom(said: (field: keyof typeof ABOUT) => string, fields: Texts, evidence: Texts): unknown {
  const place = (file: string, sheet: string, row: string) => ({ file, ...(sheet !== '' && { sheet }), row: Number(row) })
  const what = DO[said('do')] ?? said('do')
  return {
    ...place(said('file'), said('sheet'), said('row')),
    do: what,
    ...present([['reason', said('reason')]]),
    ...(Object.keys(evidence).length > 0 && { evidence }),
    ...(what === 'correct' && { fields }),
    ...(what === 'same-person' && {
      other: place(said('otherFile'), said('otherSheet'), said('otherRow')),
      keep: KEEP[said('keep')] ?? said('keep'),
    }),
    ...(what === 'register' && {
      register: REGISTERS[said('register')] ?? Number(said('register')),
      ...present([
        ['section', said('section')],
        ['article', said('article')],
      ]),
    }),
  }
}

const COLUMNS = [...Object.values(ABOUT).map(([name]) => name), '姓名', '公民身份号码', '村(居)委会', '组']

const row = (given: Texts): readonly string[] => COLUMNS.map((name) => given[name] ?? '')

/** A list of decisions to fill in; each row shows another way. */
export const SAMPLE_DECISIONS: SampleRows = {
  sheet: '决定',
  rows: [
    COLUMNS,
    row({ 文件: 'D05.csv', 行号: '38', 怎样办理: '改正', 理由: '核对户口簿', '村(居)委会': '东坞村', 组: '1' }),
    row({ 文件: 'D05.csv', 行号: '201', 怎样办理: '照录', 理由: '核对身份证无误' }),
    row({ 文件: 'D01.xlsx', 工作表: '户籍人口', 行号: '33', 怎样办理: '作废', 理由: '重复' }),
    row({
      文件: 'D08.xlsx',
      行号: '133',
      怎样办理: '同一人',
      另一行的文件: 'D01.xlsx',
      另一行的行号: '199',
      保留: '本行',
      理由: '已迁入D08',
    }),
    row({ 文件: 'D02.xlsx', 行号: '65', 怎样办理: '两个人', 理由: '同名不同人' }),
    row({
      文件: 'D04.csv',
      行号: '30',
      怎样办理: '入册',
      列入册: '册四',
      节: '丙',
      依据: '选举法第二十七条',
      理由: '选举委员会确认',
    }),
  ],
}
