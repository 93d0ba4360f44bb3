import type { ConstituencyRow } from './map.ts'

/** election.json, key for key. */
export type ElectionFile = {
  readonly name: string
  readonly election_day: string
  readonly poll_open: string
  readonly committee: string
  readonly rule_pack: string
  readonly town: string
  readonly county: string
  readonly household_export_date: string
  readonly synthetic: '模拟数据'
}

/** One household-register export: `rows` as texts in the order of `householdHeadings`, without the heading row; absent is ''. */
export type HouseholdFile = {
  readonly constituency: string
  readonly file: string
  readonly rows: readonly (readonly string[])[]
  /** How many of its persons the default decisions put on the voter list. */
  readonly voters: number
}

export type Town = {
  readonly election: ElectionFile
  readonly constituencies: readonly ConstituencyRow[]
  readonly households: readonly HouseholdFile[]
}

export const householdHeadings = [
  '序号',
  '户号',
  '户主',
  '与户主关系',
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '公民身份号码',
  '户籍地址',
  '村(居)委会',
  '组',
  '文化程度',
  '政治面貌',
  '联系电话',
  '人户状态',
  '迁入日期',
  '迁入原因',
  '迁出日期',
  '迁往地',
  '死亡日期',
  '备注',
] as const

export type HouseholdHeading = (typeof householdHeadings)[number]
