import { afterEach, describe, expect, it } from 'vitest'
import { closeLedger, openLedger, type Ledger } from '#ledger/open.ts'
import { procedures } from '#contract/index.ts'
import { createElection } from '#office/setup/create-election.ts'
import { readStaff } from '#office/staff/read-staff.ts'
import { putOnStaff } from '#office/staff/staff.ts'
import { gapsIn } from '#office/staff/staff-gaps.ts'
import { join } from 'node:path'
import { admin, codeOf, need, PASSPHRASE } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'
import { quickKeys } from '../fixtures/quick-keys.ts'

const area = (code: string, name: string, village: string) => ({
  code,
  name,
  countySeats: '2',
  covers: [{ village, groups: '' }],
  contests: [{ code: `${code}-1`, name: `镇${name}`, seats: '2', covers: [] }],
})

const draft = {
  name: '青溪镇换届选举(模拟)',
  term: '',
  day: '2026-12-15',
  open: '07:00',
  close: '',
  committee: '青溪镇选举委员会',
  town: '青溪镇',
  county: '云越区',
  kind: 'general' as const,
  levels: 'both' as const,
  constituencies: [area('D01', '区人大代表第一选区', '东坞村'), area('D02', '区人大代表第二选区', '下宅村')],
}

let open: Ledger | undefined
afterEach(() => {
  if (open) closeLedger(open)
  open = undefined
})

async function office(): Promise<Ledger> {
  const ledger = need(openLedger(join(folder(), 'office.sqlite'), { create: true }))
  open = ledger
  const keys = need(await quickKeys(ledger, PASSPHRASE))
  need(await createElection(ledger, keys, admin, { draft, mode: 'live' }))
  return ledger
}

const LIST = [
  '姓名\t岗位\t选区\t选民证号',
  '骆婷\t负责人\t第一选区\tD01-0007',
  '方鑫\t监票人、计票人\tD01\t',
  '吴敏\t登记员\t\t',
].join('\n')

describe('a list of people', () => {
  it('is read row by row, with roles and places as people write them', async () => {
    const rows = need(readStaff(await office(), { text: LIST }))
    expect(
      rows.map(({ row, name, roles, constituency, voter, findings }) => [row, name, roles, constituency, voter, findings]),
    ).toEqual([
      [2, '骆婷', ['lead'], 'D01', 'D01-0007', []],
      [3, '方鑫', ['overseer', 'typist'], 'D01', null, []],
      [4, '吴敏', ['registrar'], null, null, []],
    ])
  })

  it.each([
    ['a role that is none', '骆婷\t厨师\tD01\t', '岗位', 'E.820'],
    ['a role of elsewhere', '骆婷\t登记员\tD01\t', '岗位', 'E.823'],
    ['no role', '骆婷\t、\tD01\t', '岗位', 'E.801'],
    ['a constituency there is none of', '骆婷\t负责人\t第九选区\t', '选区', 'E.821'],
    ['a card number that is none', '骆婷\t负责人\tD01\t七', '选民证号', 'E.822'],
  ])('says at its row and column what is wrong: %s', async (_, line, column, code) => {
    const [row] = need(readStaff(await office(), { text: `姓名\t岗位\t选区\t选民证号\n${line}` }))
    expect(row!.findings.map((each) => [each.row, each.column, each.code])).toEqual([[2, column, code]])
  })

  it('knows who is on the staff already, by name and place', async () => {
    const ledger = await office()
    need(putOnStaff(ledger, admin, [{ person: 'p1', name: '骆婷', roles: ['clerk'], constituency: 'D01' }]))
    const persons = need(readStaff(ledger, { text: LIST })).map(({ person }) => person)
    expect(persons).toEqual(['p1', null, null])
  })

  it('is refused where its first rows name no columns', async () => {
    expect(codeOf(readStaff(await office(), { text: '骆婷\t负责人' }))).toBe('import.headings')
  })
})

describe('what a place lacks', () => {
  it('is told by role, and ends when the people are there', async () => {
    const ledger = await office()
    const of = (place: string | null) =>
      gapsIn(ledger).flatMap(({ constituency, role, given, needed }) =>
        constituency === place ? [`${role} ${given}/${needed}`] : [],
      )
    expect(of('D01')).toEqual(['lead 0/1', 'clerk 0/1', 'overseer 0/2', 'typist 0/2'])
    const people = (['lead', 'clerk', 'overseer', 'overseer', 'typist', 'typist'] as const).map((role, i) => ({
      person: `D01-${i}`,
      name: `某${i}`,
      roles: [role],
      constituency: 'D01',
    }))
    need(putOnStaff(ledger, admin, people.slice(0, 3)))
    expect(of('D01')).toEqual(['overseer 1/2', 'typist 0/2'])
    need(putOnStaff(ledger, admin, people))
    expect(of('D01')).toEqual([])
    expect(of('D02')).toHaveLength(4)
  })
})

