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
  const county = covering.find(({ level }) => level === '县级')
  if (!county) return { unmapped: 'both' }
  const town = covering.find(({ level }) => level === '乡级')
  if (!town) return { unmapped: '乡级', constituency: county.constituency }
  return { constituency: county.constituency, contests: [county.code, town.code] }
}

/** Every village the election knows, as its contests cover them. */
export const villagesOf = (contests: readonly Contest[]): readonly string[] => [
  ...new Set(contests.flatMap(({ covers }) => covers.map((cover) => readCover(cover).village))),
]
