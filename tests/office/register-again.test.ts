import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { done } from '#contract/result.ts'
import { write } from '#ledger/append.ts'
import { prepOf } from '#ledger/books/book.ts'
import { closeLedger, type Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importFiles } from '#office/importing/import-files.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { decidedPersons } from '#office/persons/persons.ts'
import { personOf, recordedPersons } from '#office/persons/recorded.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { printRegisters, registerOf } from '#office/registers/print-registers.ts'
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

it('no register calls the group of villagers somebody lives in a group of voters', () => {
  for (const register of [1, 2, 3, 4] as const) {
    const labels = registerOf(ledger, 'D01', register).columns.map(({ label }) => label)
    expect(labels).toContain('村民小组')
    expect(labels).not.toContain('选民小组')
  }
})

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

describe('a register in which somebody lacks what the others of their household have', () => {
  const hand = (first17: string) => first17 + checkDigit(first17)
  const [head, second] = [hand('33079919700102001'), hand('33079919720304002')]
  const source = { sha256: 'a'.repeat(64), row: 2 }
  const fields = { name: '张三', birth: '1970-01-02', sex: '男', relation: '户主', head: '张三', address: '东坞村8组2号' }
  const corrected = { name: '李四', birth: '1972-03-04', sex: '女', relation: '妻' }

  it.each(['xlsx', 'csv'] as const)(
    'as %s says nothing new where it comes from, and nothing that nobody said elsewhere',
    async (kind) => {
      const at = folder()
      const town = (await office(at)).ledger
      const place = { village: '东坞村', group: '8', household: '0108002' }
      need(
        write(town, { actor: admin }, (append) => {
          for (const [idNumber, said] of [
            [head, fields],
            [second, corrected],
          ] as const)
            append(prepOf('D01'), 'person.recorded', {
              person: personOf(idNumber),
              source: { ...source, row: source.row + (said === fields ? 0 : 1) },
              fields: { idNumber, ...place, ...said },
              extra: {},
            })
          return done(null)
        }),
      )
      need(decideAll(town, admin))
      const [register] = need(await printRegisters(town, admin, { constituencies: ['D01'], folder: join(at, 'print') }))
      const file = register![kind]
      const before = told(town)
      expect(need(importHouseholds(town, admin, basename(file), readFileSync(file)))).toMatchObject({ persons: 0, known: 2 })
      expect([told(town), pendingRows(town)]).toEqual([before, []])
      const other = (await office(folder())).ledger
      need(importHouseholds(other, admin, basename(file), readFileSync(file)))
      for (const [id, person] of Object.entries(before)) expect(told(other)[id]).toMatchObject(person)
      expect([told(other)[second]!['head'], told(other)[second]!['address']]).toEqual([undefined, undefined])
      for (const each of [town, other]) closeLedger(each)
    },
  )
})

describe('an empty register', () => {
  it('comes back as a file in which nobody is, and is not refused', async () => {
    const at = folder()
    const town = (await office(at)).ledger
    publish({ ledger: town } as never, villagers(3))
    const printed = need(await printRegisters(town, admin, { constituencies: ['D01'], folder: join(at, 'print') }))
    const empty = printed.filter(({ rows }) => rows === 0)
    expect(empty.map(({ register }) => register)).toEqual([2, 3, 4])
    for (const { register, xlsx, csv } of empty)
      for (const path of [xlsx, csv]) {
        const kind = register === 3 ? ('migrants' as const) : ('household' as const)
        const file = { name: basename(path), path, size: statSync(path).size }
        const taken = await importFiles(town, admin, { files: [{ kind, file }] })
        expect(taken.refused).toEqual([])
        expect(taken.files).toMatchObject([{ rows: 0, persons: 0, known: 0 }])
      }
    closeLedger(town)
  })

  it('is another thing than a file in which somebody has no number: they still wait', async () => {
    const { ledger: town } = await office(folder())
    need(importHouseholds(town, admin, '没有号码.csv', strToU8('姓名,公民身份号码,村\n张三,,东坞村\n')))
    expect(pendingRows(town)).toHaveLength(1)
    closeLedger(town)
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