describe('one human is one person on the staff', async () => {
  const read = (ledger: Ledger, ...lines: readonly string[]) =>
    need(readStaff(ledger, { text: ['姓名\t岗位\t选区\t选民证号', ...lines].join('\n') }))
  const codes = (rows: ReturnType<typeof read>) => rows.map(({ findings }) => findings.map(({ code, row }) => `${code} ${row}`))

  it.each([
    ['rows of one name and place without cards', ['孙芳芳\t监票人\tD01\t', '孙芳芳\t计票人\tD01\t'], [[], ['E.828 3']]],
    ['one with and one without', ['孙芳芳\t监票人\tD01\tD01-0011', '孙芳芳\t计票人\tD01\t'], [[], ['E.828 3']]],
    ['rows of one card', ['孙芳芳\t监票人\tD01\tD01-0011', '孙方方\t计票人\tD02\tD01-0011'], [[], ['E.828 3']]],
    ['namesakes with cards of their own', ['陈伟\t监票人\tD01\tD01-0011', '陈伟\t计票人\tD01\tD01-0012'], [[], []]],
    ['one name at two places', ['陈伟\t监票人\tD01\t', '陈伟\t监票人\tD02\t'], [[], []]],
  ])('%s', async (_, lines, expected) => {
    expect(codes(read(await office(), ...lines))).toEqual(expected)
  })

  it('a card that stands with somebody of the staff is theirs alone', async () => {
    const ledger = await office()
    need(putOnStaff(ledger, admin, [{ person: 'p1', name: '骆婷', roles: ['clerk'], constituency: 'D01', voter: 'D01-0007' }]))
    const [other, moved] = read(ledger, '吴敏\t登记员\t\tD01-0007')
    expect([other!.person, codes([other!]), moved]).toEqual([null, [['E.829 2']], undefined])
    expect(read(ledger, '骆婷\t登记员\t\tD01-0007').map(({ person, before }) => [person, before?.constituency])).toEqual([
      ['p1', 'D01'],
    ])
    const twice = { person: 'p2', name: '骆婷', roles: ['registrar'], voter: 'D01-0007' }
    expect(codeOf(putOnStaff(ledger, admin, [twice]))).toBe('staff.card')
    expect(
      codeOf(
        putOnStaff(ledger, admin, [
          { ...twice, voter: 'D01-0008' },
          { ...twice, person: 'p3', voter: 'D01-0008' },
        ]),
      ),
    ).toBe('staff.card')
  })

  it('read again without a card keeps the one that is known, and says what changes', async () => {
    const ledger = await office()
    need(putOnStaff(ledger, admin, [{ person: 'p1', name: '骆婷', roles: ['clerk'], constituency: 'D01', voter: 'D01-0007' }]))
    expect(read(ledger, '骆婷\t负责人\tD01\t')).toMatchObject([
      { person: 'p1', voter: 'D01-0007', roles: ['lead'], before: { roles: ['clerk'], constituency: 'D01', voter: 'D01-0007' } },
    ])
  })

  it('is asked for by card where two of one name are there already', async () => {
    const ledger = await office()
    const two = ['p1', 'p2'].map((person) => ({ person, name: '陈伟', roles: ['clerk'], constituency: 'D01' }))
    need(putOnStaff(ledger, admin, two))
    expect(codes(read(ledger, '陈伟\t监票人\tD01\t'))).toEqual([['E.830 2']])
  })
})

describe('somebody who is put on the staff', () => {
  const taken = (over: object) =>
    procedures['staff.assign'].input.safeParse({ people: [{ person: 'lou', name: '楼晓东', roles: ['registrar'], ...over }] })

  it('has a name, and is called in the books as the command line can say it', () => {
    expect(taken({}).success).toBe(true)
    for (const name of ['', ' ', '\u3000']) expect(taken({ name }).success).toBe(false)
    for (const person of ['', ' ', 'a b', 'x,y', 'x:y']) expect(taken({ person }).success).toBe(false)
  })

  it('is kept without the blanks around them, and in each role once', () => {
    expect(taken({ name: ' 楼晓东 ', roles: ['registrar', 'registrar'] }).data).toMatchObject({
      people: [{ name: '楼晓东', roles: ['registrar'] }],
    })
  })
})
