import type { Level } from '#words/election.ts'

/** One line of constituencies.csv, in the order of `constituencyHeadings`. */
export type ConstituencyRow = {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** The county-level constituency it lies in; empty for a county-level one. */
  readonly parent: string
  readonly seats: number
  /** Villages, `;` between them; `[1-6组]` where a village is split. */
  readonly covers: string
  readonly remark: '模拟数据'
}

export const townName = '青溪镇'

export const constituencyHeadings = ['code', 'name', 'level', 'parent', 'seats', 'covers', 'remark'] as const

/** A county-level constituency, its town-level ones inside, and its weight among the voters of the town. */
type Area = {
  readonly seats: number
  readonly share: number
  readonly covers: string
  readonly inside: readonly { readonly seats: number; readonly covers: string }[]
}

const area = (seats: number, share: number, covers: string, ...inside: (readonly [number, string])[]): Area => ({
  seats,
  share,
  covers,
  inside: inside.map(([seats, covers]) => ({ seats, covers })),
})

/** The nine areas of the invented town, D01 to D09. */
export const areas: readonly Area[] = [
  area(3, 250, '东坞村', [3, '东坞村[1-6组]'], [2, '东坞村[7-12组]']),
  area(2, 210, '下宅村;上叶村', [3, '下宅村'], [1, '上叶村']),
  area(3, 240, '竹溪村', [2, '竹溪村']),
  area(2, 210, '塘里村;后畈村', [3, '塘里村'], [2, '后畈村']),
  area(3, 230, '岭脚村;石塔头村', [3, '岭脚村'], [3, '石塔头村']),
  area(2, 220, '桥西村', [2, '桥西村']),
  area(2, 190, '双源村', [3, '双源村']),
  area(3, 250, '金坞村', [2, '金坞村[1-6组]'], [3, '金坞村[7-12组]']),
  area(2, 200, '里庄村;樟树下村', [2, '里庄村;樟树下村']),
]

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四']

/** `D01` for the first area (index 0). */
export const areaCode = (index: number): string => `D${String(index + 1).padStart(2, '0')}`

/** The file name of the household export of an area (index from 0). */
export const householdFile = (index: number): string => `${townName}第${ordinals[index]}选区户籍导出(模拟数据).xlsx`

/** The nine county-level and fourteen town-level constituencies, as constituencies.csv has them. */
export function townConstituencies(): readonly ConstituencyRow[] {
  const county = areas.map(({ seats, covers }, index): ConstituencyRow => {
    const name = `区人大代表第${ordinals[index]}选区`
    return { code: areaCode(index), name, level: '县级', parent: '', seats, covers, remark: '模拟数据' }
  })
  const inside = areas.flatMap((area, index) =>
    area.inside.map((sub, n) => ({ ...sub, parent: areaCode(index), code: `${areaCode(index)}-${n + 1}` })),
  )
  const town = inside.map(({ code, parent, seats, covers }, index): ConstituencyRow => {
    const name = `镇人大代表第${ordinals[index]}选区`
    return { code, name, level: '乡级', parent, seats, covers, remark: '模拟数据' }
  })
  return [...county, ...town]
}

/** A village: its number in the town (from 1, first part of household numbers), and its number of groups where the map fixes it. */
export type Village = { readonly number: number; readonly name: string; readonly groups: number | null }

/** The villages of every area, in the order of `areas`. */
export const villagesByArea: readonly (readonly Village[])[] = (() => {
  let number = 0
  return areas.map(({ covers, inside }) =>
    covers.split(';').map((name) => {
      number += 1
      const upTo = inside.map((sub) => new RegExp(`^${name}\\[\\d+-(\\d+)组\\]$`, 'u').exec(sub.covers)?.[1])
      const last = Math.max(...upTo.map((group) => Number(group ?? 0)))
      return { number, name, groups: last === 0 ? null : last }
    }),
  )
})()
