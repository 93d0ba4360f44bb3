import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '#ledger/open.ts'
import { decideAll } from '#office/deciding/decide.ts'
import { importers } from '#office/importing/import-file.ts'
import { importHouseholds } from '#office/importing/import-households.ts'
import { recordedPersons } from '#office/persons/recorded.ts'
import { pendingRows } from '#office/persons/pending-rows.ts'
import { printRegisters, registerOf } from '#office/registers/print-registers.ts'
import { shown } from '#print/columns.ts'
import type { RegisterNumber } from '#rules/pack.ts'
import { checkDigit } from '#rules/roll/id-number.ts'
import { admin, householdCsv, need, office } from '../fixtures/election.ts'
import { folder } from '../fixtures/folder.ts'

const hand = (first17: string) => first17 + checkDigit(first17)
const [stays, new18] = [hand('33079919800101001'), hand('33079919800101003')]
const [away, issued] = [hand('33079919800101005'), hand('33079919800101007')]
const [moved, deprived] = [hand('33079919860303001'), hand('33079919870404001')]

const MIGRANTS = [
  '姓名,性别,民族,出生日期,公民身份号码,户籍所在地,居住证号,选民资格证明文号,出具机关,出具日期,现居住村,组,现住址,工作单位,上届是否登记,已告知户籍地',
  `许外来,男,汉族,1986-03-03,${moved},云南省滇坝县,MN330799,滇坝选资〔2026〕106号,滇坝县选举工作组,2026-10-05,东坞村,1,东坞村1组11号出租房,和兴建材市场,否,2026-11-08`,
  `田被剥,男,汉族,1987-04-04,${deprived},云南省滇坝县,MN330800,滇坝选资〔2026〕107号,滇坝县选举工作组,2026-10-05,东坞村,2,东坞村2组64号出租房,个体,否,`,
].join('\n')
const PREVIOUS = `选民证号,选区代码,选区名称,姓名,性别,出生日期,公民身份号码,村,组\n2021000001,D01,第一选区,王留下,男,1980-01-01,${stays},东坞村,1\n`
const AWAY = [
  '序号,村,组,姓名,公民身份号码,外出地,外出原因,联系电话,联系结果,联系日期,参选意向,是否主动要求登记,选民资格证明文号',
  `1,东坞村,1,陈外出,${away},温州市,务工,12000000001,已联系,2026-10-20,回乡投票,否,`,
  `2,东坞村,1,陈开过,${issued},温州市,务工,12000000002,已联系,2026-10-21,委托投票,否,青选资〔2026〕12号`,
].join('\n')
const DEPRIVED = `姓名,公民身份号码,判决文书号,法院,刑期,是否附加剥夺政治权利,剥夺起始日,剥夺终止日,户籍村\n田被剥,${deprived},(2025)模0799刑初901号,云越区人民法院,有期徒刑1年,是,2025-11-01,2028-11-01,东坞村\n`

let ledger: Ledger
const row = (register: RegisterNumber, name: string) =>
  registerOf(ledger, 'D01', register).rows.find((each) => each['name'] === name)!
const labels = (register: RegisterNumber) => shown(registerOf(ledger, 'D01', register)).map(({ label }) => label)

beforeAll(async () => {
  ledger = (await office(folder())).ledger
  const people = [
    { name: '王留下', birth: '1980-01-01', id: stays, household: '101' },
    { name: '李新来', birth: '1980-01-01', id: new18, household: '102' },
    { name: '陈外出', birth: '1980-01-01', id: away, household: '103', status: '人户分离' },
    { name: '陈开过', birth: '1980-01-01', id: issued, household: '104', status: '人户分离' },
  ]
  need(importers.household(ledger, admin, 'D01.csv', householdCsv(people)))
  for (const [kind, text] of [
    ['migrants', MIGRANTS],
    ['previous', PREVIOUS],
    ['away', AWAY],
    ['deprived', DEPRIVED],
  ] as const)
    need(importers[kind](ledger, admin, `${kind}.csv`, strToU8(text)))
  need(decideAll(ledger, admin))
})

describe('a register says what the ledger knows of', () => {
  it('who was registered last term, when somebody was registered now, and by whom', () => {
    expect(row(1, '王留下')).toMatchObject({ registeredLast: '是', registrar: expect.stringMatching(/./) })
    expect(row(1, '李新来')['registeredLast']).toBe('否')
    expect(row(1, '王留下')['registeredOn']).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('who was given a certificate for registering elsewhere, and nothing of whom no list says so', () => {
    expect(row(2, '陈开过')['certificateIssued']).toBe('青选资〔2026〕12号')
    expect(row(2, '陈外出')['certificateIssued'] ?? '').toBe('')
  })

  it('since when the place of the hukou knows, and who decided that somebody is not listed', () => {
    expect(row(3, '许外来')['originNotified']).toBe('2026-11-08')
    expect(row(4, '田被剥')['handledBy']).toMatch(/./)
  })
})

describe('the hukou of somebody who moved here', () => {
  it('stands under 户籍地址 in whichever register they are, and the rented room under where they live', () => {
    expect(row(3, '许外来')).toMatchObject({ address: '云南省滇坝县', residence: '东坞村1组11号出租房 和兴建材市场' })
    expect(row(4, '田被剥')).toMatchObject({ address: '云南省滇坝县', livesAt: '东坞村2组64号出租房' })
  })

  it('is printed once: a second column that says the same of everybody leaves, and the cover names it', () => {
    expect(labels(3)).toContain('户籍地址(村/组/门牌)')
    expect(labels(3)).not.toContain('户籍所在地')
    const three = registerOf(ledger, 'D01', 3)
    const other = { ...three, rows: three.rows.map((each) => ({ ...each, address: '云南省滇坝县东山镇1号' })) }
    expect(shown(other).map(({ label }) => label)).toContain('户籍所在地')
  })

  it('comes back with a register four that was exported without making another person, and loses nothing in it', async () => {
    const printed = need(await printRegisters(ledger, admin, { constituencies: ['D01'], folder: join(folder(), 'print') }))
    const { xlsx } = printed.find(({ register }) => register === 4)!
    const [line] = utils.sheet_to_json<Record<string, unknown>>(read(readFileSync(xlsx)).Sheets['名册']!, { range: 3 })
    expect(Object.values(line ?? {})).toEqual(expect.arrayContaining(['云南省滇坝县', '东坞村2组64号出租房', '个体', 'MN330800']))
    const before = JSON.stringify(recordedPersons(ledger))
    expect(need(importHouseholds(ledger, admin, 'D01-册四.xlsx', readFileSync(xlsx)))).toMatchObject({ persons: 0, known: 1 })
    expect([JSON.stringify(recordedPersons(ledger)), pendingRows(ledger)]).toEqual([before, []])
  })
})
