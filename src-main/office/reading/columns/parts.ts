import { NAME_AND_SEX, type Evidence } from './evidence.ts'

const nameOf = (text: string): string => NAME_AND_SEX.exec(text.trim())?.[1]?.trim() ?? text
const sexOf = (text: string): string => NAME_AND_SEX.exec(text.trim())?.[2] ?? ''

const VILLAGE_AND_GROUP =
  /^\s*(.*?(?:村|社区|居委会|村委会))\s*(第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:村民|居民)?小?[组队])\s*$/u
const villageOf = (text: string): string => VILLAGE_AND_GROUP.exec(text)?.[1] ?? text
const groupOf = (text: string): string => VILLAGE_AND_GROUP.exec(text)?.[2] ?? ''

/** What a field takes out of a cell that holds more than it. */
export const TAKES = { name: nameOf, sex: sexOf, village: villageOf, group: groupOf } as const

const ALL = 0.9

/** The three columns of a birthday: year, month and day beside one another, as the ID numbers have them. */
export function birthInThree(all: readonly Evidence[]): readonly [number, number, number] | undefined {
  const year = all.findIndex(
    ({ birthYear }, i) => birthYear >= ALL && (all[i + 1]?.birthMonth ?? 0) >= ALL && (all[i + 2]?.birthDay ?? 0) >= ALL,
  )
  return year < 0 ? undefined : [all[year]!.column.column, all[year + 1]!.column.column, all[year + 2]!.column.column]
}
