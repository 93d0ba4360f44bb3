import { compareByStrokes } from '#words/names.ts'
import type { RegisterNumber, RulePack } from '../pack.ts'

/** The columns of a register that may be posted in public: name, sex and group; none of register four (S1 28; 个人信息保护法 6). */
export const postedColumns = (register: RegisterNumber, pack: RulePack): readonly string[] => {
  const definition = pack.registers.find((one) => one.register === register)
  return definition?.public.filter((key) => pack.poster.value.includes(key)) ?? []
}

/** What the files tell of people is the group of villagers they live in: no 选民小组, which voters are formed into (S2 24). */
const TOLD: Readonly<Record<string, string>> = { group: '村民小组' }

/** What a column of the registers is called. */
export const columnCalled = (key: string, pack: RulePack): string =>
  TOLD[key] ?? pack.registers.flatMap(({ columns }) => columns).find((column) => column.key === key)?.label ?? key

/** 选民榜: grouped by voter group, inside it in stroke order. */
export function inPosterOrder<T extends { readonly name: string; readonly group: string }>(voters: readonly T[]): readonly T[] {
  return [...voters].sort((a, b) => byGroup(a.group, b.group) || compareByStrokes(a.name, b.name))
}

const groups = new Intl.Collator('zh', { numeric: true })
const byGroup = (a: string, b: string): number => groups.compare(a, b)
