import { DAY } from '#words/patterns.ts'
/** Dates as days since 1970-01-01, so that ages are integer arithmetic; a year of age is taken as 365.25 days. */
export type DayNumber = number

const milliseconds = 86_400_000

/** The day number of `YYYY-MM-DD`. RangeError when there is no such day. */
export function dayNumber(date: string): DayNumber {
  const number = Date.parse(`${date}T00:00:00Z`) / milliseconds
  if (!DAY.test(date) || !Number.isInteger(number) || dateOf(number) !== date) throw new RangeError(`not a date: ${date}`)
  return number
}

/** `YYYY-MM-DD` of a day number. */
export const dateOf = (day: DayNumber): string => new Date(day * milliseconds).toISOString().slice(0, 10)

/** Days in so many years. */
export const years = (count: number): number => Math.floor((count * 1461) / 4)

/**
 * The last birth date that votes: eighteen years before election day, that day included (S2 25).
 * Born on 28 February at the latest when election day is 29 February.
 */
export function lastBirthDate(electionDay: DayNumber): DayNumber {
  const date = dateOf(electionDay)
  const year = Number(date.slice(0, 4)) - 18
  return dayNumber(`${year}${date.endsWith('-02-29') ? '-02-28' : date.slice(4)}`)
}
