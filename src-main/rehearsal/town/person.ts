import type { Random } from '../random.ts'
import type { DayNumber } from './calendar.ts'
import { dateOf, years } from './calendar.ts'
import type { HouseholdHeading } from './data.ts'

/** 在户: register one. 人户分离: register two. 迁出: register four 丁, not on the voter list. */
export type Presence = '在户' | '人户分离' | '迁出'

const permilleMovedOut = 12
const permilleAway = 220

/** Where an adult lives; those whom the rehearsal counts on have not moved out. */
export function presence(random: Random, mayHaveMoved: boolean): Presence {
  if (mayHaveMoved && random.chance(permilleMovedOut)) return '迁出'
  return random.chance(permilleAway) ? '人户分离' : '在户'
}

const destinations = ['湖南省湘塘县', '云南省滇坝县', '江西省赣坪县', '四川省蜀坪县', '安徽省皖塘县', '贵州省黔坝县']

/** The columns that the export fills for those who moved out: within the last two years, after `since`. */
export function movedOut(random: Random, exported: DayNumber, since: DayNumber): Partial<Record<HouseholdHeading, string>> {
  const earliest = Math.min(exported, Math.max(since + 1, exported - years(2)))
  return { 迁出日期: dateOf(random.int(earliest, exported)), 迁往地: random.pick(destinations) }
}

type Schooling = { readonly under: number; readonly levels: Readonly<Record<string, number>> }

// Weights of the levels of schooling reached, by age.
const schooling: readonly Schooling[] = [
  { under: 7, levels: { '': 1 } },
  { under: 13, levels: { 小学: 1 } },
  { under: 16, levels: { 初中: 1 } },
  { under: 19, levels: { 高中: 3, 中专: 1 } },
  { under: 40, levels: { 初中: 22, 高中: 18, 中专: 12, 大学专科: 20, 大学本科: 24, 硕士研究生: 4 } },
  { under: 60, levels: { 小学: 20, 初中: 48, 高中: 22, 中专: 5, 大学专科: 3, 大学本科: 2 } },
  { under: 200, levels: { 文盲: 16, 小学: 54, 初中: 24, 高中: 6 } },
]

/** Schooling, party and telephone, as such exports have them; numbers start with 120, which no operator uses. */
export function particulars(random: Random, age: number): Partial<Record<HouseholdHeading, string>> {
  const levels = schooling.find(({ under }) => age < under)?.levels ?? {}
  const phone = age >= 16 && random.chance(800) ? `120${String(random.int(0, 99_999_999)).padStart(8, '0')}` : ''
  return {
    文化程度: random.weighted(Object.entries(levels)),
    政治面貌: party(random, age),
    联系电话: phone,
    备注: random.chance(15) ? random.pick(age < 60 ? ['残疾', '独女户'] : ['残疾', '光荣之家', '五保']) : '',
  }
}

function party(random: Random, age: number): string {
  if (age >= 14 && age < 28 && random.chance(300)) return '共青团员'
  return age >= 20 && random.chance(90) ? '中共党员' : '群众'
}
