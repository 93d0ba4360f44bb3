import type { StaffListRead } from '#contract/staff.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { findHeadings } from '../reading/headings.ts'
import { columnName, type Layout } from '../reading/layout.ts'
import { recordsOf } from '../reading/records.ts'
import { readBook } from '../reading/tables.ts'

const STAFF: Layout = {
  headings: {
    person: ['编号', '工号', '代号'],
    name: ['姓名', '名字'],
    roles: ['岗位', '职务', '角色', '分工'],
    constituency: ['选区编号', '选区代码', '选区', '投票站'],
    voter: ['选民证号'],
  },
  needed: ['name', 'roles'],
  expected: ['constituency'],
  dates: [],
}

const ROLES: Readonly<{ [word: string]: string }> = {
  登记员: 'registrar',
  审核员: 'reviewer',
  选举委员会: 'committee',
  选委会成员: 'committee',
  管理员: 'admin',
  负责人: 'lead',
  站长: 'lead',
  工作人员: 'clerk',
  发票员: 'clerk',
  监票人: 'overseer',
  监票员: 'overseer',
  计票人: 'typist',
  计票员: 'typist',
  录入员: 'typist',
}

/**
 * A list of staff as a file: who, in which roles, at which station. Nobody is put on the staff by reading it: the people it answers go to
 * `staff.assign` as they are, or put right. Roles may be several, and a constituency is named by its code or its name. Refuses
 * `import.headings`, and what `readBook` refuses.
 */
export function readStaff(ledger: Ledger, file: string, bytes: Uint8Array): Result<StaffListRead> {
  const book = readBook(file, bytes)
  if (!book.ok) return book
  const table = book.value.tables.find(({ size }) => size > 0)!
  const headings = findHeadings(table, STAFF)
  if ('missing' in headings) {
    const missing = headings.missing.map((field) => columnName(STAFF, field)).join('、')
    return refuse('import.headings', { file, sheet: table.sheet ?? '', missing })
  }
  const { constituencies } = electionOf(ledger).body
  const taken = new Map(assignmentsNow(ledger).map(({ name, person }) => [name, person]))
  const given = new Set<string>()
  const wrong: { row: number; column: string; text: string }[] = []
  const people = [...recordsOf(table, headings, STAFF)].map(({ row, cell }) => {
    const text = (field: string): string => cell(field).text.trim().slice(0, 100)
    const place = text('constituency')
    const station = constituencies.find(({ code, name }) => code === place || name === place)
    if (place !== '' && !station) wrong.push({ row, column: columnName(STAFF, 'constituency'), text: place })
    const words = text('roles')
      .split(/[、,，;；/\s]+/u)
      .filter((word) => word !== '')
    const unknown = words.find((word) => ROLES[word] === undefined)
    if (unknown !== undefined || words.length === 0) wrong.push({ row, column: columnName(STAFF, 'roles'), text: unknown ?? '' })
    const name = text('name')
    const person = unused(text('person') || (taken.get(name) ?? name), given)
    given.add(person)
    return {
      row,
      person,
      name,
      roles: [...new Set(words.flatMap((word) => ROLES[word] ?? []))],
      ...(station && { constituency: station.code }),
      ...(text('voter') !== '' && { voter: text('voter') }),
    }
  })
  return done({ people, wrong })
}

/** Namesakes in one list are two people: the second has a number. */
function unused(person: string, given: ReadonlySet<string>): string {
  let [id, number] = [person, 2]
  while (given.has(id)) id = `${person}${number++}`
  return id
}
