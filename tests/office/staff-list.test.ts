import { describe, expect, it } from 'vitest'
import { putOnStaff, staffOf } from '#office/setup/staff.ts'
import { readStaff } from '#office/setup/read-staff.ts'
import { admin, codeOf, need, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const { ledger } = await office(folder(), 'office', [])
const list = (...lines: readonly string[]) => Buffer.from(lines.join('\n'))

describe('a list of staff as a file', () => {
  it('is read with roles and stations by the words people use, and namesakes are two people', () => {
    const bytes = list(
      '序号,姓名,岗位,选区',
      '1,金国强,负责人,D01',
      '2,毛小红,监票人、工作人员,区人大代表第二选区',
      '3,金国强,计票员,D02',
      '4,楼晓东,登记员,',
    )
    const { people, wrong } = need(readStaff(ledger, '名单.csv', bytes))
    expect(wrong).toEqual([])
    expect(people.map(({ person, roles, constituency }) => [person, roles.join(), constituency])).toEqual([
      ['金国强', 'lead', 'D01'],
      ['毛小红', 'overseer,clerk', 'D02'],
      ['金国强2', 'typist', 'D02'],
      ['楼晓东', 'registrar', undefined],
    ])
    need(
      putOnStaff(
        ledger,
        admin,
        people.map(({ row: _, ...who }) => ({ ...who, roles: [...who.roles] })),
      ),
    )
    expect(staffOf(ledger).map(({ name }) => name)).toEqual(['金国强', '毛小红', '金国强', '楼晓东'])
  })

  it('what is wrong in it is told by row and column, and a list without names is none', () => {
    const bytes = list('姓名,岗位,选区', '王一,队长,D01', '李二,监票人,第十选区')
    expect(need(readStaff(ledger, '名单.csv', bytes)).wrong).toEqual([
      { row: 2, column: '岗位', text: '队长' },
      { row: 3, column: '选区编号', text: '第十选区' },
    ])
    expect(codeOf(readStaff(ledger, '名单.csv', list('甲,乙', '1,2')))).toBe('import.headings')
  })
})
