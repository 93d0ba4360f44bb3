/**
 * Plain calendar dates, written `YYYY-MM-DD` and compared as text. No time zone and no clock takes part: the law counts
 * days, and a laptop's clock or zone must never move one.
 */
export type PlainDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

type Parts = { readonly year: number; readonly month: number; readonly day: number }

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** True for a date that exists; 2023-02-29 does not. */
export function isDate(text: string): boolean {
  const found = shape.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Writes year, month and day as a plain date; null when there is no such day. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDate(text) ? text : null
}

/** Negative when `a` is earlier, 0 when they are the same day, positive when `a` is later. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** The date `days` later (earlier when negative); the first or last there is where that lies outside the calendar. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDayNumber(to) - toDayNumber(from)

/** The same day `years` later; 29 February becomes 28 February where the year has none. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const { year, month, day } = parts(date)
  const target = year + years
  return dateOf(target, month, Math.min(day, daysInMonth(target, month))) ?? date
}

/** Completed years of age on `day` (周岁). */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const [b, d] = [parts(birth), parts(day)]
  const birthdayPassed = birth.slice(5) <= day.slice(5)
  return d.year - b.year - (birthdayPassed ? 0 : 1)
}

/** A year that no calendar has and every date field takes: reckoned with, so that a book that holds one brings nothing down. */
const NOUGHT = /^0000-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/

function parts(date: PlainDate): Parts {
  if (!isDate(date) && !NOUGHT.test(date)) throw new RangeError(`not a date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

// Civil-calendar arithmetic in whole days: years are counted from March, so that a leap day is the last day of its year.
function toDayNumber(date: PlainDate): number {
  const { year, month, day } = parts(date)
  const shifted = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear
}

function fromDayNumber(number: number): PlainDate {
  let year = Math.floor(number / 365.2425)
  while (startOfShiftedYear(year + 1) <= number) year += 1
  while (startOfShiftedYear(year) > number) year -= 1
  const dayOfYear = number - startOfShiftedYear(year)
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const date = dateOf(month <= 2 ? year + 1 : year, month, day)
  return date ?? (year < 1 ? '0001-01-01' : '9999-12-31')
}

const startOfShiftedYear = (year: number): number =>
  year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
