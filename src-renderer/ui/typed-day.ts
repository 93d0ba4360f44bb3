import { DAY_IN_DIGITS } from '#words/patterns.ts'
const SHAPES = [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, DAY_IN_DIGITS, /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/]

/** `2026-12-30` of a day as people type it: 2026-12-30, 2026/12/30, 20261230, 2026年12月30日; undefined for what is no day. */
export function typedDay(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const [, year, month = '', date = ''] = SHAPES.flatMap((shape) => shape.exec(plain) ?? [])
  if (year === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return nextDay(day, 0) === day ? day : undefined
}

/** The day so many days after another; undefined where that is no day. */
export function nextDay(day: string, days: number): string | undefined {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return undefined
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** `2026年12月30日`, or `30 December 2026`; what is no day stays as it is. */
export function dayAsWords(day: string, language: 'zh' | 'en'): string {
  if (typedDay(day) !== day) return day
  const [year, month, date] = day.split('-').map(Number)
  if (language === 'zh') return `${year}年${month}月${date}日`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
