import { SHORT_NAME } from '#words/patterns.ts'
import { OFFICE, STATION } from '#words/roles.ts'
import { done, refuse, type Result } from '#contract/result.ts'
import type { StaffRow } from '#contract/staff.ts'
import type { Ledger } from '#ledger/open.ts'
import { assignmentsNow } from '#roll/assignments.ts'
import { electionOf } from '#roll/election.ts'
import { whoIsMeant } from '#rules/setup/who-is-meant.ts'
import { checkStaffRow } from '#rules/setup/check-staff-row.ts'
import { findHeadings } from '../reading/headings.ts'
import { columnName, type Layout } from '../reading/layout.ts'
import { firstTable, pastedTable } from '../reading/pasted-table.ts'
import { recordsOf } from '../reading/records.ts'

/** A list of people who work at the election, one row a person. */
export const STAFF: Layout = {
  headings: {
    name: ['姓名', '名字', '人员', 'name'],
    roles: ['岗位', '职务', '分工', '角色', 'roles'],
    constituency: ['选区', '投票站', '选区编号', '所在选区', 'constituency'],
    voter: ['选民证号', '选民证', 'voter'],
  },
  needed: ['name', 'roles'],
  expected: ['constituency'],
  dates: [],
}

const ROLES: Readonly<Record<string, string>> = {
  负责人: 'lead',
  主持人: 'lead',
  站长: 'lead',
  签到员: 'clerk',
  发票员: 'clerk',
  监票人: 'overseer',
  监票员: 'overseer',
  计票人: 'typist',
  计票员: 'typist',
  登记员: 'registrar',
  审核员: 'reviewer',
  选举委员会: 'committee',
  委员: 'committee',
  管理员: 'admin',
}
const PLACES = { office: OFFICE, station: STATION }

type Given = { readonly text: string } | { readonly file: string; readonly bytes: Uint8Array }

/** A list of people, pasted or as a file, each row as it could be assigned. Refuses `import.headings`, and what reading a file refuses. */
export function readStaff(ledger: Ledger, given: Given): Result<readonly StaffRow[]> {
  const file = 'text' in given ? '' : given.file
  const table = 'text' in given ? done(pastedTable(given.text)) : firstTable(given.file, given.bytes)
  if (!table.ok) return table
  const headings = findHeadings(table.value, STAFF)
  if ('missing' in headings) {
    const missing = headings.missing.map((field) => columnName(STAFF, field)).join('、')
    return refuse('import.headings', { file, sheet: table.value.sheet ?? '', missing })
  }
  const { constituencies } = electionOf(ledger).body
  const staff = assignmentsNow(ledger)
  const codeOf = (text: string): string | undefined =>
    constituencies.find(({ code, name }) => code === text || name === text || SHORT_NAME.exec(name)?.[0] === text)?.code
  const known = new Map(staff.map((each) => [each.person, each]))
  const named = staff.map(({ person, name, constituency, voter }) => ({ person, name, place: constituency, voter }))
  const earlier: { row: number; name: string; place: string | undefined; voter: string | undefined }[] = []
  return done(
    [...recordsOf(table.value, headings, STAFF)].map(({ row, cell }): StaffRow => {
      const text = (field: string): string => cell(field).text.trim()
      const [name, place, card] = [text('name').slice(0, 100), text('constituency'), text('voter')]
      const words = text('roles')
        .split(/[、，,;；\s]+/u)
        .filter((word) => word !== '')
      const roles = words.map((word) => ROLES[word] ?? word)
      const office = place === '' || place === '办公室' || place === '选举办公室'
      const constituency = office ? undefined : codeOf(place)
      const isPlace = office || constituency !== undefined
      const written = words.map((word, i) => [word, roles[i]!] as const)
      const found = checkStaffRow({ name, roles: written, place: office ? null : place, isPlace, voter: card }, PLACES)
      const about = { row, name, place: constituency, voter: card === '' ? undefined : card }
      const meant = name === '' || !isPlace ? { person: null, found: [] } : whoIsMeant(about, earlier, named)
      earlier.push(about)
      const before = meant.person === null ? undefined : known.get(meant.person)
      return {
        row,
        name,
        roles: [...new Set(roles)],
        constituency: constituency ?? null,
        // What is not written is not taken away.
        voter: about.voter ?? before?.voter ?? null,
        person: meant.person,
        before: before ? { roles: before.roles, constituency: before.constituency ?? null, voter: before.voter ?? null } : null,
        findings: [...found, ...meant.found].map(([field, each]) => ({ ...each, row, column: columnName(STAFF, field) })),
      }
    }),
  )
}
