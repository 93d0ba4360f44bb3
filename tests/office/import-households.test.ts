import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { attached } from '#ledger/attachments.ts'
import { sha256 } from '#ledger/canonical.ts'
import { factsOf } from '#ledger/read.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import type { ImportFinding } from '#office/importing/imported-file.ts'
import { personOf } from '#office/persons/recorded.ts'
import { registerCounts } from '#office/registers/register-counts.ts'
import { unseenIn } from '#words/unseen.ts'
import { admin, householdCsv, need, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const D01 = '青溪镇第一选区户籍导出(模拟数据).xlsx'
const bytes = readFileSync(new URL(`../../examples/qingxi/${D01}`, import.meta.url))
const at = folder()

const rowsOf = (findings: readonly ImportFinding[], kind: string): readonly number[] =>
  findings.filter((finding) => finding.kind === kind).map(({ row }) => row)

describe('the real export of the first constituency', async () => {
  const { ledger } = await office(at, 'd01')
  const imported = need(importHouseholds(ledger, admin, D01, bytes))

  it('reads 287 rows and says which wait for a person, by sheet and row', () => {
    expect(imported).toMatchObject({ file: D01, sheets: ['户籍人口'], rows: 287 })
    expect(rowsOf(imported.findings, 'id_check_digit')).toEqual([10, 225])
    expect(rowsOf(imported.findings, 'feb29_common_year')).toEqual([48])
    expect(rowsOf(imported.findings, 'unreadable_row')).toEqual([169])
    expect(rowsOf(imported.findings, 'constituency_unmapped')).toEqual([211])
    // The birth date gives away that the number is another person's, whom the fifth constituency's file will bring.
    expect(rowsOf(imported.findings, 'birth_id_conflict')).toEqual([268])
    expect(imported.findings.filter(({ blocking }) => blocking)).toHaveLength(6)
    expect(factsOf(ledger, 'row.held').map(({ body }) => body.source.row)).toEqual([10, 48, 169, 211, 225, 268])
    expect(imported.persons).toBe(287 - 6)
  })

  it('repairs only spelling: a full-width number is the same person as its narrow form', () => {
    const person = ledger.statements.on('SELECT name FROM persons WHERE person = ?').get(personOf('330799198606044992'))
    expect(person).toEqual({ name: '郑伟勇' })
  })

  it('keeps the file itself, and says nothing new the second time', () => {
    expect(attached(ledger, sha256(bytes))?.equals(bytes)).toBe(true)
    const before = factsOf(ledger, 'person.recorded').length
    const again = need(importHouseholds(ledger, admin, D01, bytes))
    expect(again).toMatchObject({ persons: 0, known: 281 })
    expect(factsOf(ledger, 'person.recorded')).toHaveLength(before)
    expect(factsOf(ledger, 'import.done')).toHaveLength(1)
  })

  it('decides by rule alone: moved out goes to 册四丁, born on 2008-12-15 votes, a day later does not', () => {
    need(decideAll(ledger, admin))
    const { registers, sections, toHandle, undecided } = registerCounts(ledger, 'D01')
    expect(sections).toEqual({ 丁: 5 })
    expect(undecided).toBe(0)
    expect(registers[1] + registers[2] + registers[4]).toBe(toHandle)
    const decided = (id: string) =>
      ledger.statements.on('SELECT register FROM decisions WHERE person = ?').pluck().get(personOf(id))
    expect(decided('330799200812153161')).toBe(1)
    expect(decided('330799200812166114')).toBeUndefined()
  })
})

describe('an export of people we make up', async () => {
  const { ledger } = await office(at, 'made-up')

  it('keeps columns it does not know with the person', () => {
    need(importHouseholds(ledger, admin, 'x.csv', householdCsv([{ name: '欧阳㛃', birth: '1990-01-02' }])))
    expect(ledger.statements.on('SELECT name, extra FROM persons').get()).toEqual({
      name: '欧阳㛃',
      extra: '{"门牌颜色":"蓝色"}',
    })
  })

  it('holds back a number already recorded elsewhere, by another name or in another constituency', () => {
    const first = { name: '陈伟', birth: '1985-05-05', id: '330799198505050013' }
    const id = need(importHouseholds(ledger, admin, 'a.csv', householdCsv([{ ...first, id: undefined as never }])))
    expect(id.persons).toBe(1)
    const known = ledger.statements.on('SELECT id_number FROM persons WHERE name = ?').pluck().get('陈伟') as string
    const elsewhere = need(importHouseholds(ledger, admin, 'b.csv', householdCsv([{ ...first, id: known, village: '下宅村' }])))
    expect(elsewhere.findings.filter(({ blocking }) => blocking)).toMatchObject([
      { kind: 'dup_cross_constituency', file: 'b.csv', row: 2, other: { file: 'a.csv', row: 2 } },
      { kind: 'dup_cross_constituency', file: 'a.csv', row: 2, other: { file: 'b.csv', row: 2 } },
    ])
    const other = need(
      importHouseholds(ledger, admin, 'c.csv', householdCsv([{ ...first, name: '陈炜', id: known, village: '下宅村' }])),
    )
    expect(other.findings.filter(({ blocking }) => blocking)).toMatchObject([
      { kind: 'one_id_two_names', file: 'c.csv' },
      { kind: 'one_id_two_names', file: 'a.csv' },
    ])
    // Nobody decides about a person in question.
    expect(need(decideAll(ledger, admin))).toMatchObject({ decided: 1, open: 3 })
  })
})

describe('a row with signs that cannot be seen', async () => {
  const { ledger } = await office(at, 'unseen')
  const imported = need(
    importHouseholds(
      ledger,
      admin,
      'unseen.csv',
      householdCsv([
        { name: '张\u202E三', birth: '1980-01-02', household: '01\u000701' },
        { name: '李四', birth: '1980-01-03', status: '"在\n户"' },
      ]),
    ),
  )

  it('becomes a person without them, and a finding names the columns', () => {
    expect(factsOf(ledger, 'person.recorded').map(({ body }) => body.fields)).toMatchObject([
      { name: '张三', household: '0101' },
      { name: '李四' },
    ])
    const found = imported.findings.filter(({ kind }) => kind === 'unseen_sign')
    expect(found.map(({ row, blocking, params }) => [row, blocking, params])).toEqual([
      [2, false, { heading: '户号', value: '01‹U+0007›01' }],
      [2, false, { heading: '户主', value: '张‹U+202E›三' }],
      [2, false, { heading: '姓名', value: '张‹U+202E›三' }],
      [3, false, { heading: '户主', value: '张‹U+202E›三' }],
    ])
  })

  it('is stated without them in every word, the name of its sheet and of a heading nobody knows included', async () => {
    const { ledger } = await office(at, 'unseen-sheet')
    const rows = ['户号,姓名,性别,公民身份号码,村(居)委会,门\u202E牌', '0101,李\u2066四,男,330799198001030019,东坞村,蓝\uFFFF色']
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.split(','))), '名\u202E册')
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
    need(importHouseholds(ledger, admin, 'unseen.xlsx', bytes))
    const stated = ledger.db.prepare("SELECT text FROM entries WHERE book LIKE '%/prep/%'").pluck().all() as string[]
    expect(stated.join('')).toContain('李四')
    expect(stated.filter((text) => unseenIn(text) !== undefined)).toEqual([])
  })
})
