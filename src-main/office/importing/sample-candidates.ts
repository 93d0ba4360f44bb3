import { CANDIDATES } from '../reading/list-layouts.ts'
import type { SampleRows } from '../reading/sample-table.ts'

const FIELDS = [
  'contest',
  'name',
  'sex',
  'birth',
  'idNumber',
  'by',
  'nominator',
  'joint',
  'signed',
  'declared',
  'formal',
] as const

/** A list of proposals to fill in; the departments' answers stand behind, a column each. Nobody has these numbers. */
export const SAMPLE_CANDIDATES: SampleRows = {
  sheet: '候选人',
  rows: [
    [...FIELDS.map((field) => CANDIDATES.headings[field]![0]!), '联审_组织', '联审_公安'],
    ['D01', '例一', '男', '1980-01-01', '33000019800101001X', '政党提名', '某党委', '', '', '是', '是', '无异议', '无异议'],
    ['D01', '例二', '女', '1979-02-02', '330000197902020026', '人民团体提名', '某妇联', '', '', '是', '是', '无异议', '无异议'],
    ['D01-1', '例三', '男', '1985-03-03', '330000198503030037', '选民联名', '', '10', '是', '是', '是', '无异议', '无异议'],
    ['D01-1', '例四', '女', '1976-04-04', '330000197604040045', '选民联名', '', '12', '是', '是', '否', '无异议', ''],
  ],
}
