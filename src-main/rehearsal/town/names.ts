import type { Sex } from '#words/fields.ts'
import type { Random } from '../random.ts'

export type { Sex } from '#words/fields.ts'

/** Characters that GB 2312 lacks and names contain (domain.md 6.2); 𬭎 takes two UTF-16 units. */
export const rareCharacters: Readonly<Record<Sex, readonly string[]>> = {
  男: Array.from('喆堃犇垚昇頔翀彧䶮𬭎'),
  女: Array.from('㛃祎珺'),
}

const permilleRare = 3

// Invented shares, in the order seen in Zhejiang: 陈 first, local surnames well represented.
const surnameShares: readonly (readonly [string, number])[] = [
  ['陈', 76],
  ['王', 60],
  ['张', 46],
  ['吴', 44],
  ['郑', 42],
  ['徐', 38],
  ['周', 36],
  ['朱', 32],
  ['金', 30],
  ['李', 30],
  ['胡', 28],
  ['黄', 28],
  ...evenly('叶楼方傅骆', 24),
  ...evenly('施虞龚盛何杨刘', 16),
  ...evenly('沈林孙俞蒋赵潘罗汪', 12),
  ...evenly('许戴马郭高宋丁贾毛冯杜蔡余钱章', 7),
  ...evenly('葛厉覃倪祝姜洪邵童', 4),
  ...['诸葛', '欧阳', '上官', '司徒'].map((surname) => [surname, 1] as const),
]

type Era = { readonly before: number; readonly first: string; readonly last: string; readonly single: string }

// The characters of given names by year of birth: the latest row whose `before` lies after the year.
const eras: Readonly<Record<Sex, readonly Era[]>> = {
  男: [
    { before: 1955, first: '阿金有荣寿永根水春土', last: '根法林寿荣福海土泉松', single: '祥根荣福' },
    { before: 1970, first: '建国志永跃卫文新立学', last: '华明军平飞民良新星生', single: '军勇平明' },
    { before: 1985, first: '伟志海晓旭江永东文建', last: '勇军斌伟华飞龙明杰刚', single: '伟军勇斌刚飞涛磊' },
    { before: 2000, first: '俊佳晨鑫嘉宇超旭文浩', last: '杰龙超浩辉磊航斌伟凯', single: '杰浩鑫超凯磊晨伟' },
    { before: 2100, first: '宇子浩俊嘉梓一博奕沐', last: '轩宸昊泽航霖睿铭辰阳', single: '昊轩睿宸' },
  ],
  女: [
    { before: 1955, first: '阿秀桂金凤玉春菊兰彩', last: '英珍芳娥珠花仙女香兰', single: '英珍仙花' },
    { before: 1970, first: '美秀玉爱春亚彩桂惠雪', last: '芳珍娟飞琴英萍仙红兰', single: '芳琴红萍' },
    { before: 1985, first: '丽晓小红亚莉雪海艳素', last: '芳萍霞娟红君燕琴平敏', single: '丽静芳燕霞敏艳娟' },
    { before: 2000, first: '佳倩静嘉雅婷莉紫欣若', last: '婷雯倩怡颖娜妮琪悦敏', single: '婷静倩颖雯丹' },
    { before: 2100, first: '梓欣子一语思沐若艺诗', last: '涵彤悦萱琪瑶妍诺汐玥', single: '涵萱玥彤' },
  ],
}

/** A surname by share, one or (seldom) two characters. */
export function surname(random: Random): string {
  return random.weighted(surnameShares)
}

/** A given name of one or two characters of the fashion of the birth year; three in a thousand carry a rare character. */
export function givenName(random: Random, sex: Sex, birthYear: number): string {
  const era = eras[sex].find(({ before }) => birthYear < before) ?? eras[sex].at(-1)!
  if (random.chance(permilleRare)) return rareName(random, sex, random.pick(rareCharacters[sex]))
  if (random.chance(birthYear < 1955 ? 40 : 220)) return random.pick(Array.from(era.single))
  const first = random.pick(Array.from(era.first))
  return first + random.pick(Array.from(era.last).filter((last) => last !== first))
}

/** A given name that contains the character, alone or after another one. */
export function rareName(random: Random, sex: Sex, character: string): string {
  return random.chance(400) ? character : random.pick(Array.from(sex === '男' ? '鑫文志俊' : '雅佳思若')) + character
}

function evenly(surnames: string, share: number): (readonly [string, number])[] {
  return Array.from(surnames).map((surname) => [surname, share] as const)
}
