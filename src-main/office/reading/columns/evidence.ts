import type { Sex } from '#words/fields.ts'
import type { Cell } from '../tables.ts'
import { readDate, readSex } from '../values.ts'
import {
  isAddressLike,
  isDateLike,
  isGroupLike,
  isNameLike,
  isPeopleLike,
  isPhoneLike,
  isSexWord,
  isSmallNumber,
  isVillageAndGroup,
  isVillageLike,
} from './cell-signs.ts'
import { numberIn, share, type Column } from './column.ts'
import { isHead, isRelationWord, relationOfCode, sexOfRelation } from './relations.ts'

/** What the cells of a column say of themselves, from 0 (not at all) to 1 (all of them). */
export type Evidence = {
  readonly column: Column
  readonly name: number
  readonly nameAndSex: number
  readonly sex: number
  /** The sexes are those that the ID numbers tell. */
  readonly sexOfNumber: number
  readonly date: number
  /** The days, years, months or days of the month are those of the ID numbers. */
  readonly birthOfNumber: number
  readonly birthYear: number
  readonly birthMonth: number
  readonly birthDay: number
  readonly relation: number
  readonly relationCode: number
  readonly village: number
  readonly villageAndGroup: number
  readonly group: number
  readonly smallNumber: number
  readonly address: number
  readonly phone: number
  readonly people: number
}

/** `张三(男)`, `张三 女`. */
export const NAME_AND_SEX = /^(.{2,30}?)[\s,，、/]*[(（[【]?(男|女)(?:性)?[)）\]】]?$/u

const nameAndSex = (text: string): boolean => {
  const parts = NAME_AND_SEX.exec(text)
  return parts !== null && /[(（[【\s,，、/]/u.test(text) && isNameLike(parts[1]!.trim())
}

/** Of the lines with an ID number in `numbers` how many say the same in this column. */
function agreeing(column: Column, numbers: number, says: (text: string, cell: Cell, birth: string, sex: Sex) => boolean): number {
  let [asked, agreed] = [0, 0]
  for (const { text, cell, line } of column.cells) {
    const id = numberIn(line, numbers)
    if (!id) continue
    asked++
    if (says(text, cell, id.birth, id.sex)) agreed++
  }
  return asked === 0 ? 0 : agreed / asked
}

/** `numbers`: the column of the ID numbers, which tell birthday and sex. */
export function evidenceOf(column: Column, numbers: number | undefined, isVillage: (text: string) => boolean): Evidence {
  const of = (is: (text: string, cell: Cell) => boolean): number => share(column, is)
  const ofNumber = (says: Parameters<typeof agreeing>[2]): number => (numbers === undefined ? 0 : agreeing(column, numbers, says))
  const codes = of((text) => /^\d{1,2}$/u.test(text) && relationOfCode(text) !== undefined)
  const sexes = codes < 0.9 ? 0 : ofNumber((text, _, __, sex) => (sexOfRelation(relationOfCode(text) ?? '') ?? sex) === sex)
  const telling = of((text) => sexOfRelation(relationOfCode(text) ?? '') !== undefined)
  const heads = of((text) => isHead(relationOfCode(text) ?? ''))
  const part = (length: number, at: number) =>
    ofNumber(
      (text, _, birth) => /^\d{1,4}[年月日]?$/u.test(text) && Number.parseInt(text, 10) === Number(birth.slice(at, at + length)),
    )
  return {
    column,
    name: of(isNameLike),
    nameAndSex: of(nameAndSex),
    sex: of(isSexWord),
    sexOfNumber: ofNumber((text, _, __, sex) => readSex(text) === sex),
    date: of((_, cell) => isDateLike(cell)),
    birthOfNumber: ofNumber((_, cell, birth) => {
      const read = readDate(cell)
      return read.ok && read.birth === birth
    }),
    birthYear: part(4, 0),
    birthMonth: part(2, 5),
    birthDay: part(2, 8),
    relation: of(isRelationWord),
    relationCode: codes >= 0.9 && sexes >= 0.9 && telling >= 0.2 && heads >= 0.1 && heads <= 0.7 ? codes : 0,
    village: of((text) => isVillage(text) || isVillageLike(text)),
    villageAndGroup: of(isVillageAndGroup),
    group: of(isGroupLike),
    smallNumber: of(isSmallNumber),
    address: of(isAddressLike),
    phone: of(isPhoneLike),
    people: of(isPeopleLike),
  }
}
