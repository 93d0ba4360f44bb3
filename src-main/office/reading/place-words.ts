import { plainGroup, type Place } from './place.ts'

export const NUMBER = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})'
const GROUP = new RegExp(`第?(${NUMBER})\\s*(?:村民|居民)?小?[组队]`, 'u')
const ORDER = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）、.．:：]\s*)+/u
const LABEL = /(?:行政)?(?:村别|村名|村|社区|组别|组名|组|所属村组|所属|村组)\s*[:：]/gu
const LEFT = /^[\s,，、:：;；()（）【】[\]\-—_·.。]*(?:共?\s*\d*\s*[户人页])*[\s,，、:：()（）]*$/u
const UNKNOWN_VILLAGE = /\p{Script=Han}{2,6}(?:村|社区|居委会)/u

/** The village of a name: as the election spells it, without 委会 or with the 村 that was left out, or as somebody named it; undefined for one nobody knows. */
export function knownVillage(text: string, villages: readonly string[], named?: ReadonlyMap<string, string>): string | undefined {
  const plain = text.trim()
  if (plain === '') return undefined
  if (villages.includes(plain)) return plain
  const bare = plain.replace(/(村民委员会|居民委员会|村委会|居委会|委员会|委会)$/u, '')
  const spelled = villages.filter((village) => village === bare || village === `${bare}村` || village === `${bare}社区`)
  return spelled.length === 1 ? spelled[0] : named?.get(plain)
}

/** Village and group where a line says nothing else: `第五村民小组`, `三、东坞村 2组`. Undefined for any other line. */
export function placeLine(text: string, villages: readonly string[], town: string): Place | undefined {
  const plain = text.replaceAll(LABEL, '').replace(ORDER, '').trim()
  if (plain.length > 30) return undefined
  const { village, rest } = villageIn(plain.startsWith(town) ? plain.slice(town.length) : plain, villages)
  const group = GROUP.exec(rest)
  if (village === undefined && !group) return undefined
  const left = group ? rest.replace(group[0], '') : rest
  if (!LEFT.test(left.replace(/^(?:村民|居民)?委(?:员)?会/u, ''))) return undefined
  return { ...(village !== undefined && { village }), ...(group && { group: plainGroup(group[1]!) }) }
}

function villageIn(text: string, villages: readonly string[]): { readonly village?: string; readonly rest: string } {
  const found = villages.filter((village) => text.includes(village)).toSorted((a, b) => b.length - a.length)[0]
  if (found !== undefined) return { village: found, rest: text.replace(found, '') }
  const short = knownVillage(text.replace(GROUP, '').trim(), villages)
  if (short !== undefined) return { village: short, rest: GROUP.exec(text)?.[0] ?? '' }
  // `第五村民小组` is no village.
  const group = GROUP.exec(text)?.[0] ?? ''
  const unknown = UNKNOWN_VILLAGE.exec(text.replace(group, ' '))?.[0]
  return unknown === undefined ? { rest: text } : { village: unknown, rest: text.replace(unknown, '') }
}

/** What a title, a sheet or a file is called after: one village of the election, and a group beside it. */
export function placeNamed(text: string, villages: readonly string[]): Place {
  const found = villages.filter((village) => text.includes(village))
  const longest = found.filter((village) => !found.some((other) => other !== village && other.includes(village)))
  const village =
    longest.length === 1 ? longest[0]! : found.length === 0 ? knownVillage(text.replace(GROUP, '').trim(), villages) : undefined
  if (found.length > 1 && longest.length !== 1) return {}
  const group = GROUP.exec(village === undefined ? text : text.slice(text.indexOf(village) + village.length))?.[1]
  return { ...(village !== undefined && { village }), ...(group !== undefined && { group: plainGroup(group) }) }
}
