import type { DirectoryFilter } from '#contract/directory.ts'
import type { Ledger } from '#ledger/open.ts'
import { electionOf } from '#roll/election.ts'
import type { ListTable } from '../worklists/list-tables.ts'
import { stateName } from './state-name.ts'
import { chosenPeople } from './list-people.ts'

const COLUMNS = [
  ['seq', '序号', 14],
  ['constituency', '选区', 16],
  ['village', '村', 30],
  ['group', '组', 10],
  ['household', '户号', 22],
  ['name', '姓名', 28],
  ['sex', '性别', 11],
  ['birth', '出生日期', 24],
  ['age', '周岁', 12],
  ['idNumber', '公民身份号码', 44],
  ['states', '登记情况', 46],
] as const

/** The directory as it is filtered and sorted, to be printed and kept. */
export function directoryTable(ledger: Ledger, filter: DirectoryFilter): ListTable {
  const { lines } = chosenPeople(ledger, filter)
  const of = filterWords(ledger, filter)
  return {
    id: ['人员名录', ...of].join('-'),
    title: ['人员名录', ...of].join('　'),
    columns: COLUMNS.map(([key, label, width]) => ({
      key,
      label,
      width,
      ...(key === 'seq' || key === 'age' ? { align: 'right' as const } : {}),
    })),
    rows: lines.map(({ constituency, village, group, household, name, sex, birth, age, idNumber, states }, i) => ({
      seq: String(i + 1),
      constituency,
      village,
      group,
      household,
      name,
      sex,
      birth,
      age: age === null ? '' : String(age),
      idNumber,
      states: states.map(stateName).join('、'),
    })),
    nameKey: 'name',
    emptyText: '没有这样的人',
    foot: [`共 ${lines.length} 人；周岁按选举日 ${electionOf(ledger).body.day} 计`],
  }
}

/** By what it was chosen, for the title and the name of the file. */
function filterWords(
  ledger: Ledger,
  { constituency, village, group, state, ageFrom, ageTo, text = '' }: DirectoryFilter,
): readonly string[] {
  const place = electionOf(ledger).body.constituencies.find(({ code }) => code === constituency)?.name ?? constituency
  return [
    place,
    village,
    group === undefined ? undefined : `${group}组`,
    state && stateName(state),
    ageFrom === undefined && ageTo === undefined ? undefined : `${ageFrom ?? 0}至${ageTo ?? ''}周岁`,
    text.trim() === '' ? undefined : `查${text.trim().replaceAll(/[^\p{L}\p{N}]/gu, '')}`,
  ].filter((word): word is string => word !== undefined && word !== '')
}
