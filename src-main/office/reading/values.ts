import { readBirthDate, type BirthReading } from '#rules/roll/birth-date.ts'
import { addDays, type PlainDate } from '#rules/dates.ts'
import { nameKey } from '#words/names.ts'
import type { Cell } from './tables.ts'

const SEXES: Readonly<Record<string, '男' | '女'>> = { 男: '男', 女: '女', 男性: '男', 女性: '女' }

/** 男 or 女, also as 男性; anything else is not taken for a sex. */
export const readSex = (text: string): '男' | '女' | undefined => SEXES[text.trim()]

const LOOK_ALIKES = /[\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu

/** Spaces that line up 张 三 go, and look-alikes of the separator become U+00B7 (民委发〔2016〕33号); nothing else of a name changes. */
export const readName = (text: string): string => nameKey(text.trim().replaceAll(LOOK_ALIKES, '·'))

/** What a table that cannot hold a character left in its place. */
export const hasLostCharacter = (name: string): boolean => /[?？\uFFFD□]/u.test(name)

/** Days a spreadsheet counts from 1899-12-30; only those that can be a birth or a recent event. */
const serialDate = (days: number): PlainDate | undefined =>
  Number.isInteger(days) && days > 1 && days < 73_050 ? addDays('1899-12-30', days) : undefined

/** A date in any of the common forms, spreadsheet serial numbers included. */
export function readDate({ text, kind }: Cell): BirthReading {
  const serial = kind === 'number' ? serialDate(Number(text)) : undefined
  return serial
    ? { ok: true, birth: serial }
    : readBirthDate(text.replace(/^'/u, '').replace(/(?<=^\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ T]0?0:00(:00)?$/u, ''))
}
