import { narrow, DAY_IN_DIGITS } from '#words/patterns.ts'
import { dateOf } from '../dates.ts'
import type { PlainDate } from '../dates.ts'

export type BirthReading =
  | { readonly ok: true; readonly birth: PlainDate }
  | { readonly ok: false; readonly kind: 'birth_missing' | 'birth_unreadable' | 'lunar_date' | 'feb29_common_year' }

const lunar = /农历|阴历|旧历|闰|正月|冬月|腊月|初[一二三四五六七八九十]|廿/u
const patterns = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u,
  DAY_IN_DIGITS,
]

/**
 * Reads a birth date as exports write it: 1985-03-07, 1985/3/7, 1985.3.7, 1985年3月7日, 19850307, full-width digits too. A
 * lunar date is refused, because age is counted by the solar calendar (S2 25: 用农历的换算为公历); the remedy says so.
 */
export function readBirthDate(raw: string): BirthReading {
  const text = narrow(raw).replace(/\s+/gu, '')
  if (text === '') return { ok: false, kind: 'birth_missing' }
  if (lunar.test(text)) return { ok: false, kind: 'lunar_date' }
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (!found) continue
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
    const birth = dateOf(year, month, day)
    if (birth !== null) return { ok: true, birth }
    return { ok: false, kind: month === 2 && day === 29 ? 'feb29_common_year' : 'birth_unreadable' }
  }
  return { ok: false, kind: 'birth_unreadable' }
}
