import type { Cell } from './tables.ts'

/** Fields of a household row, by Xuance's names, and the headings that mean them. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  seq: ['序号'],
  household: ['户号', '户编号'],
  head: ['户主', '户主姓名'],
  relation: ['与户主关系', '户主关系', '关系'],
  name: ['姓名'],
  sex: ['性别'],
  ethnicity: ['民族'],
  birth: ['出生日期', '出生年月日'],
  idNumber: ['公民身份号码', '身份证号', '身份证号码', '证件号码'],
  address: ['户籍地址', '户籍地详址', '住址'],
  village: ['村(居)委会', '村（居）委会', '村居', '村'],
  group: ['组', '组别', '小组'],
  education: ['文化程度'],
  party: ['政治面貌'],
  phone: ['联系电话'],
  status: ['人户状态', '人员状态'],
  movedInOn: ['迁入日期'],
  moveInReason: ['迁入原因'],
  movedOutOn: ['迁出日期', '迁出时间'],
  movedTo: ['迁往地', '迁往何地'],
  diedOn: ['死亡日期', '死亡时间'],
  remark: ['备注'],
}

/** The usual heading of a field, for sentences. */
export const columnName = (field: string): string => HEADINGS[field]?.[0] ?? field

/** What a household file must have to be read at all. */
const NEEDED = ['name', 'idNumber', 'village'] as const

const fieldOf = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) => headings.map((heading) => [heading, field] as const)),
)

export type Headings = {
  /** 1-based row of the headings. */
  readonly row: number
  /** Field name → column (0-based). */
  readonly fields: ReadonlyMap<string, number>
  /** Columns nothing is known of, kept with the person by their own heading. */
  readonly unknown: readonly { readonly heading: string; readonly column: number }[]
}

/** Finds the heading row among the first twenty, or says which needed columns are missing. */
export function findHeadings(rows: readonly (readonly Cell[])[]): Headings | { readonly missing: readonly string[] } {
  let missing: readonly string[] = NEEDED
  for (const [i, cells] of rows.slice(0, 20).entries()) {
    const headings = cells
      .map(({ text }, column) => ({ heading: text.replaceAll(/\s/g, ''), column }))
      .filter(({ heading }) => heading !== '')
    const fields = new Map<string, number>()
    const unknown: { heading: string; column: number }[] = []
    for (const { heading, column } of headings) {
      const field = fieldOf.get(heading)
      if (field && !fields.has(field)) fields.set(field, column)
      else unknown.push({ heading, column })
    }
    const lacking = NEEDED.filter((field) => !fields.has(field))
    if (lacking.length === 0) return { row: i + 1, fields, unknown }
    if (lacking.length < missing.length) missing = lacking
  }
  return { missing }
}
