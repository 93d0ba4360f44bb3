import type { Sex } from '#words/fields.ts'
import { readBirthDate, type BirthReading } from '#rules/roll/birth-date.ts'
import { addDays, type PlainDate } from '#rules/dates.ts'
import { smallNumber } from './place.ts'
import type { Cell } from './tables.ts'

/** Words, and the codes of GB/T 2261.1. */
const SEXES: Readonly<Record<string, Sex>> = {
  男: '男',
  女: '女',
  男性: '男',
  女性: '女',
  '1': '男',
  '2': '女',
  '01': '男',
  '02': '女',
  m: '男',
  f: '女',
  male: '男',
  female: '女',
  '♂': '男',
  '♀': '女',
}

/** 男 or 女, also as 男性, 1-男 or M; anything else is not taken for a sex. */
export const readSex = (text: string): Sex | undefined => {
  const plain = text.trim().toLowerCase()
  return SEXES[plain] ?? SEXES[plain.replace(/^[12][-.:：、\s]*(?=[男女])|[(（][12][)）]$/gu, '')]
}

const SPACES = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu
const LOOK_ALIKES = /[\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu

/** Spaces that line up 张 三 go, and look-alikes of the separator become U+00B7 (民委发〔2016〕33号); nothing else of a name changes. */
export const readName = (text: string): string => text.trim().replace(SPACES, '').replaceAll(LOOK_ALIKES, '·')

/** What a table that cannot hold a character left in its place. */
export const hasLostCharacter = (name: string): boolean => /[?？\uFFFD□]/u.test(name)

/** Days a spreadsheet counts from 1899-12-30; only those that can be a birth or a recent event. */
const serialDate = (days: number): PlainDate | undefined =>
  Number.isInteger(days) && days > 1 && days < 73_050 ? addDays('1899-12-30', days) : undefined

/** A date in any of the common forms, spreadsheet serial numbers included. */
export function readDate({ text, kind }: Cell): BirthReading {
  const serial = kind === 'number' ? serialDate(Number(text)) : undefined
  return serial ? { ok: true, birth: serial } : readBirthDate(inDigits(text.replace(/^'/u, '').replace(NO_TIME, '')))
}

/** Midnight, as databases end their days. */
const NO_TIME = /(?<=^\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ T]+0?0:00(:00(\.0+)?)?(Z|\+\d{2}:?\d{2})?\s*$/u

const WRITTEN_DAY = /^\s*([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?\s*$/u

/** 二〇二五年五月一日 → 2025年5月1日; anything else as it is. */
function inDigits(text: string): string {
  const parts = WRITTEN_DAY.exec(text)
  if (!parts) return text
  const [, year = '', month = '', day = ''] = parts
  const digits = Array.from(year, (sign) => Math.max(0, '〇一二三四五六七八九'.indexOf(sign))).join('')
  return `${digits}年${smallNumber(month)}月${smallNumber(day)}日`
}
