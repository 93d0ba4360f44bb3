import { pinyin } from 'pinyin-pro'
import { nameKey, SEPARATORS } from '#words/names.ts'

/**
 * What can be typed to find a voter, spelled as `nameKey` spells what is typed and matched by prefix: the name, its pinyin, its
 * initials, surname in full with initials (`chenlj`), the given name alone in each of these, card number (with and without the
 * constituency and its noughts), ID number, and the tail of the ID
 * number read backwards.
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

/** Of these what is spelled of the name alone. */
export function nameKeys(name: string): readonly string[] {
  const plain = nameKey(name)
  const syllables = pinyin(plain, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  )
  // By code point: a rare character has no pinyin and is its own syllable, two UTF-16 units long.
  const initials = syllables.map((syllable) => Array.from(syllable)[0] ?? '')
  return [
    plain,
    syllables.join(''),
    initials.join(''),
    [syllables[0], ...initials.slice(1)].join(''),
    ...givenFrom(name, plain).flatMap((at) => [
      Array.from(plain).slice(at).join(''),
      syllables.slice(at).join(''),
      initials.slice(at).join(''),
    ]),
  ]
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
/** Surnames of two characters whose bearers have given names of one. */
const COMPOUND =
  /^(?:欧阳|申屠|司马|上官|诸葛|夏侯|尉迟|皇甫|公孙|慕容|令狐|东方|端木|长孙|宇文|司徒|司空|淳于|单于|钟离|澹台|闻人|濮阳|赫连|南宫|西门|呼延)/u

/** Key prefix for what may be the tail of an ID number: its last digits, read from the end. */
export const tailKey = (tail: string): string => `…${Array.from(tail).reverse().join('')}`

function splitCard(voter: string): readonly [string, string] {
  const cut = voter.lastIndexOf('-')
  return [voter.slice(0, cut).replaceAll('-', ''), voter.slice(cut + 1)]
}
