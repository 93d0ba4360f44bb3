import { nameKey, SEPARATORS } from '#words/names.ts'
import { readingsOf } from './readings.ts'

/** Ends a key by another reading than the usual one: in the order of the keys it comes next after all that are just so, and before longer ones. */
const OTHERWISE = '\u0001'

/**
 * What can be typed to find a voter, spelled as `nameKey` spells what is typed and matched by prefix: the name, its pinyin, its
 * initials, surname in full with initials (`chenlj`) and the other way round (`clijuan`), the given name alone in each of these, all of
 * it in every way the name can be read, card number (with and without the constituency and its noughts), ID number, and the tail of the
 * ID number read backwards.
 */
export function searchKeys(voter: string, name: string, idNumber: string): readonly string[] {
  const number = nameKey(idNumber)
  const [constituency = '', serial = ''] = splitCard(voter)
  return [
    ...new Set([
      ...nameKeys(name),
      `${constituency}${serial}`.toLowerCase(),
      `${constituency}${Number(serial)}`.toLowerCase(),
      serial,
      String(Number(serial)),
      number,
      tailKey(number),
    ]),
  ]
}

/** Of these what is spelled of the name alone: as it stands and, as nobody types brackets, without those of 郑（大）. */
export function nameKeys(name: string): readonly string[] {
  const bare = name.replaceAll(BRACKETS, '')
  return bare.trim() === '' || bare === name ? keysOf(name) : [...keysOf(name), ...keysOf(bare)]
}
const BRACKETS = /[\p{Ps}\p{Pe}]/gu

function keysOf(name: string): readonly string[] {
  const plain = nameKey(name)
  const given = givenFrom(name, plain)
  const [usual = [], ...others] = readingsOf(plain)
  const usually = spelledBy(usual, given)
  return [
    plain,
    ...given.map((at) => Array.from(plain).slice(at).join('')),
    ...usually,
    ...others.flatMap((reading) =>
      spelledBy(reading, given)
        .filter((key) => !usually.includes(key))
        .map((key) => key + OTHERWISE),
    ),
  ]
}

/** A name read so: in full, by its initials, by either before and the other behind where a given name begins, and the given name alone. */
function spelledBy(reading: readonly string[], given: readonly number[]): readonly string[] {
  const inFull = reading.join('')
  // By code point: a rare character has no pinyin and is its own syllable, two UTF-16 units long.
  const initials = reading.map((syllable) => (syllable === '' ? '' : String.fromCodePoint(syllable.codePointAt(0)!)))
  const keys = [inFull, initials.join('')]
  for (const at of given[0] === 1 ? given : [1, ...given]) {
    const [full, letters] = [reading.slice(at).join(''), initials.slice(at).join('')]
    keys.push(reading.slice(0, at).join('') + letters, initials.slice(0, at).join('') + full)
    if (given.includes(at)) keys.push(full, letters)
  }
  return keys
}

/**
 * Where a given name may begin, counted in characters: after one character or, in a name of four, after two, as nobody knows from the
 * name whether 欧阳 is one surname, and so in 申屠峰; and after each separator of a name that has them.
 */
function givenFrom(name: string, plain: string): readonly number[] {
  const parts = name.split(SEPARATED).map((part) => Array.from(nameKey(part)).length)
  if (parts.length > 1) return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).reduce((sum, length) => sum + length, 0))
  const length = Array.from(plain).length
  if (length < 2 || !HAN.test(plain)) return []
  return length >= 4 || (length === 3 && COMPOUND.test(plain)) ? [1, 2] : [1]
}
const HAN = /^\p{Script=Han}/u
/** What stands between the parts of a foreign or minority name, and between surname and given name of a padded one. */
const SEPARATED = new RegExp(String.raw`(?<=\S)${SEPARATORS.source}+(?=\S)`, 'u')
/** Surnames of two characters whose bearers have given names of one: those of 百家姓, and 拓跋 to 西门. */
const COMPOUND = new RegExp(
  `^(?:${'万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 南宫 第五 西门'.replaceAll(' ', '|')})`,
  'u',
)

/** Key prefix for what may be the tail of an ID number: its last digits, read from the end. */
export const tailKey = (tail: string): string => `…${Array.from(tail).reverse().join('')}`

function splitCard(voter: string): readonly [string, string] {
  const cut = voter.lastIndexOf('-')
  return [voter.slice(0, cut).replaceAll('-', ''), voter.slice(cut + 1)]
}
