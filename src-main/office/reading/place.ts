import { SMALL_NUMBER } from '#words/patterns.ts'
/** Where someone lives, as far as an address or the name of a sheet says it. */
export type Place = { readonly village?: string; readonly group?: string }

const GROUP = /第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民|居民)?小?组/u
const DIGITS = '一二三四五六七八九'

/** 十二 → 12; digits stay. Undefined for what is no number below a hundred. */
export function smallNumber(text: string): number | undefined {
  if (SMALL_NUMBER.test(text)) return Number(text)
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text)
  if (!parts || text === '') return undefined
  const [, tens = '', ten = '', ones = ''] = parts
  if (ten === '' && tens !== '' && ones !== '') return undefined
  const digit = (character: string): number => (character === '' ? 0 : DIGITS.indexOf(character) + 1)
  return ten === '' ? digit(tens || ones) : (tens === '' ? 1 : digit(tens)) * 10 + digit(ones)
}

/** `3组`, `第三小组`, `3` → `3`; anything else as it is. */
export function plainGroup(text: string): string {
  const number = smallNumber(
    text
      .trim()
      .replace(/^第/u, '')
      .replace(/(村民|居民)?小?组$/u, ''),
  )
  return number === undefined ? text.trim() : String(number)
}

/** Village and group out of an address: `青溪镇东坞村3组5号`. A village the election does not know is given as written. */
export function placeInAddress(address: string, town: string, villages: readonly string[]): Place {
  const start = address.indexOf(town)
  const rest = start < 0 ? address : address.slice(start + town.length)
  const known = villages.filter((village) => rest.startsWith(village)).sort((a, b) => b.length - a.length)[0]
  const village = known ?? /^(.+?(?:村|社区|居委会))/u.exec(rest)?.[1]
  if (village === undefined) return {}
  const group = GROUP.exec(rest.slice(village.length))?.[1]
  return { village, ...(group !== undefined && { group: plainGroup(group) }) }
}
