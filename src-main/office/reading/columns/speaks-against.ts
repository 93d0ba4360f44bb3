import type { Column } from './column.ts'
import type { Evidence } from './evidence.ts'

const most = (...shares: readonly number[]): number => Math.max(...shares)

/** What would have to stand in the cells of a column for it not to be what its heading says. */
const AGAINST: Readonly<Record<string, (evidence: Evidence) => boolean>> = {
  name: ({ name, nameAndSex, sex, relation, date, address, phone, smallNumber }) =>
    most(name, nameAndSex) < 0.4 && most(sex, relation, date, address, phone, smallNumber) > 0.5,
  head: ({ name }) => name < 0.3,
  sex: ({ sex }) => sex < 0.3,
  birth: ({ date, birthYear, name, sex, address }) => most(date, birthYear) < 0.2 && most(name, sex, address) > 0.5,
  relation: ({ relation, relationCode, sexOfNumber, date, phone }) =>
    most(relation, relationCode) < 0.2 && most(sexOfNumber, date, phone) > 0.6,
  group: ({ group, smallNumber, name, date, phone, address }) =>
    group + smallNumber < 0.2 && most(name, date, phone, address) > 0.6,
  village: ({ village, villageAndGroup, date, phone, sexOfNumber, name }) =>
    most(village, villageAndGroup) < 0.2 && most(date, phone, sexOfNumber, name) > 0.8,
  household: ({ name, date, phone }) => most(name, date, phone) > 0.8,
  address: ({ name, date, phone, sex }) => most(name, date, phone, sex) > 0.8,
}

/** Another column that could hold what a known heading promises: without one the heading is believed. */
const ELSEWHERE: Readonly<Record<string, (evidence: Evidence) => boolean>> = {
  name: ({ name, nameAndSex, column: { cells, distinct } }) => most(name, nameAndSex) >= 0.7 && distinct > cells.length * 0.3,
  // One head for each household; a colour that everybody has is spelled like a name, too.
  head: ({ name, column: { cells, distinct } }) => name >= 0.7 && distinct > cells.length * 0.15,
  sex: ({ sexOfNumber }) => sexOfNumber >= 0.8,
  birth: ({ birthOfNumber }) => birthOfNumber >= 0.7,
  relation: ({ relation, relationCode }) => most(relation, relationCode) >= 0.85,
  village: ({ village, villageAndGroup }) => most(village, villageAndGroup) >= 0.8,
  group: ({ group, villageAndGroup }) => most(group, villageAndGroup) >= 0.8,
}

/** Whether one of these columns, of which no heading says what it is, looks like the field. */
export const standsElsewhere = (field: string, others: readonly Evidence[]): boolean =>
  others.some((each) => each.column.cells.length > 0 && (ELSEWHERE[field]?.(each) ?? false))

/** Whether the cells of a column cannot be what its heading says. A few cells say little; ID numbers say what they are. */
export function speaksAgainst(field: string, evidence: Evidence, numbers: readonly Column[]): boolean {
  const { column, cells } = evidence.column
  if (numbers.some((each) => each.column === column)) return !/number/iu.test(field)
  if (field === 'idNumber' || field === 'agentNumber') return numbers.length > 0 && cells.length > 0
  return cells.length >= 3 && (AGAINST[field]?.(evidence) ?? false)
}
