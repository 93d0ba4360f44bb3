import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { decidedPersons } from '#office/persons/persons.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { printRegisters } from '#office/registers/print-registers.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, need, office, publish, villagers, type Villager } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const people: readonly Villager[] = [
  ...villagers(12),
  { name: '王俊䶮', birth: '1990-07-01', household: '901', group: '7' },
  { name: '阿依古丽·买买提', birth: '1985-06-30', household: '902', sex: '女', group: '12' },
  { name: '陈外出', birth: '1979-03-21', household: '903', status: '人户分离' },
]
let ledger: Ledger
let files: readonly string[]

/** What the source said of everyone, by ID number. */
const told = (of: Ledger): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    recordedPersons(of)
      .toSorted((a, b) => (a.fields['idNumber']! < b.fields['idNumber']! ? -1 : 1))
      .map(({ constituency, fields, extra }) => [fields['idNumber']!, { constituency, ...fields, ...extra }]),
  )

beforeAll(async () => {
  const at = folder()
  ledger = (await office(at)).ledger
  publish({ ledger } as never, people)
  const printed = need(await printRegisters(ledger, admin, { constituencies: ['D01'], folder: join(at, 'print') }))
  files = printed.flatMap(({ rows, xlsx }) => (rows > 0 ? [xlsx] : []))
})

const take = (into: Ledger) =>
  files.map((file) => need(importHouseholds(into, admin, file.split('/').at(-1)!, readFileSync(file))))

describe('a register that was exported', () => {
  it('says of nobody anything new where it was exported', () => {
    const before = told(ledger)
    const taken = take(ledger)
    expect(taken.map(({ persons, known }) => [persons, known])).toEqual([
      [0, 14],
      [0, 1],
    ])
    expect(pendingRows(ledger)).toEqual([])
    expect(told(ledger)).toEqual(before)
  })

  it('makes the same people elsewhere, each once', async () => {
    const other = (await office(folder())).ledger
    take(other)
    expect(pendingRows(other)).toEqual([])
    const [here, there] = [told(ledger), told(other)]
    expect(Object.keys(there)).toEqual(Object.keys(here))
    for (const [id, person] of Object.entries(here)) expect(there[id], person['name']).toMatchObject(person)
    need(decideAll(other, admin))
    const registersOf = (of: Ledger) =>
      decidedPersons(of, 'D01')
        .map(({ register, fields }) => `${register} ${fields['idNumber']}`)
        .sort()
    expect(registersOf(other)).toEqual(registersOf(ledger))
    closeLedger(other)
  })
})

describe('the register of people registered elsewhere', () => {
  const HEADINGS =
    '姓名,性别,民族,出生日期,公民身份号码,户籍所在地,居住证号,选民资格证明文号,出具机关,出具日期,现居住村,组,现住址,工作单位,上届是否登记'
  const first17 = '33079919860303001'
  const line = [
    '许外来',
    '男',
    '汉族',
    '1986-03-03',
    first17 + checkDigit(first17),
    '云南省滇坝县',
    'MN330799',
    '滇坝选资〔2026〕106号',
    '滇坝县选举工作组',
    '2026-10-05',
    '东坞村',
    '1',
    '东坞村1组11号出租房',
    '和兴建材市场',
    '否',
  ].join(',')

  it('comes back as a list of them, and is never taken for a household export', async () => {
    const at = folder()
    const town = (await office(at)).ledger
    const file = join(at, '外来.csv')
    writeFileSync(file, `${HEADINGS}\n${line}\n`)
    const given = (path: string, kind: 'migrants' | 'household') => ({
      files: [{ kind, file: { name: basename(path), path, size: statSync(path).size } }],
    })
    expect((await importFiles(town, admin, given(file, 'migrants'))).totals).toMatchObject({ persons: 1 })
    need(decideAll(town, admin))
    const printed = need(await printRegisters(town, admin, { constituencies: ['D01'], folder: join(at, 'print') }))
    const { xlsx } = printed.find(({ register }) => register === 3)!
    const before = told(town)
    expect((await importFiles(town, admin, given(xlsx, 'household'))).refused).toMatchObject([{ code: 'import.other-kind' }])
    const again = await importFiles(town, admin, given(xlsx, 'migrants'))
    expect(again.refused).toEqual([])
    expect(again.files[0]).toMatchObject({ persons: 0, known: 1 })
    expect([told(town), pendingRows(town)]).toEqual([before, []])
    closeLedger(town)
  })
})
