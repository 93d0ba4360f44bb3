import type { Contest } from '#roll/election.ts'

export type Area =
  | { readonly constituency: string; readonly contests: readonly string[] }
  | { readonly unmapped: 'both' | '乡级'; readonly constituency?: string }

/** `东坞村[1-6组]` → village and, where the village is divided, its first and last group. */
function readCover(cover: string): { village: string; from?: number; to?: number } {
  const parts = /^(.+?)\[(\d+)(?:-(\d+))?组\]$/.exec(cover)
  if (!parts) return { village: cover }
  const [, village = '', from = '', to = from] = parts
  return { village, from: Number(from), to: Number(to) }
}

/**
 * Which constituency and which contests a village and group belong to. `unmapped` says what is missing: `both` for an unknown
 * village, `乡级` for a divided village without a group.
 */
export function areaOf(contests: readonly Contest[], village: string, group: string | undefined): Area {
  const place = group === undefined || !/^\d+(组)?$/.test(group.trim()) ? undefined : Number.parseInt(group, 10)
  const covering = contests.filter(({ covers }) =>
    covers.some((cover) => {
      const { village: name, from = 0, to = Infinity } = readCover(cover)
      return name === village && (from === 0 || (place !== undefined && place >= from && place <= to))
    }),
  )
  const has = (constituency: string, level: Contest['level']): boolean =>
    contests.some((contest) => contest.constituency === constituency && contest.level === level)
  const county = covering.find(({ level }) => level === '县级')
  const town = covering.find(({ level }) => level === '乡级')
  if (county && town) return { constituency: county.constituency, contests: [county.code, town.code] }
  // A by-election, or one of a single level: what a constituency does not elect nobody misses.
  if (county && !has(county.constituency, '乡级')) return { constituency: county.constituency, contests: [county.code] }
  if (town && !has(town.constituency, '县级')) return { constituency: town.constituency, contests: [town.code] }
  if (county) return { unmapped: '乡级', constituency: county.constituency }
  const around = dividedIn(contests, village)
  return around !== undefined && !has(around, '县级') ? { unmapped: '乡级', constituency: around } : { unmapped: 'both' }
}

/** The one constituency that has a part of a village, or undefined where none or several do. */
function dividedIn(contests: readonly Contest[], village: string): string | undefined {
  const parts = contests.filter(({ covers }) => covers.some((cover) => readCover(cover).village === village))
  const [place, ...more] = new Set(parts.map(({ constituency }) => constituency))
  return more.length === 0 ? place : undefined
}

/** Every village the election knows, as its contests cover them. */
export const villagesOf = (contests: readonly Contest[]): readonly string[] => [
  ...new Set(contests.flatMap(({ covers }) => covers.map((cover) => readCover(cover).village))),
]
